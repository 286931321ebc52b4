package id.jejak.notice;

import id.jejak.identity.Viewer;
import java.util.Optional;
import java.util.UUID;

/** What there is to tell of a saved search, asked anew each time it is shown or sent. Answered where searches are saved. */
public interface SavedSearchNews {
  /** Empty when the search has ended, or is not the reader's. */
  Optional<News> of(UUID searchId, Viewer reader);

  /**
   * New matches that the reader has not looked at.
   *
   * @param name as its owner called the search
   * @param count of cases that the reader may see now; 0 when nothing of it is new any more
   */
  record News(String name, int count) {
  }
}
