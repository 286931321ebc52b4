package id.jejak.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoursApiTest {
  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final OfficeHours.Line USUAL = line(LocalDate.of(2020, 1, 1), false);
  private static final OfficeHours.Line OWN = line(START, true);

  private static OfficeHours.Line line(LocalDate from, boolean own) {
    return new OfficeHours.Line(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(15, 0), from, null, own, "SE");
  }

  @Test
  void givenHoursOfItsOwn_whenTheyHold_thenTheyReplaceTheUsualOnes() {
    assertThat(HoursApi.holding(List.of(OWN, USUAL), START)).containsExactly(OWN);
    assertThat(HoursApi.holding(List.of(OWN, USUAL), START.minusDays(1))).containsExactly(USUAL);
  }
}
