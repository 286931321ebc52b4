package id.jejak.search.lucene;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Gives an identifier whole without its separators and, from the same position on, in its parts; cuts other words at
 * separators. All in small letters. The whole has the type {@link #WHOLE}.
 */
final class IdentifierPartsFilter extends TokenFilter {
  static final String WHOLE = "whole";
  private static final String PART = "word";
  private static final int MAX_SHORT_COMPOUND = 16;

  private record Piece(String text, int from, int until, boolean whole, int step) {
  }

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
  private final Deque<Piece> pending = new ArrayDeque<>();
  private int base;

  IdentifierPartsFilter(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws java.io.IOException {
    while (pending.isEmpty()) {
      if (!input.incrementToken()) {
        return false;
      }
      base = offset.startOffset();
      split(term.toString(), pending);
    }
    Piece piece = pending.remove();
    clearAttributes();
    term.append(piece.text());
    offset.setOffset(base + piece.from(), base + piece.until());
    position.setPositionIncrement(piece.step());
    type.setType(piece.whole() ? WHOLE : PART);
    keyword.setKeyword(piece.whole() || hasDigit(piece.text()));
    return true;
  }

  @Override
  public void reset() throws java.io.IOException {
    super.reset();
    pending.clear();
  }

  private static void split(String token, Deque<Piece> into) {
    List<Piece> parts = parts(token);
    if (parts.isEmpty()) {
      return;
    }
    boolean joined = parts.size() > 1 && isIdentifier(token, parts);
    if (joined) {
      StringBuilder whole = new StringBuilder();
      parts.forEach(part -> whole.append(part.text()));
      into.add(new Piece(whole.toString(), parts.getFirst().from(), parts.getLast().until(), true, 1));
    }
    for (int i = 0; i < parts.size(); i++) {
      Piece part = parts.get(i);
      into.add(new Piece(part.text(), part.from(), part.until(), false, joined && i == 0 ? 0 : 1));
    }
  }

  private static List<Piece> parts(String token) {
    List<Piece> parts = new ArrayList<>();
    int from = amountPrefix(token);
    for (int at = from; at <= token.length(); at++) {
      if (at == token.length() || IdentifierTokenizer.isSeparator(token.charAt(at))) {
        if (at > from) {
          parts.add(new Piece(token.substring(from, at).toLowerCase(Locale.ROOT), from, at, false, 1));
        }
        from = at + 1;
      }
    }
    return parts;
  }

  /** An amount is found without its currency: Rp16.000.000. */
  private static int amountPrefix(String token) {
    if (token.length() < 4 || !token.regionMatches(true, 0, "rp", 0, 2)) {
      return 0;
    }
    int at = token.charAt(2) == '.' ? 3 : 2;
    return Character.isDigit(token.charAt(at)) ? at : 0;
  }

  /** Forms with a digit, and short pairs that people write together as well: e-SPM, OM-SPAN. */
  private static boolean isIdentifier(String token, List<Piece> parts) {
    if (hasDigit(token)) {
      return true;
    }
    return parts.size() == 2 && token.length() <= MAX_SHORT_COMPOUND && token.indexOf('-') > 0
        && !parts.get(0).text().equals(parts.get(1).text());
  }

  static boolean hasDigit(CharSequence text) {
    // Asked for each word of each text: a stream would cost more than the question.
    for (int at = 0; at < text.length(); at++) {
      if (Character.isDigit(text.charAt(at))) {
        return true;
      }
    }
    return false;
  }
}
