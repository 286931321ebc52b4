package id.jejak.search.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Against values computed by hand: log2(3) = 1.58496, log2(4) = 2, log2(5) = 2.32193. */
class OutcomeTest {
  private static final Offset<Double> NEARLY = within(0.00001);

  private static Outcome outcome(List<String> found, Map<String, Integer> grades) {
    return new Outcome(new Question("q", "", "teks"), found, grades, 1);
  }

  @Test
  void givenRelevantAtPlaceThree_thenThirdOfRankAndHalfOfGain() {
    Outcome outcome = outcome(List.of("a", "b", "c"), Map.of("c", 1));

    assertThat(outcome.reciprocalRank()).isCloseTo(0.33333, NEARLY);
    assertThat(outcome.ndcg()).isCloseTo(0.5, NEARLY);
    assertThat(outcome.recall()).isEqualTo(1);
    assertThat(outcome.succeeds(1)).isFalse();
  }

  @Test
  void givenGrades_thenGainIsTheGradeItself() {
    Outcome outcome = outcome(List.of("one", "none", "two"), Map.of("two", 2, "one", 1, "none", 0, "missed", 1));

    // (1 + 2/2) / (2 + 1/1.58496 + 1/2)
    assertThat(outcome.ndcg()).isCloseTo(2 / 3.13093, NEARLY);
    assertThat(outcome.recall()).isCloseTo(0.66667, NEARLY);
    assertThat(outcome.reciprocalRank()).isEqualTo(1);
    assertThat(outcome.succeeds(1)).isTrue();
    assertThat(outcome.succeeds(2)).isFalse();
  }

  @Test
  void givenEqualGrades_whenExchanged_thenTheSameGain() {
    Map<String, Integer> grades = Map.of("a", 1, "b", 1, "c", 2);

    double first = outcome(List.of("c", "a", "b"), grades).ndcg();
    double second = outcome(List.of("c", "b", "a"), grades).ndcg();

    assertThat(first).isEqualTo(1);
    assertThat(second).isEqualTo(first);
    // (1 + 1/1.58496 + 2/2) / (2 + 1/1.58496 + 1/2)
    assertThat(outcome(List.of("a", "b", "c"), grades).ndcg()).isCloseTo(2.63093 / 3.13093, NEARLY);
  }

  @Test
  void givenMoreThanTen_thenOnlyTenCount() {
    List<String> eleven = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k");
    Outcome outcome = outcome(eleven, Map.of("k", 2));

    assertThat(outcome.reciprocalRank()).isZero();
    assertThat(outcome.ndcg()).isZero();
    assertThat(outcome.recall()).isZero();
    assertThat(outcome.isPositive()).isTrue();
  }

  @Test
  void givenMoreThanTenRelevant_thenTenOfThemAreTheBestOrder() {
    List<String> ten = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
    Map<String, Integer> twelve = Map.ofEntries(Map.entry("a", 1), Map.entry("b", 1), Map.entry("c", 1), Map.entry("d",
        1), Map.entry("e", 1), Map.entry("f", 1), Map.entry("g", 1), Map.entry("h", 1), Map.entry("i", 1),
        Map.entry(
            "j", 1),
        Map.entry("k", 1), Map.entry("l", 1));
    Outcome outcome = outcome(ten, twelve);

    assertThat(outcome.ndcg()).isEqualTo(1);
    assertThat(outcome.recall()).isCloseTo(0.83333, NEARLY);
  }

  @Test
  void givenNoJudgementOrOnlyGradeZero_thenNegative() {
    assertThat(outcome(List.of("a"), Map.of()).isPositive()).isFalse();
    assertThat(outcome(List.of("a"), Map.of("a", 0)).isPositive()).isFalse();
    assertThat(outcome(List.of("a"), Map.of("a", 0)).ndcg()).isZero();
  }

  @Test
  void givenNothingFound_thenAbstentionWithoutSuccess() {
    Outcome outcome = outcome(List.of(), Map.of("a", 2));

    assertThat(outcome.isAbstention()).isTrue();
    assertThat(outcome.succeeds(1)).isFalse();
    assertThat(outcome.ndcg()).isZero();
  }
}
