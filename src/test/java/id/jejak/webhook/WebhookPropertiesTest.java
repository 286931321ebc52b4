package id.jejak.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class WebhookPropertiesTest {
  private final ApplicationContextRunner settings = new ApplicationContextRunner().withUserConfiguration(
      Settings.class);

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(WebhookProperties.class)
  static class Settings {
  }

  @Test
  void givenNothingSet_thenDefaults() {
    settings.withPropertyValues("jejak.webhook.allowed-networks=").run(context -> assertThat(context.getBean(
        WebhookProperties.class)).isEqualTo(new WebhookProperties(false, List.of(), Path.of("data/keys/webhook"),
            Duration.ofSeconds(10), 10, Duration.ofMinutes(1), Duration.ofHours(6), Duration.ofDays(90), 3)));
  }

  @Test
  void givenNetworks_thenRead() {
    settings.withPropertyValues("jejak.webhook.allowed-networks=10.20.0.0/16, fd00::/8").run(context -> assertThat(
        context.getBean(WebhookProperties.class).allowedNetworks()).containsExactly(Network.of("10.20.0.0/16"),
            Network
                .of("fd00::/8")));
  }

  @ParameterizedTest
  @CsvSource({"allowed-networks,10.0.0.0", "allowed-network,10.0.0.0/8", "attempts,0", "couriers,0", "timeout,soon",
      "allow-http,mungkin"})
  void givenWrongValueOrKey_thenStartStops(String key, String value) {
    settings.withPropertyValues("jejak.webhook." + key + "=" + value).run(context -> assertThat(context).hasFailed());
  }

  @Test
  void givenTries_thenPausesGrowUpToTheLongest() {
    settings.run(context -> assertThat(List.of(1, 2, 9, 10, 40).stream().map(context.getBean(
        WebhookProperties.class)::pause)).containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration
            .ofMinutes(256), Duration.ofHours(6), Duration.ofHours(6)));
  }
}
