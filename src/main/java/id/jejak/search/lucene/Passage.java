package id.jejak.search.lucene;

import id.jejak.search.SearchPage.Piece;
import id.jejak.search.identifier.Mention;
import id.jejak.search.lucene.Marks.Sort;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Picks the passage of a text that holds most of what was asked, and marks it. */
final class Passage {
  private static final int LENGTH = 240;
  private static final int LOOK_BACK = 80;
  private static final int MAX_READ = 100_000;
  private static final int MAX_MARKS = 2_000;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\p{Z}]+");
  private static final String CUT = "… ";

  private record Mark(int from, int until, String term, Sort sort) {
  }

  private final String text;
  private final List<Mark> marks;

  private Passage(String text, List<Mark> marks) {
    this.text = text;
    this.marks = marks;
  }

  static List<Piece> of(String whole, Language language, Marks asked) {
    String text = whole.length() > MAX_READ ? whole.substring(0, MAX_READ) : whole;
    if (text.isBlank()) {
      return List.of();
    }
    return new Passage(text, marks(text, language, asked)).pieces();
  }

  /** The passage around the numbers that are meant, each marked as a whole; empty where none stands. */
  static List<Piece> around(String whole, List<Mention> meant) {
    List<Mark> marks = meant.stream().limit(MAX_MARKS).map(mention -> new Mark(mention.from(), mention.until(),
        whole.substring(mention.from(), mention.until()), Sort.WHOLE)).toList();
    return marks.isEmpty() ? List.of() : new Passage(whole, marks).pieces();
  }

  /** The text as it stands, up to a bound marked; one piece when nothing is. */
  static List<Piece> whole(String text, Language language, Marks asked) {
    List<Mark> marks = marks(text, language, asked);
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Mark mark : marks) {
      if (mark.from() > at) {
        pieces.add(new Piece(text.substring(at, mark.from()), false));
      }
      pieces.add(new Piece(text.substring(mark.from(), mark.until()), true));
      at = mark.until();
    }
    if (at < text.length() || pieces.isEmpty()) {
      pieces.add(new Piece(text.substring(at), false));
    }
    return pieces;
  }

  private static List<Mark> marks(String text, Language language, Marks asked) {
    if (asked.isEmpty()) {
      return List.of();
    }
    List<Mark> marks = wordByWord(text, language, asked);
    if (marks.stream().anyMatch(mark -> mark.sort() == Sort.FIRST)) {
      marks = inSequence(text, language, asked);
    }
    boolean whole = marks.stream().anyMatch(mark -> mark.sort() == Sort.WHOLE);
    List<Mark> apart = new ArrayList<>();
    int until = 0;
    for (Mark mark : marks) {
      // Parts of a number are marked only where it stands nowhere whole.
      if (mark.from() >= until && !(whole && mark.sort() == Sort.PART) && apart.size() < MAX_MARKS) {
        apart.add(mark);
        until = mark.until();
      }
    }
    return apart;
  }

  private static List<Mark> wordByWord(String text, Language language, Marks asked) {
    List<Mark> marks = new ArrayList<>();
    language.exact(text, (letters, length, from, until, step, keyword) -> {
      Sort sort = asked.beginsSequence(letters, length) ? Sort.FIRST : asked.sort(letters, length, language);
      if (sort != Sort.NOTHING) {
        marks.add(new Mark(from, until, new String(letters, 0, length), sort));
      }
    });
    return marks;
  }

  private static List<Mark> inSequence(String text, Language language, Marks asked) {
    List<Language.Token> tokens = language.exact(text);
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Language.Token token = tokens.get(i);
      int sequence = asked.sequenceAt(tokens, i);
      Sort sort = asked.sort(token.term(), language);
      if (sequence > 0) {
        // A row that holds a number whole is one, as far as parts are concerned.
        marks.add(new Mark(token.from(), tokens.get(i + sequence - 1).until(), token.term(), sort == Sort.WHOLE
            ? sort
            : Sort.WORD));
      } else if (sort != Sort.NOTHING) {
        marks.add(new Mark(token.from(), token.until(), token.term(), sort));
      }
    }
    return marks;
  }

  private List<Piece> pieces() {
    int first = bestStart();
    int from = marks.isEmpty() ? 0 : start(marks.get(first).from());
    int until = end(Math.min(text.length(), from + LENGTH));
    List<Piece> pieces = new ArrayList<>();
    int at = from;
    for (int i = first; i < marks.size() && marks.get(i).until() <= until; i++) {
      Mark mark = marks.get(i);
      add(pieces, at == from && from > 0 ? CUT : "", at, mark.from(), false);
      add(pieces, "", mark.from(), mark.until(), true);
      at = mark.until();
    }
    add(pieces, at == from && from > 0 ? CUT : "", at, until, false);
    if (until < text.length()) {
      pieces.add(new Piece(" …", false));
    }
    return pieces;
  }

  private void add(List<Piece> pieces, String before, int from, int until, boolean marked) {
    String run = before + BLANKS.matcher(text.substring(from, until)).replaceAll(" ");
    if (!run.isEmpty()) {
      pieces.add(new Piece(run, marked));
    }
  }

  /** The mark from which on, within the length of a passage, stand most different terms, then most marks. */
  private int bestStart() {
    int best = 0;
    int bestWorth = -1;
    for (int i = 0; i < marks.size(); i++) {
      Set<String> terms = new HashSet<>();
      int j = i;
      while (j < marks.size() && marks.get(j).until() - marks.get(i).from() <= LENGTH - LOOK_BACK) {
        terms.add(marks.get(j++).term());
      }
      int worth = terms.size() * 1_000 + (j - i);
      if (worth > bestWorth) {
        best = i;
        bestWorth = worth;
      }
    }
    return best;
  }

  /** Back to where the sentence begins when that is near, else to a word. */
  private int start(int mark) {
    int limit = Math.max(0, mark - LOOK_BACK);
    for (int i = mark; i > limit; i--) {
      char before = text.charAt(i - 1);
      boolean sentenceEnd = i < mark && Character.isWhitespace(text.charAt(i))
          && (before == '.' || before == '!' || before == '?');
      if (sentenceEnd) {
        return i + 1;
      }
    }
    int at = limit;
    while (at > 0 && at < mark && !Character.isWhitespace(text.charAt(at - 1))) {
      at++;
    }
    return at;
  }

  private int end(int limit) {
    int at = limit;
    while (at < text.length() && at > limit - LOOK_BACK && !Character.isWhitespace(text.charAt(at))) {
      at--;
    }
    return at <= limit - LOOK_BACK ? wholeCharacter(limit) : at;
  }

  private int wholeCharacter(int at) {
    return at < text.length() && at > 0 && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
