package id.jejak.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;

/** The terms of a text, written down for an engine that does no analysis of its own. */
public final class SpelledTerms {
  /** Stands between terms of one place; no term holds it. */
  public static final char TOGETHER = '|';
  /** Stands where a place has no term; no term holds it. */
  public static final char GAP = '~';

  @FunctionalInterface
  private interface Taking {
    void take(CharTermAttribute term, int step);
  }

  private SpelledTerms() {
  }

  static String of(Language language, String field, String text) {
    // Places tell sentences only where the engine can be asked for them.
    boolean places = !field.equals(Fields.TEXT_ALONE);
    StringBuilder line = new StringBuilder(text.length() + text.length() / 4);
    read(language.forWriting(), places ? field : Fields.TEXT, text, (term, step) -> {
      for (int i = 1; i < step && places; i++) {
        line.append(GAP).append(' ');
      }
      if (step == 0 && !line.isEmpty()) {
        line.setCharAt(line.length() - 1, TOGETHER);
      }
      line.append(term).append(' ');
    });
    return line.toString();
  }

  static Collection<Set<String>> sentences(Language language, Document stored, Set<String> terms) {
    Map<Integer, Set<String>> sentences = new HashMap<>();
    int[] place = {-1};
    read(language.forWriting(), Fields.TEXT_ALONE, Stored.text(stored, Fields.TEXT), (term, step) -> {
      place[0] += step;
      hold(sentences, SentenceFilter.sentence(place[0]), term.toString(), terms);
    });
    read(language.forWriting(), Fields.SUBJECT, Stored.text(stored, Fields.SUBJECT), (term, step) -> hold(sentences, -1,
        term.toString(), terms));
    return sentences.values();
  }

  private static void hold(Map<Integer, Set<String>> sentences, int sentence, String term, Set<String> terms) {
    if (terms.contains(term)) {
      sentences.computeIfAbsent(sentence, first -> new HashSet<>()).add(term);
    }
  }

  private static void read(Analyzer analyzer, String field, String text, Taking taking) {
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        taking.take(term, step.getPositionIncrement());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
