package id.jejak.search.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private static Outcome outcome(String style, List<String> found, Map<String, Integer> grades, double millis) {
    return new Outcome(new Question("q", style, "teks"), found, grades, millis);
  }

  @Test
  void givenNegatives_thenTheyAreLeftOutOfAveragesAndCountedForAbstention() {
    Figures figures = Figures.of(List.of(outcome("", List.of("a"), Map.of("a", 2), 1), outcome("", List.of("x", "b"),
        Map.of("b", 1), 1), outcome("", List.of(), Map.of("c", 1), 1), outcome("", List.of(), Map.of(), 1),
        outcome("",
            List.of("x"), Map.of(), 1)));

    assertThat(figures.queries()).isEqualTo(5);
    assertThat(figures.negatives()).isEqualTo(2);
    assertThat(figures.mrr10()).isEqualTo(0.5);
    assertThat(figures.success1()).isCloseTo(0.33333, within(0.00001));
    assertThat(figures.success1Grade2()).isCloseTo(0.33333, within(0.00001));
    assertThat(figures.recall10()).isCloseTo(0.66667, within(0.00001));
    assertThat(figures.abstainRate()).isEqualTo(0.5);
    assertThat(figures.wrongAbstainRate()).isCloseTo(0.33333, within(0.00001));
    assertThat(figures.byStyle()).isEmpty();
  }

  @Test
  void givenStyles_thenEachHasItsOwnFigures() {
    Figures figures = Figures.of(List.of(outcome("a", List.of("a"), Map.of("a", 1), 1), outcome("b", List.of(), Map.of(
        "b", 1), 1), outcome("b", List.of("b"), Map.of("b", 2), 1), outcome("neg", List.of(), Map.of(), 1)));

    assertThat(figures.byStyle()).containsOnlyKeys("a", "b", "neg");
    assertThat(figures.named()).extractingByKey("by_style").isEqualTo(Map.of("a", named("a", figures), "b", named("b",
        figures), "neg", named("neg", figures)));
    assertThat(named("a", figures)).containsEntry("success1", 1.0).containsEntry("success1_grade2", 0.0);
    assertThat(named("b", figures)).containsEntry("success1", 0.5).containsEntry("wrong_abstain_rate", 0.5);
    assertThat(named("neg", figures)).containsEntry("abstain_rate", 1.0).doesNotContainKeys("success1", "mrr10");
  }

  private static Map<String, Object> named(String style, Figures figures) {
    return Objects.requireNonNull(figures.byStyle().get(style)).named();
  }

  @Test
  void givenTimes_thenPercentileIsTheSmallestThatSoManyDoNotExceed() {
    List<Outcome> twenty = new ArrayList<>();
    for (int i = 20; i >= 1; i--) {
      twenty.add(outcome("", List.of("a"), Map.of("a", 1), i));
    }

    assertThat(Figures.of(twenty).p50Ms()).isEqualTo(10);
    assertThat(Figures.of(twenty).p95Ms()).isEqualTo(19);
    assertThat(Figures.of(twenty.subList(0, 1)).p95Ms()).isEqualTo(20);
  }
}
