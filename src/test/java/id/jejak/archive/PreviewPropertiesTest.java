package id.jejak.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class PreviewPropertiesTest {
  private static PreviewProperties bound(Map<String, String> given) {
    return new Binder(new MapConfigurationPropertySource(given)).bindOrCreate("jejak.preview", PreviewProperties.class);
  }

  @Test
  void givenNothing_whenBound_thenTwoGigabytesForAQuarter() {
    assertThat(bound(Map.of())).isEqualTo(new PreviewProperties(Path.of("data/preview"), DataSize.ofGigabytes(2),
        Duration.ofDays(90), DataSize.ofGigabytes(1), Duration.ofMinutes(30), Duration.ofMinutes(10), 20));
  }

  @ParameterizedTest
  @CsvSource({"kept-for, 0s", "copies-for, -1s", "retry-after, 0s"})
  void givenWhatCannotBe_whenBound_thenRefused(String setting, String value) {
    assertThatThrownBy(() -> bound(Map.of("jejak.preview." + setting, value))).isInstanceOf(BindException.class);
  }
}
