package id.jejak.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTimeTest {
  private static final ZoneId WITA = ZoneId.of("Asia/Makassar");

  @ParameterizedTest
  @CsvSource({"24/11/2026 09:15,2026-11-24T01:15:00Z", "24/11/2026 9.15,2026-11-24T01:15:00Z",
      "4/1/2026 09:15:30,2026-01-04T01:15:30Z", "24/11/2026  09:15,2026-11-24T01:15:00Z",
      "2026-11-24 09:15,2026-11-24T01:15:00Z", "2026-11-24 09:15:30,2026-11-24T01:15:30Z",
      "2026-11-24 09:15:30.5,2026-11-24T01:15:30.500Z", "2026-11-24T09:15,2026-11-24T01:15:00Z",
      "2026-11-24T09:15:30Z,2026-11-24T09:15:30Z", "2026-11-24T09:15:30+07:00,2026-11-24T02:15:30Z"})
  void givenTimeAsSheetsWriteIt_whenRead_thenInTheZoneOfTheOffice(String written, Instant meant) {
    assertThat(SheetTime.read(written, WITA)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "24/11/2026", "2026-11-24", "31/02/2026 09:15", "11/24/2026 09:15", "24/11/26 09:15",
      "24/11/2026 24:15", "45985,3854", "01/01/1900 00:00", "+99999-01-01T00:00", "kemarin"})
  void givenAnythingElse_whenRead_thenNotGuessed(String written) {
    assertThat(SheetTime.read(written, WITA)).isEmpty();
  }
}
