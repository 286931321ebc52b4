package id.jejak.search.identifier;

import id.jejak.search.identifier.Piece.Gap;
import id.jejak.search.identifier.Typed.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the numbers in a text, each under all the keys by which it may be asked for, and in a question the keys that may
 * be meant. Separators, zeros in front, the size of letters and what scans confuse (O and 0, l and 1, S and 5, j and /)
 * make no difference.
 */
public final class IdentifierReader {
  private static final int SHORTEST_WHOLE = 5;
  private static final int LONGEST_WHOLE = 60;
  private static final int MOST_KEYS = 4_000;
  private static final int MOST_TOKENS_ASKED = 16;
  private static final int MOST_KEYS_ASKED = 12;
  private static final int LONGEST_CODE = 4;
  private static final float OF_NUMBER_ALONE = 0.5f;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  /**
   * What numbers stand in a text.
   *
   * @param keys of all of them, about 4,000 at most
   * @param first keys of the first one that is cited with its type: in a title it names the thing
   */
  public record Numbers(Set<String> keys, Set<String> first) {
  }

  private final Names names;

  public IdentifierReader(List<IdentifierForm> forms) {
    names = new Names(forms);
  }

  /** All numbers of a text. */
  public Numbers read(String text) {
    List<Piece> pieces = Pieces.of(text);
    List<Found> typed = new Typed(names, pieces, false).all();
    Set<String> keys = new LinkedHashSet<>();
    typed.forEach(found -> keys.addAll(found.terms()));
    int at = 0;
    while (at < pieces.size() && keys.size() < MOST_KEYS) {
      int until = at + 1;
      while (until < pieces.size() && pieces.get(until).isTight()) {
        until++;
      }
      whole(pieces.subList(at, until), keys);
      at = until;
    }
    return new Numbers(keys, typed.isEmpty() ? Set.of() : Set.copyOf(typed.getFirst().terms()));
  }

  static void whole(List<Piece> run, Set<String> keys) {
    if (run.stream().noneMatch(Piece::number)) {
      return;
    }
    String whole = skeleton(run);
    if (run.size() == 1) {
      String number = run.getFirst().unpadded();
      if (number.length() < whole.length() - 1) {
        keys.add("#" + number);
      }
    }
    if (isWhole(whole)) {
      keys.add(whole);
    }
  }

  static boolean isWhole(String skeleton) {
    return skeleton.length() > SHORTEST_WHOLE && skeleton.length() <= LONGEST_WHOLE;
  }

  /** What the keys of all numbers that begin so begin with. */
  public static String beginning(String typed) {
    return skeleton(Pieces.of(typed));
  }

  static String skeleton(List<Piece> run) {
    StringBuilder whole = new StringBuilder("=");
    for (Piece piece : run) {
      String text = piece.text().toLowerCase(Locale.ROOT);
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        whole.append(switch (c) {
          case 'o' -> '0';
          case 'i', 'l' -> '1';
          case 's' -> '5';
          default -> c;
        });
      }
    }
    return whole.toString();
  }

  /** Parts of a question that cite something, in its order, none over another, each with its twelve strongest keys. */
  public List<Cited> cited(String question) {
    List<Cited> cited = new ArrayList<>();
    for (List<Piece> span : spans(Pieces.of(question))) {
      List<Key> keys = asked(span);
      if (!keys.isEmpty()) {
        cited.add(new Cited(span.getFirst().from(), span.getLast().until(), keys));
      }
    }
    return cited;
  }

  /** The numbers of a question with what each may mean, in its order. */
  public List<AskedNumber> numbers(String question) {
    List<Piece> pieces = Pieces.of(question);
    List<AskedNumber> numbers = new ArrayList<>();
    for (List<Piece> span : spans(pieces)) {
      List<Reading> readings = new Readings(names, span).all();
      if (!readings.isEmpty()) {
        String written = question.substring(span.getFirst().from(), span.getLast().until());
        numbers.add(new AskedNumber(BLANKS.matcher(written).replaceAll(" "), span.size() == pieces.size(), readings));
      }
    }
    return numbers;
  }

  /** Where numbers stand in a text, with the keys of each. */
  public List<Mention> mentions(String text) {
    return new Mentions(names, Pieces.of(text)).all();
  }

  private List<List<Piece>> spans(List<Piece> pieces) {
    boolean[] part = parts(pieces);
    List<List<Piece>> spans = new ArrayList<>();
    int at = 0;
    while (at < pieces.size()) {
      int until = at + 1;
      if (part[at]) {
        while (until < pieces.size() && part[until] && pieces.get(until).before() != Gap.BREAK) {
          until++;
        }
        spans.add(pieces.subList(at, until));
      }
      at = until;
    }
    return spans;
  }

  /** Which pieces may belong to a number: digits, names and words before them, short codes between and after them. */
  private boolean[] parts(List<Piece> pieces) {
    boolean[] part = new boolean[pieces.size()];
    for (int i = 0; i < pieces.size(); i++) {
      part[i] = pieces.get(i).number();
    }
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      boolean after = i > 0 && part[i - 1] && piece.before() != Gap.BREAK;
      boolean code = piece.text().length() <= LONGEST_CODE && i + 1 < pieces.size() && pieces.get(i + 1).number();
      part[i] |= after && (piece.isTight() || code);
    }
    for (int i = pieces.size() - 1; i >= 0; i--) {
      Piece piece = pieces.get(i);
      boolean next = i + 1 < pieces.size() && part[i + 1] && pieces.get(i + 1).before() != Gap.BREAK;
      if (part[i] || !next) {
        continue;
      }
      part[i] = pieces.get(i + 1).isTight() || names.isBetween(Names.word(piece));
      name(pieces, i, part);
    }
    return part;
  }

  /** A name that ends where a part begins. */
  private void name(List<Piece> pieces, int last, boolean[] part) {
    for (int from = Math.max(0, last - 5); from <= last; from++) {
      Names.Named named = names.at(pieces, from);
      if (named != null && from + named.pieces() == last + 1) {
        for (int i = from; i <= last; i++) {
          part[i] = true;
        }
        return;
      }
    }
  }

  private List<Key> asked(List<Piece> span) {
    Map<String, Float> keys = new LinkedHashMap<>();
    for (Found found : new Typed(names, span, true).all()) {
      for (int i = 0; i < found.terms().size(); i++) {
        boolean best = i == 0 && (found.terms().size() > 1 || found.until() == span.size());
        keys.merge(found.terms().get(i), best ? 1f : OF_NUMBER_ALONE, Math::max);
      }
      if (found.from() < found.until() && found.terms().size() == 1) {
        Piece last = span.get(found.until() - 1);
        keys.merge("#" + last.unpadded(), OF_NUMBER_ALONE, Math::max);
      }
    }
    wholes(span, keys);
    return keys.entrySet().stream().map(key -> new Key(key.getKey(), key.getValue())).sorted(Comparator.comparing(
        Key::strength).reversed()).limit(MOST_KEYS_ASKED).toList();
  }

  /** Every row of tokens may be one number. */
  private static void wholes(List<Piece> span, Map<String, Float> keys) {
    List<Integer> borders = new ArrayList<>();
    for (int i = 0; i < span.size(); i++) {
      if (i == 0 || span.get(i).beginsToken()) {
        borders.add(i);
      }
    }
    borders.add(span.size());
    if (borders.size() > MOST_TOKENS_ASKED + 1) {
      return;
    }
    float all = skeleton(span).length();
    for (int i = 0; i < borders.size(); i++) {
      for (int j = i + 1; j < borders.size(); j++) {
        List<Piece> run = span.subList(borders.get(i), borders.get(j));
        String whole = skeleton(run);
        if (run.stream().anyMatch(Piece::number) && isWhole(whole)) {
          keys.merge(whole, whole.length() / all, Math::max);
        }
      }
    }
  }
}
