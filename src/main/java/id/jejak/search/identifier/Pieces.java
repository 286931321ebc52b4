package id.jejak.search.identifier;

import id.jejak.search.identifier.Piece.Gap;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text at everything but letters and digits, and between letters and digits, in one pass. */
final class Pieces {
  private final String text;
  private final List<Piece> pieces = new ArrayList<>();
  private Gap gap = Gap.BREAK;

  private Pieces(String text) {
    this.text = text;
  }

  static List<Piece> of(String text) {
    return new Pieces(text).cut();
  }

  private List<Piece> cut() {
    int at = 0;
    while (at < text.length()) {
      if (Character.isLetterOrDigit(text.charAt(at))) {
        int until = at;
        while (until < text.length() && Character.isLetterOrDigit(text.charAt(until))) {
          until++;
        }
        token(at, until);
        at = until;
        gap = Gap.NONE;
      } else {
        gap = wider(gap, text.charAt(at), at);
        at++;
      }
    }
    return pieces;
  }

  /** A slash or a hyphen joins also across a blank, as scans set them; a full stop only where nothing stands beside it. */
  private Gap wider(Gap before, char c, int at) {
    if (c == '\n' || before == Gap.BREAK) {
      return Gap.BREAK;
    }
    if (Character.isWhitespace(c) || c == '\u00a0') {
      boolean afterStop = before == Gap.JOIN && at > 0 && (text.charAt(at - 1) == '.' || text.charAt(at - 1) == '_');
      return before == Gap.NONE || afterStop ? Gap.BLANK : before;
    }
    boolean joins = switch (c) {
      case '/', '-', '.', '_', '\\', '\u2010', '\u2011', '\u2012', '\u2013' -> true;
      default -> false;
    };
    if (!joins) {
      return Gap.BREAK;
    }
    return before == Gap.BLANK && c == '.' ? Gap.BREAK : Gap.JOIN;
  }

  private void token(int from, int until) {
    if (isNumberOfScan(from, until)) {
      add(from, until, true);
      return;
    }
    int at = from;
    while (at < until) {
      boolean digits = isDigit(text.charAt(at));
      int end = at;
      while (end < until && isDigit(text.charAt(end)) == digits) {
        end++;
      }
      if (digits) {
        add(at, end, true);
      } else {
        letters(at, end, from, until);
      }
      at = end;
    }
  }

  /** Scans read a slash between a number and capitals as j or l: {@code 190jPMK}, {@code jPBj2018}. */
  private void letters(int from, int until, int tokenFrom, int tokenUntil) {
    boolean after = from > tokenFrom || (!pieces.isEmpty() && pieces.getLast().number() && gap != Gap.BREAK);
    boolean before = until < tokenUntil;
    boolean first = after && isSlash(from) && isCapital(from + 1, until - 1);
    boolean last = before && isSlash(until - 1) && isCapital(from + 1, until - 1);
    if (until - from == 1 && from > tokenFrom && before && text.charAt(from) == 'j') {
      gap = Gap.JOIN;
      return;
    }
    int start = first ? from + 1 : from;
    int end = last ? until - 1 : until;
    if (first) {
      gap = Gap.JOIN;
    }
    if (start < end) {
      add(start, end, false);
    }
    if (last) {
      gap = Gap.JOIN;
    }
  }

  private boolean isSlash(int at) {
    return text.charAt(at) == 'j' || text.charAt(at) == 'l';
  }

  private boolean isCapital(int from, int until) {
    for (int at = from; at < until; at++) {
      if (!Character.isUpperCase(text.charAt(at))) {
        return false;
      }
    }
    return from < until;
  }

  private boolean isNumberOfScan(int from, int until) {
    boolean digit = false;
    for (int at = from; at < until; at++) {
      char c = text.charAt(at);
      digit |= isDigit(c);
      if (!isDigit(c) && c != 'O' && c != 'o' && c != 'I' && c != 'l') {
        return false;
      }
    }
    return digit;
  }

  private void add(int from, int until, boolean number) {
    String piece = text.substring(from, until);
    pieces.add(new Piece(number ? digits(piece) : piece, number, from, until, gap));
    gap = Gap.NONE;
  }

  private static String digits(String piece) {
    return piece.replace('O', '0').replace('o', '0').replace('I', '1').replace('l', '1');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
