package id.jejak.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The words of one text, cut once and read as often as fields are written of them. */
final class Tokens implements WordScan.Taker {
  private static final int FEW = 256;
  private static final int LETTERS = 6;

  private char[] letters = new char[FEW * LETTERS];
  /** Of each token: where its letters end, its place in the text, its step, whether it is an identifier. */
  private int[] ends = new int[FEW];
  private int[] from = new int[FEW];
  private int[] until = new int[FEW];
  private int[] steps = new int[FEW];
  private boolean[] keywords = new boolean[FEW];
  private int size;
  private final int lastOffset;

  /** @param end of the text */
  Tokens(int end) {
    lastOffset = end;
  }

  @Override
  public void take(char[] word, int length, int start, int end, int step, boolean keyword) {
    int begin = begin(size);
    if (begin + length > letters.length) {
      letters = Arrays.copyOf(letters, 2 * (begin + length));
    }
    if (size == ends.length) {
      grow();
    }
    System.arraycopy(word, 0, letters, begin, length);
    ends[size] = begin + length;
    from[size] = start;
    until[size] = end;
    steps[size] = step;
    keywords[size++] = keyword;
  }

  private void grow() {
    int room = 2 * size;
    ends = Arrays.copyOf(ends, room);
    from = Arrays.copyOf(from, room);
    until = Arrays.copyOf(until, room);
    steps = Arrays.copyOf(steps, room);
    keywords = Arrays.copyOf(keywords, room);
  }

  private int begin(int token) {
    return token == 0 ? 0 : ends[token - 1];
  }

  /** The words once more, from the first on. */
  TokenStream again() {
    return new Again();
  }

  private final class Again extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
    private int at;

    @Override
    public boolean incrementToken() {
      if (at == size) {
        return false;
      }
      int begin = begin(at);
      term.copyBuffer(letters, begin, ends[at] - begin);
      offset.setOffset(from[at], until[at]);
      step.setPositionIncrement(steps[at]);
      keyword.setKeyword(keywords[at++]);
      return true;
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      at = 0;
    }

    @Override
    public void end() throws IOException {
      super.end();
      offset.setOffset(lastOffset, lastOffset);
    }
  }
}
