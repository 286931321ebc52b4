package id.jejak.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of figures. */
class GrowthTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

  @Test
  void givenFewBefore_whenSaid_thenInCasesAndNotAsAShare() {
    assertThat(new Growth(2, 1).said()).isEqualTo("+1");
    assertThat(new Growth(0, 9).said()).isEqualTo("\u22129");
    assertThat(new Growth(7, 0).said()).isEqualTo("+7");
    assertThat(new Growth(0, 0).said()).isEqualTo("0");
  }

  @Test
  void givenEnoughBefore_whenSaid_thenAsAShare() {
    assertThat(new Growth(14, 10).said()).isEqualTo("+40\u00a0%");
    assertThat(new Growth(5, 10).said()).isEqualTo("\u221250\u00a0%");
    assertThat(new Growth(1001, 1000).said()).as("less than a percent, in cases").isEqualTo("+1");
  }

  @Test
  void givenSmallCounts_whenSaidOfASatker_thenOneAndTwoAreNotToldApart() {
    assertThat(List.of(SatkerLine.said(0), SatkerLine.said(1), SatkerLine.said(2), SatkerLine.said(3))).containsExactly(
        "0", "1\u20132", "1\u20132", "3");
    assertThat(SatkerLine.wide(1, 100)).isEqualTo(SatkerLine.wide(2, 100));
  }

  @Test
  void givenPeriod_whenCutIntoWeeks_thenTheyEndWithItAndTheFirstMayBeShort() {
    Period period = new Period(TODAY.minusDays(9), TODAY);

    assertThat(period.weeks()).isEqualTo(2);
    assertThat(period.week(0)).isEqualTo(new Period(TODAY.minusDays(9), TODAY.minusDays(7)));
    assertThat(period.week(1)).isEqualTo(new Period(TODAY.minusDays(6), TODAY));
    assertThat(period.before()).isEqualTo(new Period(TODAY.minusDays(19), TODAY.minusDays(10)));
    assertThat(period.yearBefore().last().getDayOfWeek()).isEqualTo(TODAY.getDayOfWeek());
  }

  @Test
  void givenOwnDays_whenTheyCannotBeShown_thenSaidWhyAndTheUsualOnesAreShown() {
    assertThat(own("2026-10-01", "2026-11-30").refusal(TODAY)).isNull();
    assertThat(own("2026-10-01", "2026-11-30").period(TODAY).days()).isEqualTo(61);
    assertThat(own("2026-11-30", "2026-10-01").refusal(TODAY)).isEqualTo("insight.period.order");
    assertThat(own("2026-11-30", "2026-12-02").refusal(TODAY)).isEqualTo("insight.period.order");
    assertThat(own("-999999999-01-01", "2026-12-01").refusal(TODAY)).isEqualTo("insight.period.order");
    assertThat(own("2020-01-01", "2026-12-01").refusal(TODAY)).isEqualTo("insight.period.long");
    assertThat(own("kemarin", "2026-12-01").refusal(TODAY)).isEqualTo("insight.period.unreadable");
    assertThat(own("2026-12-01", "").refusal(TODAY)).isEqualTo("insight.period.unreadable");
    assertThat(own("kemarin", "x".repeat(10_000)).period(TODAY).days()).isEqualTo(91);
    assertThat(new PeriodRequest("lain", null, null).period(TODAY).days()).isEqualTo(91);
    assertThat(new PeriodRequest("52-minggu", "x", "y").refusal(TODAY)).isNull();
  }

  private static PeriodRequest own(String first, String last) {
    return new PeriodRequest(null, first, last);
  }
}
