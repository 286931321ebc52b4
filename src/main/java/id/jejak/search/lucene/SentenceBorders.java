package id.jejak.search.lucene;

import java.text.BreakIterator;
import java.util.Locale;

/** Where the sentences of one text begin, asked word by word from its beginning on. */
final class SentenceBorders {
  /** In characters: tables and lists have no ends of sentences. */
  static final int LONGEST = 400;
  private static final Locale INDONESIAN = Locale.of("id");

  private final BreakIterator borders = BreakIterator.getSentenceInstance(INDONESIAN);
  private final int end;
  private int begun;
  private int border;

  SentenceBorders(String text) {
    borders.setText(text);
    end = text.length();
  }

  /** Whether a sentence begins with the word that stands at {@code from}. */
  boolean begins(int from) {
    if (from < border && from - begun <= LONGEST) {
      return false;
    }
    begun = from;
    while (border <= from && border < end) {
      border = borders.next();
    }
    return true;
  }
}
