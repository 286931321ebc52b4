package id.jejak.search;

import id.jejak.identity.Viewer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Service;

/** What a viewer may mean while typing, from all sources. Nothing of it is kept or put on record: the search itself is. */
@Service
class Suggestions {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 100;
  private static final int MOST = 10;

  private final List<SuggestionSource> sources;

  Suggestions(List<SuggestionSource> sources) {
    this.sources = List.copyOf(sources);
  }

  /** At most ten, none that leads where another one does; empty for fewer than two characters. */
  List<Suggestion> of(String text, Viewer viewer) {
    String stripped = text.strip();
    String typed = stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
    List<Suggestion> all = new ArrayList<>();
    if (typed.codePointCount(0, typed.length()) < SHORTEST) {
      return all;
    }
    Set<String> seen = new HashSet<>();
    for (SuggestionSource source : sources) {
      for (Suggestion one : source.of(typed, viewer)) {
        if (all.size() < MOST && seen.add(one.address().toLowerCase(Locale.ROOT))) {
          all.add(one);
        }
      }
    }
    return all;
  }
}
