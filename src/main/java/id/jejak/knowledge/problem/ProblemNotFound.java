package id.jejak.knowledge.problem;

import id.jejak.shared.JejakException;
import id.jejak.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** The viewer's office has no such problem, or none whose cases the viewer may see. */
final class ProblemNotFound extends JejakException {
  private static final long serialVersionUID = 1;

  ProblemNotFound(@Nullable Refusal refusal) {
    super("recurring-not-found", refusal);
  }
}
