package id.jejak.search;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.search.Timeline.Bar;
import id.jejak.search.Timeline.Unit;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private static final LocalDate DAY = LocalDate.of(2024, 2, 28);

  private static Timeline of(Map<LocalDate, Long> days) {
    return Timeline.of(new TreeMap<>(days));
  }

  @Test
  void givenNothing_thenNoBars() {
    assertThat(of(Map.of())).isEqualTo(Timeline.EMPTY);
  }

  @Test
  void givenAFewDays_thenOneBarEachWithoutAGap() {
    Timeline timeline = of(Map.of(DAY, 2L, DAY.plusDays(2), 1L));

    assertThat(timeline.unit()).isEqualTo(Unit.DAY);
    assertThat(timeline.bars()).containsExactly(new Bar(DAY, DAY, 2), new Bar(DAY.plusDays(1), DAY.plusDays(1), 0),
        new Bar(DAY.plusDays(2), DAY.plusDays(2), 1));
  }

  @Test
  void givenAYear_thenWholeMonths() {
    Timeline timeline = of(Map.of(DAY, 2L, DAY.plusYears(1), 1L));

    assertThat(timeline.unit()).isEqualTo(Unit.MONTH);
    assertThat(timeline.bars()).hasSize(13);
    assertThat(timeline.bars().getFirst()).isEqualTo(new Bar(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 2, 29), 2));
  }

  @Test
  void givenTwentyYears_thenYears() {
    Timeline timeline = of(Map.of(DAY, 2L, DAY.plusYears(20), 1L));

    assertThat(timeline.unit()).isEqualTo(Unit.YEAR);
    assertThat(timeline.bars()).hasSize(21);
    assertThat(timeline.bars().getLast().last()).isEqualTo(LocalDate.of(2044, 12, 31));
  }

  @Test
  void givenADayThatCannotBeRight_thenTheOthersAreStillShown() {
    Timeline timeline = of(Map.of(LocalDate.of(1, 1, 1), 1L, DAY, 2L, DAY.plusDays(1), 1L));

    assertThat(timeline.unit()).isEqualTo(Unit.DAY);
    assertThat(timeline.bars()).hasSize(2);
  }
}
