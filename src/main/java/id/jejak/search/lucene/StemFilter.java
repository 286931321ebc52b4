package id.jejak.search.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Puts the stem in the place of each word and leaves stop words out; identifiers stay as they are. */
final class StemFilter extends TokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final Stems stems;
  private final CharArraySet stopWords;
  private int left;

  StemFilter(TokenStream input, Stems stems, CharArraySet stopWords) {
    super(input);
    this.stems = stems;
    this.stopWords = stopWords;
  }

  @Override
  public boolean incrementToken() throws IOException {
    left = 0;
    while (input.incrementToken()) {
      if (keyword.isKeyword() ? !stopWords.contains(term.buffer(), 0, term.length()) : stem()) {
        step.setPositionIncrement(step.getPositionIncrement() + left);
        return true;
      }
      left += step.getPositionIncrement();
    }
    return false;
  }

  /** Whether it is no stop word. */
  private boolean stem() {
    String stem = stems.of(term.buffer(), term.length());
    if (stem.isEmpty()) {
      return false;
    }
    term.setEmpty().append(stem);
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    left = 0;
  }

  @Override
  public void end() throws IOException {
    super.end();
    step.setPositionIncrement(step.getPositionIncrement() + left);
  }
}
