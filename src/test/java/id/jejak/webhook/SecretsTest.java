package id.jejak.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir
  private Path folder;

  private Secrets secrets(String file) {
    return new Secrets(new WebhookProperties(false, List.of(), folder.resolve(file), Duration.ofSeconds(10), 10,
        Duration.ofMinutes(1), Duration.ofHours(6), Duration.ofDays(90), 3));
  }

  @Test
  void givenSecret_whenSealed_thenOnlyTheSameKeyOpensIt() {
    String secret = secrets("keys/a").fresh();

    byte[] sealed = secrets("keys/a").seal(secret);

    assertThat(secret).matches("whsec_[\\w-]{43}");
    assertThat(new String(sealed, ISO_8859_1)).doesNotContain(secret);
    assertThat(secrets("keys/a").open(sealed)).isEqualTo(secret);
    assertThatIllegalStateException().isThrownBy(() -> secrets("keys/b").open(sealed));
  }

  @Test
  void givenNoKeyYet_whenSealed_thenItsFileIsForTheOwnerAlone() throws Exception {
    secrets("keys/a").seal("rahasia");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys/a")))).isEqualTo(
        "rw-------");
    try (var files = Files.list(folder.resolve("keys"))) {
      assertThat(files).hasSize(1);
    }
  }
}
