package id.jejak.search.lucene;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Lets the place of a term tell its sentence: each begins at the next multiple of {@link #SPAN}. The first number of a
 * sentence stands there once more as {@link #NUMBER}, which counts neither as a term nor for the length.
 */
final class SentenceFilter extends TokenFilter {
  /** No text has it: it is no letter. */
  static final String NUMBER = "#";
  /** Longer than a sentence has words. */
  private static final int SPAN = 512;
  private static final int LAST = 1_000_000;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private SentenceBorders borders = new SentenceBorders("");
  private int sentence;
  private int position;
  private boolean numbered;
  private boolean number;

  SentenceFilter(TokenStream input) {
    super(input);
  }

  /** @param text of all that is read */
  SentenceFilter(TokenStream input, String text) {
    super(input);
    borders = new SentenceBorders(text);
  }

  /** Takes the text that is read next; gives it back to be read. */
  Reader of(Reader reader) {
    try {
      String text = reader.readAllAsString();
      borders = new SentenceBorders(text);
      return new StringReader(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** @param position in the index, which counts from -1 */
  static int sentence(int position) {
    return (position + 1) / SPAN;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (number) {
      number = false;
      term.setEmpty().append(NUMBER);
      step.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    int before = position;
    if (borders.begins(offset.startOffset()) && sentence < LAST) {
      sentence++;
      position = sentence * SPAN;
      numbered = false;
    } else {
      position = Math.min(before + step.getPositionIncrement(), (sentence + 1) * SPAN - 1);
    }
    step.setPositionIncrement(position - before);
    number = !numbered && IdentifierPartsFilter.hasDigit(term);
    numbered |= number;
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    sentence = 0;
    position = 0;
    numbered = false;
    number = false;
  }
}
