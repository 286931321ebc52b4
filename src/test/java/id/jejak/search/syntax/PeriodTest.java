package id.jejak.search.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
  @ParameterizedTest
  @CsvSource({"31-12-2025, 2025-12-31, 2025-12-31", "31/12/2025, 2025-12-31, 2025-12-31",
      "1.2.2025, 2025-02-01, 2025-02-01", "2025-12-31, 2025-12-31, 2025-12-31", "12-2025, 2025-12-01, 2025-12-31",
      "2/2024, 2024-02-01, 2024-02-29", "2025-02, 2025-02-01, 2025-02-28", "2025, 2025-01-01, 2025-12-31"})
  void givenDateAsTyped_whenRead_thenFirstAndLastDay(String typed, LocalDate first, LocalDate last) {
    assertThat(Period.of(typed)).contains(new Period(first, last));
  }

  @ParameterizedTest
  @ValueSource(strings = {"31-02-2026", "29-02-2025", "00-12-2025", "13-2025", "32/01/2025", "2025-13-01", "kemarin",
      "",
      "31-12-25", "1-1-9999", "0000", "99999999999", "2025-12-31T00:00", "٣١-١٢-٢٠٢٥"})
  void givenNoDate_whenRead_thenEmpty(String typed) {
    assertThat(Period.of(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2025, 2025-01-01, 2025-12-31", "2024-2025, 2024-01-01, 2025-12-31", "2025–2024, 2024-01-01, 2025-12-31"})
  void givenYears_whenRead_thenAllOfThem(String typed, LocalDate first, LocalDate last) {
    assertThat(Period.ofYears(typed)).contains(new Period(first, last));
  }

  @ParameterizedTest
  @ValueSource(strings = {"25", "2025-", "1800", "2025-9999", "dua", "2024-2025-2026", "12-2025"})
  void givenNoYears_whenRead_thenEmpty(String typed) {
    assertThat(Period.ofYears(typed)).isEmpty();
  }
}
