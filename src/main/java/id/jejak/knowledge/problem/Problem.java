package id.jejak.knowledge.problem;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Cases of an office that are about the same.
 *
 * @param typicalId the case that is likest to the others
 * @param answerNumber of a published answer that covers it
 * @param draftId the answer that was drafted of it
 * @param why it was set aside
 */
record Problem(UUID id, UUID officeId, ProblemState state, UUID typicalId, int cases, int worth,
    @Nullable Integer answerNumber, @Nullable UUID draftId, @Nullable String why) {
  /** Whether staff, or an answer, have said something about it. */
  boolean isDecided() {
    return state != ProblemState.OPEN;
  }
}
