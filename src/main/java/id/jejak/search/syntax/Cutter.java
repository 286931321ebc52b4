package id.jejak.search.syntax;

import id.jejak.search.syntax.Term.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text at blanks and quotes and tells what each piece is, by its own letters alone. */
final class Cutter {
  private static final Set<String> FILTERS = Set.of("satker", "kanal", "jenis", "tahun", "sebelum", "sesudah", "nomor");
  private static final Pattern NAMED = Pattern.compile("(\\p{L}{3,20}):(.*)");
  /** Small letters alone: headings of letters begin with a capital, addresses go on with slashes. */
  private static final Pattern LIKE_A_FILTER = Pattern.compile("(?!mailto:|tel:|urn:)[a-z]{3,20}:[\\p{L}\\p{N}].*");
  private static final Pattern AMOUNT = Pattern.compile("-(?:[Rr]p\\.?)?\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?(?!\\S)");
  private static final Pattern END = Pattern.compile("[,;.]+$");
  private static final Pattern MINUS = Pattern.compile("[-\\u2010-\\u2015]+");
  private static final Pattern STARS = Pattern.compile("\\*+");

  private final String text;
  private final List<Term> terms = new ArrayList<>();

  Cutter(String text) {
    this.text = text;
  }

  List<Term> terms() {
    int at = 0;
    while (at < text.length()) {
      at = isBlank(at) ? at + 1 : next(at);
    }
    return terms;
  }

  private boolean isBlank(int at) {
    return Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at));
  }

  private int next(int from) {
    boolean excluded = isExcluded(from);
    int start = excluded ? from + 1 : from;
    if (text.charAt(start) == '"') {
      return quoted(from, start, excluded);
    }
    int until = start;
    while (until < text.length() && !isBlank(until) && text.charAt(until) != '"') {
      until++;
    }
    String token = text.substring(start, until);
    Matcher named = NAMED.matcher(token);
    if (named.matches() && FILTERS.contains(named.group(1).toLowerCase(Locale.ROOT))) {
      return filter(from, until, named.group(1), named.group(2), excluded);
    }
    terms.add(new Term(kind(token), "", token, excluded, from, until));
    return until;
  }

  private boolean isExcluded(int at) {
    boolean begins = text.charAt(at) == '-' && (at == 0 || isBlank(at - 1)) && at + 1 < text.length();
    if (!begins || AMOUNT.matcher(text).region(at, text.length()).lookingAt()) {
      return false;
    }
    return Character.isLetterOrDigit(text.codePointAt(at + 1)) || (text.charAt(at + 1) == '"' && text.indexOf('"', at
        + 2) > 0);
  }

  private int quoted(int from, int start, boolean excluded) {
    int end = text.indexOf('"', start + 1);
    if (end < 0) {
      terms.add(new Term(Kind.LONE_QUOTE, "", "\"", false, start, start + 1));
      return start + 1;
    }
    String words = text.substring(start + 1, end).strip();
    if (!words.isEmpty()) {
      terms.add(new Term(Kind.PHRASE, "", words, excluded, from, end + 1));
    }
    return end + 1;
  }

  private int filter(int from, int until, String typed, String after, boolean excluded) {
    String name = typed.toLowerCase(Locale.ROOT);
    int end = after.isEmpty() && until < text.length() && text.charAt(until) == '"' ? text.indexOf('"', until + 1) : -1;
    if (end > 0) {
      String words = text.substring(until + 1, end).strip();
      terms.add(new Term(words.isEmpty() ? Kind.EMPTY_FILTER : Kind.FILTER, name, words, excluded, from, end + 1));
      return end + 1;
    }
    String value = END.matcher(after).replaceFirst("");
    // "Nomor : S-810" is the heading of a letter.
    Kind kind = !value.isEmpty() ? Kind.FILTER : typed.equals(name) ? Kind.EMPTY_FILTER : Kind.WORD;
    terms.add(new Term(kind, kind == Kind.WORD ? "" : name, value.isEmpty() ? name : value, excluded, from, until));
    return until;
  }

  private static Kind kind(String token) {
    if (token.equals("OR") || token.equals("ATAU")) {
      return Kind.OR;
    }
    if (MINUS.matcher(token).matches()) {
      return Kind.LONE_MINUS;
    }
    if (STARS.matcher(token).matches()) {
      return Kind.LONE_STAR;
    }
    if (token.indexOf('*') >= 0) {
      return Typed.BEGINNING.matcher(token).matches() ? Kind.WORD : Kind.WORD_WITH_STAR;
    }
    return LIKE_A_FILTER.matcher(token).matches() ? Kind.UNKNOWN_FILTER : Kind.WORD;
  }
}
