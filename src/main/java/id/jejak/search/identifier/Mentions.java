package id.jejak.search.identifier;

import id.jejak.search.identifier.IdentifierForm.Kind;
import id.jejak.search.identifier.Names.Named;
import id.jejak.search.identifier.Piece.Gap;
import id.jejak.search.identifier.Typed.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds where the numbers of a text stand. */
final class Mentions {
  private static final int SHORTEST_DIGITS = 15;
  private static final int SHORTEST_JOINED = 10;
  private static final int FEWEST_DIGITS = 4;
  private static final int SHORTEST_NUMBER = 3;
  private static final int LONGEST_NAME = 6;
  private static final int LONGEST_BARE_CAPITALS = 3;

  private final Names names;
  private final List<Piece> pieces;

  Mentions(Names names, List<Piece> pieces) {
    this.names = names;
    this.pieces = pieces;
  }

  /** In their order, none over another: a number and its name, written in one or apart, are one. */
  List<Mention> all() {
    List<Mention> all = new ArrayList<>();
    for (Found found : new Typed(names, pieces, false).all()) {
      List<Piece> span = pieces.subList(found.from(), found.until());
      all.add(mention(span, Set.copyOf(found.terms()), isKnown(span, found)));
    }
    int at = 0;
    while (at < pieces.size()) {
      int until = at + 1;
      while (until < pieces.size() && pieces.get(until).isTight()) {
        until++;
      }
      List<Piece> run = pieces.subList(at, until);
      Set<String> keys = new HashSet<>();
      IdentifierReader.whole(run, keys);
      if (!keys.isEmpty()) {
        all.add(mention(pieces.subList(named(at), until), keys, isKnown(run)));
      }
      at = until;
    }
    return joined(all);
  }

  private static Mention mention(List<Piece> span, Set<String> keys, boolean known) {
    return new Mention(span.getFirst().from(), span.getLast().until(), keys, known);
  }

  /** Where the name of a long number begins that stands before it; the number itself where there is none. */
  private int named(int run) {
    for (int from = Math.max(0, run - LONGEST_NAME); from < run; from++) {
      Named named = names.at(pieces, from);
      boolean ofNumber = named != null && (named.kind() == Kind.NUMBERED || named.kind() == Kind.OF_SATKER);
      if (named != null && ofNumber && leads(from + named.pieces(), run)) {
        return from;
      }
    }
    return run;
  }

  private boolean leads(int from, int run) {
    for (int at = from; at < run; at++) {
      if (pieces.get(at).before() == Gap.BREAK || !names.isBetween(Names.word(pieces.get(at)))) {
        return false;
      }
    }
    return from <= run && pieces.get(run).before() != Gap.BREAK;
  }

  private static List<Mention> joined(List<Mention> all) {
    List<Mention> joined = new ArrayList<>();
    for (Mention mention : all.stream().sorted(Comparator.comparingInt(Mention::from)).toList()) {
      if (!joined.isEmpty() && mention.from() < joined.getLast().until()) {
        Mention before = joined.removeLast();
        Set<String> keys = new HashSet<>(before.keys());
        keys.addAll(mention.keys());
        joined.add(new Mention(before.from(), Math.max(before.until(), mention.until()), keys, before.isKnown()
            || mention.isKnown()));
      } else {
        joined.add(mention);
      }
    }
    return joined;
  }

  /** "per 31 Desember" and "SPM 2 lembar" cite nothing; short names are written in capitals. */
  private boolean isKnown(List<Piece> span, Found found) {
    Named named = names.at(span, 0);
    if (named == null) {
      return true;
    }
    if (named.kind() == Kind.DATED) {
      String name = span.getFirst().text();
      boolean said = named.pieces() > 1 || name.length() > LONGEST_BARE_CAPITALS || Character.isUpperCase(name.charAt(
          0));
      return said && found.terms().size() > 1;
    }
    return named.kind() != Kind.PLACE && span.stream().anyMatch(piece -> piece.number() && piece.text()
        .length() >= SHORTEST_NUMBER);
  }

  private static boolean isKnown(List<Piece> run) {
    if (run.getFirst().text().equalsIgnoreCase("rp")) {
      return false;
    }
    int digits = run.stream().filter(Piece::number).mapToInt(piece -> piece.text().length()).sum();
    int letters = run.stream().filter(piece -> !piece.number()).mapToInt(piece -> piece.text().length()).sum();
    return run.size() == 1
        ? digits >= SHORTEST_DIGITS
        : letters > 0 && digits >= FEWEST_DIGITS && letters + digits >= SHORTEST_JOINED;
  }
}
