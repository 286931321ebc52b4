package id.jejak.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A published answer that somebody of the office should look at again.
 *
 * @param reasons at least one, the most pressing first
 * @param changedOn the day in the office on which it was last touched
 */
public record DueAnswer(UUID id, int number, String question, List<ReviewReason> reasons,
    @Nullable LocalDate validUntil, LocalDate changedOn) {
  public DueAnswer {
    reasons = List.copyOf(reasons);
  }
}
