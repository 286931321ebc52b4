package id.jejak.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import id.jejak.search.IndexConfigReader;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SentenceFilterTest {
  private final Language language = new Language(IndexConfigReader.readCarried());

  @AfterEach
  void close() {
    language.close();
  }

  @Test
  void givenSentences_thenEachTermTellsItsOwn_andStopWordsWhereTheyBeginNone() throws IOException {
    assertThat(sentences("Bank menolak. Yang retur cair! Dan")).isEqualTo(Map.of(1, Set.of("bank", "tolak"), 2, Set.of(
        "retur", "cair")));
  }

  @Test
  void givenNumberInASentence_thenMarkedThereAlone() throws IOException {
    assertThat(sentences("Batas tanggal 15 dan 16. Retur cair.")).isEqualTo(Map.of(1, Set.of("batas", "tanggal", "15",
        "16", "#"), 2, Set.of("retur", "cair")));
  }

  @Test
  void givenTextWithoutEnds_thenCutWhereItIsLong() throws IOException {
    assertThat(sentences("retur ".repeat(200))).hasSize(3);
  }

  @Test
  void givenLettersWithSeparatorsInARow_thenNoSentenceRunsIntoTheNext() throws IOException {
    assertThat(sentences("a1/b2-".repeat(60) + " ujung. Retur.").lastEntry().getValue()).containsExactly("retur");
  }

  @Test
  void givenMillionsOfShortSentences_thenInTimeAndPlacesStayPlaces() {
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertThat(sentences("B. ".repeat(1_100_000)).lastKey())
        .isEqualTo(1_000_000));
  }

  @Test
  void givenTextAfterAnother_thenItsSentencesBeginAnew() throws IOException {
    sentences("Satu kas. Dua kas. Tiga kas.");

    assertThat(sentences("Retur cair.").keySet()).containsExactly(1);
  }

  private NavigableMap<Integer, Set<String>> sentences(String text) throws IOException {
    NavigableMap<Integer, Set<String>> sentences = new TreeMap<>();
    Analyzer writing = language.forWriting();
    try (TokenStream stream = writing.tokenStream(Fields.TEXT_ALONE, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      for (int position = -1; stream.incrementToken();) {
        position += step.getPositionIncrement();
        sentences.computeIfAbsent(SentenceFilter.sentence(position), first -> new HashSet<>()).add(term.toString());
      }
      stream.end();
    }
    return sentences;
  }
}
