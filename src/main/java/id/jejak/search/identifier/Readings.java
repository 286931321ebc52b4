package id.jejak.search.identifier;

import id.jejak.search.identifier.IdentifierForm.Kind;
import id.jejak.search.identifier.Names.Named;
import id.jejak.search.identifier.Piece.Gap;
import id.jejak.search.identifier.Reading.Breadth;
import id.jejak.search.identifier.Reading.OfSatker;
import id.jejak.search.identifier.Typed.Found;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what one number of a question may mean. */
final class Readings {
  private static final int DIGITS_OF_SPM = 5;
  private static final int DIGITS_OF_SATKER = 6;
  private static final int LENGTH_OF_NTPN = 16;

  private final Names names;
  private final List<Piece> span;
  private final @Nullable Named named;
  private final @Nullable Found found;
  /** The piece at which the number itself begins, after its name. */
  private final int number;

  Readings(Names names, List<Piece> span) {
    this.names = names;
    this.span = span;
    named = names.at(span, 0);
    List<Found> all = new Typed(names, span, true).all();
    found = all.isEmpty() || all.getFirst().from() > 0 ? null : all.getFirst();
    number = afterName();
  }

  private int afterName() {
    if (named == null) {
      return 0;
    }
    int at = named.pieces();
    while (at < span.size() && !span.get(at).number() && names.isBetween(Names.word(span.get(at)))) {
      at++;
    }
    return at;
  }

  List<Reading> all() {
    Set<String> wholes = wholes();
    OfSatker ofSatker = ofSatker();
    Set<String> meant = new LinkedHashSet<>(wholes);
    String key = key();
    if (ofSatker != null) {
      meant.add(ofSatker.longer() + ofSatker.satker() + ofSatker.year());
    } else if (key != null) {
      meant.add(key);
    }
    if (meant.isEmpty()) {
      return List.of();
    }
    List<Reading> readings = new ArrayList<>(List.of(new Reading(Breadth.MEANT, type(key), meant, ofSatker)));
    boolean couldStandSo = span.subList(number + 1, span.size()).stream().allMatch(Piece::isTight);
    if (!wholes.isEmpty() && couldStandSo && (ofSatker != null || (key != null && isDated(key)))) {
      readings.add(new Reading(Breadth.EXACT, type(key), wholes, null));
    }
    String anyYear = ofSatker != null ? ofSatker.key() : key == null || !isDated(key) ? null : yearless(key);
    if (anyYear != null) {
      readings.add(new Reading(Breadth.NUMBER, type(key), Set.of(anyYear), null));
    }
    return readings;
  }

  /** All that was typed without separators, with its name and without. */
  private Set<String> wholes() {
    Set<String> wholes = new LinkedHashSet<>();
    boolean nameIsPart = named != null && named.kind() == Kind.DATED && number < span.size() && span.get(number)
        .isTight();
    if (number < span.size() && !nameIsPart) {
      wholes.add(IdentifierReader.skeleton(span.subList(number, span.size())));
    }
    wholes.add(IdentifierReader.skeleton(span));
    wholes.removeIf(whole -> !IdentifierReader.isWhole(whole));
    return wholes;
  }

  private @Nullable String key() {
    if (found != null) {
      return found.terms().getFirst();
    }
    boolean looksLikeSpm = named == null && span.size() == 2 && span.getFirst().text().length() == DIGITS_OF_SPM
        && isLetter(1);
    return looksLikeSpm && names.ofSatker() != null
        ? names.ofSatker() + ":" + span.getFirst().unpadded() + Names.word(span.get(1))
        : null;
  }

  private @Nullable String type(@Nullable String key) {
    if (key != null) {
      return key.substring(0, key.indexOf(':'));
    }
    return named != null ? named.type() : looksLikeNtpn() ? "ntpn" : null;
  }

  /** Sixteen letters and digits in one; with a single letter it is an SPM without its separators. */
  private boolean looksLikeNtpn() {
    return span.stream().filter(piece -> !piece.number()).count() > 1
        && span.stream().skip(1).allMatch(piece -> piece.before() == Gap.NONE) && span.stream()
            .mapToInt(piece -> piece.text().length()).sum() == LENGTH_OF_NTPN;
  }

  private static boolean isDated(String key) {
    return key.indexOf(':') != key.lastIndexOf(':');
  }

  private static String yearless(String key) {
    return key.substring(0, key.lastIndexOf(':'));
  }

  /** Satker and year behind the number. */
  private @Nullable OfSatker ofSatker() {
    String key = key();
    int satker = isLetter(number + 1) ? number + 2 : number + 1;
    if (key == null || !key.startsWith(names.ofSatker() + ":") || satker + 1 >= span.size()) {
      return null;
    }
    Piece code = span.get(satker);
    Piece year = span.get(satker + 1);
    return code.number() && code.text().length() == DIGITS_OF_SATKER && year.number() && year.text().length() == 4
        ? new OfSatker(key, code.text(), Integer.parseInt(year.text()), padded(satker))
        : null;
  }

  /** Written in full the number has five digits. */
  private String padded(int satker) {
    String digits = span.get(number).unpadded();
    String letter = IdentifierReader.skeleton(span.subList(number + 1, satker)).substring(1);
    return "=" + "0".repeat(Math.max(0, DIGITS_OF_SPM - digits.length())) + digits + letter;
  }

  private boolean isLetter(int at) {
    return at < span.size() && !span.get(at).number() && span.get(at).before() == Gap.NONE && span.get(at).text()
        .length() == 1;
  }
}
