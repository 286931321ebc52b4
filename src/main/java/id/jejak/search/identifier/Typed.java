package id.jejak.search.identifier;

import id.jejak.search.identifier.IdentifierForm.Kind;
import id.jejak.search.identifier.Names.Named;
import id.jejak.search.identifier.Piece.Gap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads numbers whose type is named, before them or among their codes. */
final class Typed {
  private static final int MOST_BETWEEN = 6;
  private static final int MOST_CODES = 8;
  private static final int LONGEST_CODE = 6;
  private static final int LONGEST_NUMBER = 9;
  private static final int DIGITS_OF_SATKER = 6;
  private static final int DIGITS_OF_SPM = 5;

  /** @param until piece after the last one */
  record Found(int from, int until, List<String> terms) {
  }

  private final Names names;
  private final List<Piece> pieces;
  /** In a question codes may stand apart: {@code 190 pmk 05 2012}. */
  private final boolean loose;

  Typed(Names names, List<Piece> pieces, boolean loose) {
    this.names = names;
    this.pieces = pieces;
    this.loose = loose;
  }

  List<Found> all() {
    List<Found> all = new ArrayList<>();
    int at = 0;
    while (at < pieces.size()) {
      Found found = pieces.get(at).number() ? numberFirst(at) : nameFirst(at);
      if (found != null) {
        all.add(found);
        at = found.until();
      } else {
        at++;
      }
    }
    return all;
  }

  private @Nullable Found nameFirst(int at) {
    Named named = names.at(pieces, at);
    if (named == null) {
      return null;
    }
    int number = afterBetween(at + named.pieces());
    if (number == pieces.size() || !isNumber(number) || pieces.get(number).before() == Gap.BREAK) {
      return null;
    }
    return named.kind() == Kind.DATED ? dated(at, number, named.type()) : numbered(at, number, named.type());
  }

  private int afterBetween(int at) {
    int next = at;
    while (next < pieces.size() && next - at < MOST_BETWEEN && pieces.get(next).before() != Gap.BREAK && !pieces.get(
        next).number() && names.isBetween(Names.word(pieces.get(next)))) {
      next++;
    }
    return next;
  }

  private boolean isNumber(int at) {
    Piece piece = pieces.get(at);
    return piece.number() && piece.text().length() <= LONGEST_NUMBER;
  }

  private Found dated(int from, int number, String type) {
    String head = type + ":" + pieces.get(number).unpadded();
    int year = yearAfter(number, false);
    return year < 0
        ? new Found(from, number + 1, List.of(head))
        : new Found(from, year + 1, List.of(head + ":" + year(
            year), head));
  }

  private Found numbered(int from, int number, String type) {
    String head = type + ":" + pieces.get(number).unpadded();
    int next = number + 1;
    if (next < pieces.size() && pieces.get(next).before() == Gap.NONE && pieces.get(next).text().length() == 1) {
      return new Found(from, next + 1, List.of(head + Names.word(pieces.get(next)), head));
    }
    return new Found(from, next, List.of(head));
  }

  /** 190/PMK.05/2012, and 00030T/423792/2024. */
  private @Nullable Found numberFirst(int at) {
    if (!isNumber(at)) {
      return null;
    }
    Found ofSatker = ofSatker(at);
    if (ofSatker != null || at + 1 == pieces.size() || !follows(at + 1)) {
      return ofSatker;
    }
    Named named = names.at(pieces, at + 1);
    if (named == null || named.kind() != Kind.DATED) {
      return null;
    }
    int year = yearAfter(at + named.pieces(), true);
    String head = named.type() + ":" + pieces.get(at).unpadded();
    return year < 0 ? null : new Found(at, year + 1, List.of(head + ":" + year(year), head));
  }

  private @Nullable Found ofSatker(int at) {
    String type = names.ofSatker();
    int satker = at + 1;
    boolean lettered = satker < pieces.size() && pieces.get(satker).before() == Gap.NONE && pieces.get(satker).text()
        .length() == 1;
    if (lettered) {
      satker++;
    }
    if (type == null || pieces.get(at).text().length() != DIGITS_OF_SPM || satker + 1 >= pieces.size()
        || !pieces.get(satker).number() || pieces.get(satker).text().length() != DIGITS_OF_SATKER || !follows(satker)
        || !isYear(satker + 1) || !follows(satker + 1)) {
      return null;
    }
    String head = type + ":" + pieces.get(at).unpadded();
    return new Found(at, satker + 2, lettered ? List.of(head + Names.word(pieces.get(at + 1)), head) : List.of(head));
  }

  private boolean follows(int at) {
    return pieces.get(at).isTight() || (loose && pieces.get(at).before() == Gap.BLANK);
  }

  /** The year after a number, or a code, and further codes; or -1. */
  private int yearAfter(int number, boolean codes) {
    for (int at = number + 1; at < pieces.size() && at <= number + MOST_CODES; at++) {
      Piece piece = pieces.get(at);
      boolean between = piece.before() != Gap.BREAK && !piece.number() && names.isBetween(Names.word(piece));
      if (!between && !follows(at) && !(isYear(at) && piece.before() == Gap.BLANK)) {
        return -1;
      }
      if (isYear(at) || (at == number + 1 && isShortYear(at) && !codes)) {
        return at;
      }
      if (piece.text().length() > LONGEST_CODE) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isYear(int at) {
    String text = pieces.get(at).text();
    return pieces.get(at).number() && text.length() == 4 && (text.startsWith("19") || text.startsWith("20"));
  }

  private boolean isShortYear(int at) {
    return pieces.get(at).number() && pieces.get(at).text().length() == 2 && pieces.get(at).before() == Gap.JOIN;
  }

  /** Two digits are of the years from 1945 on. */
  private String year(int at) {
    String text = pieces.get(at).text();
    return text.length() == 4 ? text : (text.compareTo("45") >= 0 ? "19" : "20") + text;
  }
}
