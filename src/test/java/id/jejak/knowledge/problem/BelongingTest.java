package id.jejak.knowledge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.knowledge.problem.Belonging.Fit;
import id.jejak.knowledge.problem.Belonging.Near;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BelongingTest {
  private static final UUID ONE = new UUID(1, 1);
  private static final UUID OTHER = new UUID(1, 2);

  private static Near near(int id, @Nullable UUID problem, double likeness) {
    return new Near(new UUID(0, id), problem, likeness);
  }

  @Test
  void givenCasesOfTwoProblems_whenPlaced_thenTheMeanOfTheThreeNearestDecides() {
    Belonging belonging = new Belonging(List.of(near(1, ONE, 0.9), near(2, ONE, 0.3), near(3, ONE, 0.3), near(4, ONE,
        0.31), near(5, OTHER, 0.6), near(6, OTHER, 0.5)));

    assertThat(belonging.problems()).extracting(Fit::problemId).containsExactly(OTHER, ONE);
  }

  @Test
  void givenOneCaseAloneThatIsLike_whenPlaced_thenTheyAreTheOther() {
    Belonging belonging = new Belonging(List.of(near(2, null, 0.45), near(1, null, 0.45), near(3, ONE, 0.35)));

    assertThat(belonging.problems()).isEmpty();
    assertThat(belonging.other()).contains(new UUID(0, 1));
  }

  @Test
  void givenNothingLikeEnough_whenPlaced_thenAlone() {
    Belonging belonging = new Belonging(List.of(near(1, null, 0.39), near(2, ONE, 0.39)));

    assertThat(belonging.problems()).isEmpty();
    assertThat(belonging.other()).isEmpty();
  }

  @Test
  void givenWordsThatMostCasesHave_whenCompared_thenTheyTellLittle() {
    Likeness likeness = new Likeness(new Rarity(1_000, Map.of("spm", 900, "tolak", 600, "dormant", 3, "rekening",
        40)));
    CaseWords dormant = CaseWords.of(List.of("spm", "tolak", "dormant", "rekening"));

    double same = likeness.between(dormant, CaseWords.of(List.of("dormant", "rekening", "bank")));
    double frame = likeness.between(dormant, CaseWords.of(List.of("spm", "tolak", "gaji")));

    assertThat(same).isGreaterThan(0.6);
    assertThat(frame).isLessThan(0.2);
    assertThat(likeness.between(dormant, CaseWords.of(List.of("dormant", "kapal")))).as("one word is chance").isZero();
  }

  @Test
  void givenWords_whenKeptAndRead_thenTheSame() {
    CaseWords words = CaseWords.of(List.of("retur", "sp", "retur", "x".repeat(41)));

    assertThat(words.counts()).containsExactly(Map.entry("retur", 2), Map.entry("sp", 1));
    assertThat(CaseWords.read(words.kept())).isEqualTo(words);
    assertThat(CaseWords.read("")).isEqualTo(CaseWords.of(List.of()));
  }
}
