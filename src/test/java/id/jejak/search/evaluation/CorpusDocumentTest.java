package id.jejak.search.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CorpusDocumentTest {
  private static List<String> pages(String text) {
    return new CorpusDocument("d", "", text).pages();
  }

  @Test
  void givenLongText_thenCutAfterASentenceAndNothingIsLost() {
    String sentence = "Rekening pasif sehingga dana dikembalikan. ";
    String text = sentence.repeat(150);

    List<String> pages = pages(text);

    assertThat(String.join("", pages)).isEqualTo(text);
    assertThat(pages).hasSize(4).allSatisfy(page -> assertThat(page).endsWith(". ").hasSizeLessThanOrEqualTo(2_000));
  }

  @Test
  void givenNoSentence_thenCutBetweenWords_andWithoutBlanksAnywhere() {
    assertThat(pages("kata ".repeat(500))).allSatisfy(page -> assertThat(page).endsWith("kata "));
    assertThat(pages("x".repeat(4_500))).extracting(String::length).containsExactly(2_000, 2_000, 500);
  }

  @Test
  void givenShortOrEmptyText_thenOnePageOrNone() {
    assertThat(pages("pendek")).containsExactly("pendek");
    assertThat(pages(" ")).isEmpty();
  }
}
