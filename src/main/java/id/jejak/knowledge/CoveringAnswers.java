package id.jejak.knowledge;

import java.util.List;
import java.util.Optional;

/** Whether something is answered already, as whoever asks for it in the open finds it; nothing is before answers are read. */
public interface CoveringAnswers {
  /** The answer that comes first for more than half of several wordings of one thing, fits, and is doubted by nobody. */
  Optional<PublishedAnswer> of(List<String> wordings);

  /** The answer that a reader sees first for a question, where one fits. */
  Optional<PublishedAnswer> found(String question);
}
