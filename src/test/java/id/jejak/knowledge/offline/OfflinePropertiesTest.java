package id.jejak.knowledge.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class OfflinePropertiesTest {
  private final ApplicationContextRunner settings = new ApplicationContextRunner().withUserConfiguration(
      Settings.class);

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(OfflineProperties.class)
  static class Settings {
  }

  @Test
  void givenNothingSet_thenDefaults() {
    settings.run(context -> assertThat(context.getBean(OfflineProperties.class)).isEqualTo(new OfflineProperties(Path
        .of("data/keys/answers"), Duration.ofDays(42), Duration.ofMinutes(1))));
  }

  @ParameterizedTest
  @CsvSource({"keep-deltas,soon", "look-again,often", "keep-delta,1d"})
  void givenWrongValueOrKey_thenStartStops(String key, String value) {
    settings.withPropertyValues("jejak.offline." + key + "=" + value).run(context -> assertThat(context).hasFailed());
  }
}
