package id.jejak.watch;

import id.jejak.identity.Viewer;
import id.jejak.notice.SavedSearchNews;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says what a notice has to tell of a saved search. */
@Component
class SavedNews implements SavedSearchNews {
  private final SavedRows rows;
  private final Asking asking;

  SavedNews(SavedRows rows, Asking asking) {
    this.rows = rows;
    this.asking = asking;
  }

  @Override
  public Optional<News> of(UUID searchId, Viewer reader) {
    return rows.find(searchId).filter(search -> search.endedAt() == null && search.ownerId().equals(reader.personId()))
        .map(search -> new News(search.name(), asking.news(search, reader)));
  }
}
