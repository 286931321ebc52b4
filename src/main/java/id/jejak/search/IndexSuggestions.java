package id.jejak.search;

import id.jejak.access.AccessPolicy;
import id.jejak.identity.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Numbers and subjects, from the entries that the viewer may see. */
@Component
@Order(20)
class IndexSuggestions implements SuggestionSource {
  private static final int MOST = 4;

  private final SearchIndex index;
  private final AccessPolicy policy;

  IndexSuggestions(SearchIndex index, AccessPolicy policy) {
    this.index = index;
    this.policy = policy;
  }

  @Override
  public List<Suggestion> of(String typed, Viewer viewer) {
    try {
      return index.suggest(typed, policy.filterFor(viewer), MOST).stream().map(IndexSuggestions::shown).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A number leads to its trail, a subject to the search for it: many cases may share it. */
  private static Suggestion shown(Suggested found) {
    return switch (found.kind()) {
      case NUMBER -> new Suggestion("number", found.text(), found.subject(), address("/jejak", "nomor", found.text()));
      case SUBJECT -> new Suggestion("subject", found.text(), null, address("/cari", "q", found.text()));
    };
  }

  static String address(String path, String name, String value) {
    return UriComponentsBuilder.fromPath(path).queryParam(name, "{value}").encode().buildAndExpand(value).toUriString();
  }
}
