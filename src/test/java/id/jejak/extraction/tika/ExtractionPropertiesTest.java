package id.jejak.extraction.tika;

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

class ExtractionPropertiesTest {
  private static ExtractionProperties bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("jejak.extraction",
        ExtractionProperties.class);
  }

  @Test
  void givenNothingSet_whenBound_thenTheDefaultsAreWhatIsDocumented() {
    assertThat(bound(Map.of())).isEqualTo(new ExtractionProperties(Path.of("data/readers"), 2, true, Duration.ofSeconds(
        60), Duration.ofSeconds(60), DataSize.ofMegabytes(512), DataSize.ofGigabytes(2), 200_000, 20_000_000, 20_000,
        10_000, DataSize.ofGigabytes(2), 400));
  }

  @Test
  void givenNoDuration_whenBound_thenItIsRefused() {
    Map<String, String> wrong = Map.of("jejak.extraction.wall", "soon");

    assertThatThrownBy(() -> bound(wrong)).isInstanceOf(BindException.class);
  }
}
