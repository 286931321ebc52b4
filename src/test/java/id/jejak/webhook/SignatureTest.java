package id.jejak.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignatureTest {
  // echo -n '1795479300.{"event":"interaction.finished"}' | openssl dgst -sha256 -hmac whsec_contoh
  @Test
  void givenBody_whenSigned_thenAsOpensslDoes() {
    assertThat(Signature.of("whsec_contoh", Instant.parse("2026-11-24T00:15:00.9Z"),
        "{\"event\":\"interaction.finished\"}")).isEqualTo(
            "t=1795479300,v1=3005a98dbc8927d938e60f887a803b7b6c356458e8358ecd4673c964d3468a2b");
  }
}
