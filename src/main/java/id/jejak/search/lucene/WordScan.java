package id.jejak.search.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Cuts a text into the words that an analyzer makes of it. Most are plain letters, which are read as they stand; the analyzer
 * is asked of all others, that is of what {@link IdentifierTokenizer} leaves together and has more than letters.
 */
final class WordScan {
  private static final int LONGEST = 100;

  /** Takes one word after the other. */
  @FunctionalInterface
  interface Taker {
    /**
     * @param word of {@code length} letters, until the next word is taken
     * @param step in places: 0 for another form of the word before
     * @param keyword whether it stays as it is, as identifiers do
     */
    void take(char[] word, int length, int start, int end, int step, boolean keyword);
  }

  private final Analyzer analyzer;
  private final Taker taker;
  private final char[] word = new char[LONGEST];

  WordScan(Analyzer analyzer, Taker taker) {
    this.analyzer = analyzer;
    this.taker = taker;
  }

  void read(String text) throws IOException {
    int at = 0;
    while (at < text.length()) {
      int end = at;
      boolean plain = true;
      while (end < text.length() && IdentifierTokenizer.isOfToken(text.codePointAt(end))) {
        char c = text.charAt(end);
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        plain &= letter && end - at < LONGEST;
        if (plain) {
          word[end - at] = (char) (c | ' ');
        }
        end += Character.charCount(text.codePointAt(end));
      }
      if (end == at) {
        at += Character.charCount(text.codePointAt(at));
      } else {
        if (plain) {
          taker.take(word, end - at, at, end, 1, false);
        } else {
          analysed(text.substring(at, end), at);
        }
        at = end;
      }
    }
  }

  private void analysed(String token, int base) throws IOException {
    try (TokenStream stream = analyzer.tokenStream(Fields.EXACT, token)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      KeywordAttribute keyword = stream.addAttribute(KeywordAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        taker.take(term.buffer(), term.length(), base + offset.startOffset(), base + offset.endOffset(), step
            .getPositionIncrement(), keyword.isKeyword());
      }
      stream.end();
    }
  }
}
