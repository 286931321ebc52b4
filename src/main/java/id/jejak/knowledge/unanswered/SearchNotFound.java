package id.jejak.knowledge.unanswered;

import id.jejak.shared.JejakException;
import id.jejak.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** There is no such search without an answer, or it is not for the viewer. */
final class SearchNotFound extends JejakException {
  private static final long serialVersionUID = 1;

  SearchNotFound(@Nullable Refusal refusal) {
    super("unanswered-not-found", refusal);
  }
}
