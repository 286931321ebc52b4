package id.jejak.knowledge.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class ScreenPropertiesTest {
  private final ApplicationContextRunner settings = new ApplicationContextRunner().withUserConfiguration(
      Settings.class);

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(ScreenProperties.class)
  static class Settings {
  }

  @Test
  void givenNothingSet_thenDefaults() {
    settings.run(context -> assertThat(context.getBean(ScreenProperties.class)).isEqualTo(new ScreenProperties(Duration
        .ofHours(2), Duration.ofDays(1), Duration.ofMinutes(10), 500, 6, 600)));
  }

  @ParameterizedTest
  @CsvSource({"idle,0s", "idle,25h", "longest,25h", "longest,1h", "code-for,-1m", "sessions,0", "listeners,0",
      "events,1", "event,600"})
  void givenWrongValueOrKey_thenStartStops(String key, String value) {
    settings.withPropertyValues("jejak.screen." + key + "=" + value).run(context -> assertThat(context).hasFailed());
  }
}
