package id.jejak.search.lucene;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.search.IndexConfig;
import id.jejak.search.IndexConfigReader;
import id.jejak.testing.Seeded;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionsTest {
  private static final IndexConfig CONFIG = IndexConfigReader.readCarried();
  private final Language language = new Language(CONFIG);
  private final Definitions definitions = new Definitions(language, CONFIG.definitionWords());

  @AfterEach
  void close() {
    language.close();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "apa itu uang persediaan | 4. Uang Persediaan yang selanjutnya disingkat UP adalah uang muka kerja.",
      "UP singkatan dari apa | 4. Uang Persediaan yang selanjutnya disingkat UP adalah uang muka kerja.",
      "kepanjangan UP | Uang Persediaan, selanjutnya disingkat UP, adalah uang muka kerja.",
      "jelaskan pengertian PNBP menurut peraturan | 1. Penerimaan Negara Bukan Pajak (PNBP) adalah seluruh penerimaan",
      "arti penerimaan negara bukan pajak | 1. Penerimaan Negara Bukan Pajak (PNBP) adalah seluruh penerimaan",
      "ap yg dimaksud dgn retur | ditolak. Yang dimaksud dengan retur ialah penolakan oleh bank",
      "apa yang dimaksud dengan piutang daerah? | Piutang... 18. Piutang Daerah adalah jumlah uang"})
  void givenQuestionForMeaning_thenTheTextDefinesIt(String question, String text) {
    Definitions.Asked asked = requireNonNull(definitions.asked(question));

    assertThat(asked.explicit()).isTrue();
    assertThat(definitions.defined(text)).contains(asked.key());
  }

  @ParameterizedTest
  @CsvSource({"kas umum daerah, false", "apa kas umum daerah, false", "kapan lpj disebut terlambat, false",
      "apa syarat tup, false"})
  void givenOtherQuestion_thenNoMeaningIsAskedFor(String question, boolean explicit) {
    Definitions.Asked asked = requireNonNull(definitions.asked(question));

    assertThat(asked.explicit()).isEqualTo(explicit);
  }

  @ParameterizedTest
  @CsvSource({"apa itu", "?", "''"})
  void givenNoTerm_thenNothingIsAsked(String question) {
    assertThat(definitions.asked(question)).isNull();
  }

  @Test
  void givenSentenceThatOnlyMentions_thenItDefinesNothingOfTheSort() {
    assertThat(definitions.defined("Bendahara mengelola uang persediaan. Hal ini penting adalah benar")).doesNotContain(
        definitionKey("uang persediaan"));
  }

  private String definitionKey(String term) {
    Definitions.Asked asked = requireNonNull(definitions.asked(term));
    return asked.key();
  }

  @Seeded(200)
  void givenAnyText_thenReadInBounds(Random random) {
    String[] pieces = {"adalah", " ", "(", ")", "yang selanjutnya disebut", "A", ". ", "1. ", "\n", "x".repeat(50),
        "\u00e9"};
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }

    assertThat(definitions.defined(text.toString())).hasSizeLessThanOrEqualTo(410).allSatisfy(key -> assertThat(key)
        .isNotEmpty());
  }
}
