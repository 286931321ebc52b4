package id.jejak.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LedgerPropertiesTest {
  private static LedgerProperties bound(Map<String, String> given) {
    return new Binder(new MapConfigurationPropertySource(given)).bindOrCreate("jejak.ledger", LedgerProperties.class);
  }

  @Test
  void givenNothing_whenBound_thenAnHourAndTwentyFilesOrFivePercent() {
    assertThat(bound(Map.of())).isEqualTo(new LedgerProperties(50, Duration.ofHours(1), 20, 5, 5, Duration.ofMinutes(
        1)));
  }

  @ParameterizedTest
  @CsvSource({"alert-age, 0s", "look-every, -1s"})
  void givenWhatCannotBe_whenBound_thenRefused(String setting, String value) {
    assertThatThrownBy(() -> bound(Map.of("jejak.ledger." + setting, value))).isInstanceOf(BindException.class);
  }
}
