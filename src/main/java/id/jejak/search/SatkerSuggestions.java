package id.jejak.search;

import id.jejak.identity.Viewer;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Satkers by code or name, for an officer the officer's own alone; each leads to the search among its cases. */
@Component
@Order(30)
class SatkerSuggestions implements SuggestionSource {
  private static final int MOST = 3;
  private static final int CODE = 6;

  private final SatkerNames satkers;

  SatkerSuggestions(SatkerNames satkers) {
    this.satkers = satkers;
  }

  @Override
  public List<Suggestion> of(String typed, Viewer viewer) {
    return satkers.named(typed, viewer).stream().limit(MOST)
        .map(satker -> new Suggestion("satker", satker.label(), null,
            IndexSuggestions.address("/cari", "q", "satker:" + satker.label().substring(0, CODE))))
        .toList();
  }
}
