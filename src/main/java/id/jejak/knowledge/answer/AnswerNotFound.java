package id.jejak.knowledge.answer;

import id.jejak.shared.JejakException;
import id.jejak.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** The viewer's office keeps no such answer. */
final class AnswerNotFound extends JejakException {
  private static final long serialVersionUID = 1;

  AnswerNotFound(@Nullable Refusal refusal) {
    super("answer-not-found", refusal);
  }
}
