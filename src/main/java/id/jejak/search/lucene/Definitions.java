package id.jejak.search.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.jspecify.annotations.Nullable;

/**
 * What a text defines, and what a question wants defined: "Uang Persediaan yang selanjutnya disingkat UP adalah ..."
 * defines both names. A key is the stems of a name.
 */
final class Definitions {
  /**
   * A term that is asked for.
   *
   * @param term as typed, without the words of asking
   * @param explicit whether the question says that it wants a meaning
   */
  record Asked(String key, String term, boolean explicit) {
  }

  private static final List<String> VERBS = List.of("adalah", "ialah", "merupakan", "yaitu", "yakni");
  /** Ends of sentences and marks of lists, after which a name begins. */
  private static final Pattern BORDER = Pattern
      .compile("[;:?!\"\\u201c]|\\.\\s|\\.$|\\n|(?:^|\\s)\\(?[a-z0-9]{1,3}[.)]\\s");
  private static final Pattern NAMED = Pattern.compile(
      ",?\\s*\\b(?:yang\\s+)?(?:selanjutnya|lazim|biasa)\\s+(?:disebut|disingkat|dikenal)(?:\\s+(?:juga|dengan|sebagai))?\\s+",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]{1,60})\\)");
  private static final Pattern LEAD = Pattern.compile("^.*\\bdimaksud\\s+(?:dengan|sebagai)\\s+",
      Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_NAME = 200;
  private static final int SHORTEST_GUESS = 7;
  private static final int MOST_STEMS = 12;
  private static final int MOST_KEYS = 400;

  private final Language language;
  private final Map<String, Boolean> words;
  private final Map<String, CharacterRunAutomaton> near;

  /** @param words of questions for a meaning: true for those that ask, false for those that stand around */
  Definitions(Language language, Map<String, Boolean> words) {
    this.language = language;
    this.words = words;
    near = words.keySet().stream().filter(word -> word.length() >= SHORTEST_GUESS).collect(Collectors.toMap(Function
        .identity(), word -> new CharacterRunAutomaton(new LevenshteinAutomata(word, true).toAutomaton(1))));
  }

  /** At most 400. */
  Set<String> defined(String text) {
    Set<String> keys = new LinkedHashSet<>();
    int after = 0;
    for (int at = 0; at < text.length() && keys.size() < MOST_KEYS; at++) {
      int length = verb(text, at);
      if (length > 0) {
        names(lastPart(text.substring(Math.max(after, at - LONGEST_NAME), at)), keys);
        after = at + length;
      }
    }
    return keys;
  }

  /** The length of a verb that stands alone at {@code at}; each place of each text is asked. */
  private static int verb(String text, int at) {
    boolean begins = switch (text.charAt(at)) {
      case 'a', 'i', 'm', 'y', 'A', 'I', 'M', 'Y' -> at == 0 || !isOfWord(text.charAt(at - 1));
      default -> false;
    };
    if (begins) {
      for (String verb : VERBS) {
        int end = at + verb.length();
        if (text.regionMatches(true, at, verb, 0, verb.length()) && (end == text.length() || !isOfWord(text.charAt(
            end)))) {
          return verb.length();
        }
      }
    }
    return 0;
  }

  private static boolean isOfWord(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  private static String lastPart(String before) {
    Matcher border = BORDER.matcher(before);
    int from = 0;
    while (border.find()) {
      from = border.end();
    }
    return before.substring(from);
  }

  private void names(String name, Set<String> keys) {
    String plain = LEAD.matcher(name).replaceFirst("");
    Matcher brackets = BRACKETS.matcher(plain);
    while (brackets.find()) {
      add(brackets.group(1), keys);
    }
    for (String part : NAMED.split(BRACKETS.matcher(plain).replaceAll(" "), -1)) {
      add(part, keys);
    }
  }

  private void add(String name, Set<String> keys) {
    String key = key(name);
    if (!key.isEmpty()) {
      keys.add(key);
    }
  }

  /** Empty when nothing or too much is named. */
  private String key(String name) {
    List<String> stems = language.stems(name).stream().filter(token -> !token.whole()).map(Language.Token::term)
        .toList();
    return stems.size() > MOST_STEMS ? "" : String.join(" ", stems);
  }

  /** A long word of asking is known also with one letter wrong. */
  private String word(String meant) {
    return words.containsKey(meant)
        ? meant
        : near.entrySet().stream().filter(entry -> entry.getValue().run(meant)).map(
            Map.Entry::getKey).findFirst().orElse(meant);
  }

  @Nullable
  Asked asked(String question) {
    List<Language.Token> tokens = language.exact(question).stream().filter(token -> !token.whole()).toList();
    List<String> meant = tokens.stream().map(token -> word(language.meant(question.substring(token.from(), token
        .until()), token.term()))).toList();
    int from = 0;
    int until = tokens.size();
    List<String> left = new ArrayList<>();
    while (from < until && words.containsKey(meant.get(from))) {
      left.add(meant.get(from++));
    }
    while (until > from && words.containsKey(meant.get(until - 1))) {
      left.add(meant.get(--until));
    }
    if (from == until) {
      return null;
    }
    String term = question.substring(tokens.get(from).from(), tokens.get(until - 1).until());
    String key = key(term);
    boolean explicit = left.stream().anyMatch(word -> Boolean.TRUE.equals(words.get(word))) || left.containsAll(List.of(
        "apa", "itu"));
    return key.isEmpty() ? null : new Asked(key, term, explicit);
  }
}
