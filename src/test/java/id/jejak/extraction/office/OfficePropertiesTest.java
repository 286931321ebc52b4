package id.jejak.extraction.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class OfficePropertiesTest {
  private static OfficeProperties bound(Map<String, String> given) {
    return new Binder(new MapConfigurationPropertySource(given)).bindOrCreate("jejak.office", OfficeProperties.class);
  }

  @Test
  void givenNothing_whenBound_thenAMinuteAndAHalfAndFiveHundredPages() {
    assertThat(bound(Map.of())).isEqualTo(new OfficeProperties(Path.of("data/office"), true, Duration.ofSeconds(90),
        DataSize.ofGigabytes(3), DataSize.ofMegabytes(100), DataSize.ofMegabytes(200), 500));
  }

  @Test
  void givenNoTime_whenBound_thenRefused() {
    assertThatThrownBy(() -> bound(Map.of("jejak.office.wall", "0s"))).isInstanceOf(BindException.class);
  }
}
