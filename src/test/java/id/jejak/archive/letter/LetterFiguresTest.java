package id.jejak.archive.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.archive.letter.Fact.Kind;
import org.junit.jupiter.api.Test;

/** The figures of docs/search.md do not fall. */
class LetterFiguresTest {
  @Test
  void givenLettersAsTheyWereWritten_thenNearlyAllIsProposedAndRight() {
    LetterFigures figures = LetterFigures.of(500, 0);

    for (Kind kind : Kind.values()) {
      assertThat(figures.precision(kind)).as("precision of " + kind).isGreaterThanOrEqualTo(.97);
      assertThat(figures.recall(kind)).as("recall of " + kind).isGreaterThanOrEqualTo(.97);
    }
  }

  @Test
  void givenOneCharacterInFiftyMisread_thenMostIsRight() {
    LetterFigures figures = LetterFigures.of(500, .02);

    for (Kind kind : Kind.values()) {
      assertThat(figures.precision(kind)).as("precision of " + kind).isGreaterThanOrEqualTo(.6);
    }
    assertThat(figures.recall(Kind.SUBJECT)).isGreaterThanOrEqualTo(.8);
    assertThat(figures.recall(Kind.DATE)).isGreaterThanOrEqualTo(.7);
  }
}
