package id.jejak.watch;

import id.jejak.shared.JejakException;
import id.jejak.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** The viewer keeps no such search. */
final class SavedSearchNotFound extends JejakException {
  private static final long serialVersionUID = 1;

  SavedSearchNotFound(@Nullable Refusal refusal) {
    super("saved-search-not-found", refusal);
  }
}
