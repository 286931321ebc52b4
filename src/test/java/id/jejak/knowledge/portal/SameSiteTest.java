package id.jejak.knowledge.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class SameSiteTest {
  private static boolean sent(String... headers) {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/tanya/1/suara");
    request.addHeader("Host", "jejak.example:8080");
    for (int i = 0; i < headers.length; i += 2) {
      request.addHeader(headers[i], headers[i + 1]);
    }
    return SameSite.sent(request);
  }

  @Test
  void givenFormOfThisSite_whenSent_thenTaken() {
    assertThat(sent("Sec-Fetch-Site", "same-origin")).isTrue();
    assertThat(sent("Origin", "http://jejak.example:8080")).isTrue();
    assertThat(sent("Origin", "https://JEJAK.example:8080")).as("behind a proxy that ends TLS").isTrue();
    assertThat(sent("Referer", "http://jejak.example:8080/tanya/1?dari=saran")).isTrue();
  }

  @Test
  void givenFormOfAnotherSite_whenSent_thenNotTaken() {
    assertThat(sent("Sec-Fetch-Site", "cross-site", "Origin", "http://jejak.example:8080")).isFalse();
    assertThat(sent("Sec-Fetch-Site", "same-site")).isFalse();
    assertThat(sent("Sec-Fetch-Site", "none")).isFalse();
    assertThat(sent("Origin", "https://lain.example", "Referer", "http://jejak.example:8080/tanya/1")).isFalse();
    assertThat(sent("Origin", "null")).isFalse();
    assertThat(sent("Origin", "http://jejak.example")).isFalse();
    assertThat(sent("Referer", "http://lain.example/jejak.example:8080")).isFalse();
    assertThat(sent("Origin", "http://jejak.example:8080@lain.example")).isFalse();
    assertThat(sent("Origin", "::")).isFalse();
  }

  @Test
  void givenProgramThatSaysNothing_whenSent_thenNotTaken() {
    assertThat(sent()).isFalse();
  }
}
