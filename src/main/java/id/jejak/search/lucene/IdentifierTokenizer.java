package id.jejak.search.lucene;

import org.apache.lucene.analysis.util.CharTokenizer;

/** Cuts at blanks and marks, but leaves what holds an identifier together: {@code S-810/KPN.0801/2024} is one token. */
final class IdentifierTokenizer extends CharTokenizer {
  private static final int MAX_LENGTH = 200;

  IdentifierTokenizer() {
    super(DEFAULT_TOKEN_ATTRIBUTE_FACTORY, MAX_LENGTH);
  }

  @Override
  protected boolean isTokenChar(int c) {
    return isOfToken(c);
  }

  static boolean isOfToken(int c) {
    return Character.isLetterOrDigit(c) || isSeparator(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  static boolean isSeparator(int c) {
    return c == '/' || c == '.' || c == '-' || c == '_' || c == '@' || c == '&' || (c >= 0x2010 && c <= 0x2013);
  }
}
