package id.jejak.search;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of a question that nothing has which the viewer may see, each with one that something has.
 *
 * @param changes one or more
 */
public record Spelling(List<Change> changes) {
  /** One word in small letters, and the one that is likely meant. */
  public record Change(String typed, String meant) {
    /** Words alone: neither parts of others nor values of filters. */
    private String in(String text) {
      return Pattern.compile("(?<![\\p{L}\\p{N}:])" + Pattern.quote(typed) + "(?![\\p{L}\\p{N}:])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(text).replaceAll(Matcher.quoteReplacement(meant));
    }
  }

  public Spelling {
    changes = List.copyOf(changes);
  }

  /** The text with the words that are meant in the place of those typed. */
  public String in(String text) {
    String changed = text;
    for (Change change : changes) {
      changed = change.in(changed);
    }
    return changed;
  }
}
