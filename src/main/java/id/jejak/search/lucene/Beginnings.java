package id.jejak.search.lucene;

import id.jejak.search.EntryKind;
import id.jejak.search.IndexEntry;
import id.jejak.search.identifier.IdentifierReader;
import id.jejak.search.identifier.Mention;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * By what an entry is found while its words are still being typed. A beginning of a few letters is one term, so that it
 * costs one list of entries however many words begin so; a whole word ends with a blank, the first word of a subject
 * stands once more behind a mark, and numbers are their letters and digits behind another.
 */
final class Beginnings {
  /** Code points of a word; longer beginnings have few words. */
  static final int WORD_PART = 5;
  /** With the mark of numbers. */
  static final int NUMBER_PART = 12;
  static final int SHORTEST = 2;
  private static final String FIRST = "^";
  private static final String END = " ";
  private static final int MOST_NUMBERS = 20;
  private static final int MOST_STARTS = 4;

  private final Language language;
  private final IdentifierReader identifiers;

  Beginnings(Language language, IdentifierReader identifiers) {
    this.language = language;
    this.identifiers = identifiers;
  }

  /** The terms of an entry: words of the subject with the facts of a case, numbers also with messages and names of files. */
  Set<String> of(IndexEntry entry) {
    Set<String> terms = new LinkedHashSet<>();
    if (entry.kind() == EntryKind.FACTS) {
      subject(entry.facts().subject(), terms);
      number(entry.facts().ticket(), terms);
      numbers(entry.facts().subject(), terms);
    }
    if (entry.kind() == EntryKind.FACTS || entry.kind() == EntryKind.MESSAGE) {
      numbers(entry.text(), terms);
    }
    if (entry.kind() == EntryKind.FILE && entry.file() != null) {
      numbers(EntryDocuments.nameAsText(entry.file().name()), terms);
    }
    return terms;
  }

  private void subject(String subject, Set<String> terms) {
    List<String> words = words(subject);
    for (String word : words) {
      terms.add(whole(word));
      for (int length = SHORTEST; length <= Math.min(WORD_PART, letters(word)); length++) {
        terms.add(part(word, length));
      }
    }
    if (!words.isEmpty()) {
      for (int length = SHORTEST; length <= Math.min(WORD_PART, letters(words.getFirst())); length++) {
        terms.add(first(part(words.getFirst(), length)));
      }
    }
  }

  private void numbers(String text, Set<String> terms) {
    known(text).stream().limit(MOST_NUMBERS).forEach(mention -> number(text.substring(mention.from(), mention
        .until()), terms));
  }

  private static void number(String written, Set<String> terms) {
    for (String letters : starts(written)) {
      for (int length = SHORTEST + 1; length <= Math.min(NUMBER_PART, letters.length()); length++) {
        terms.add(letters.substring(0, length));
      }
    }
  }

  /** The numbers of a text that have a trail. */
  List<Mention> known(String text) {
    return identifiers.mentions(text).stream().filter(Mention::isKnown).toList();
  }

  /** The words of a text in small letters, in their order. */
  List<String> words(String text) {
    return language.exact(text).stream().map(Language.Token::term).toList();
  }

  /** How a number is known by its letters and digits: from its name on, and from each word on that follows. */
  static List<String> starts(String written) {
    List<String> starts = new ArrayList<>();
    int at = 0;
    while (at < written.length() && starts.size() < MOST_STARTS) {
      String rest = written.substring(at);
      if (!IdentifierPartsFilter.hasDigit(rest)) {
        break;
      }
      starts.add(IdentifierReader.beginning(rest));
      int blank = blank(written, at);
      at = blank;
      while (at < written.length() && Character.isWhitespace(written.charAt(at))) {
        at++;
      }
    }
    return starts;
  }

  private static int blank(String text, int from) {
    int at = from;
    while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  static int letters(String word) {
    return word.codePointCount(0, word.length());
  }

  static String part(String word, int length) {
    return word.substring(0, word.offsetByCodePoints(0, length));
  }

  static String first(String part) {
    return FIRST + part;
  }

  static String whole(String word) {
    return word + END;
  }

  static boolean isWhole(String term) {
    return term.endsWith(END);
  }
}
