package id.jejak.interaction;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a case goes through the office.
 *
 * @param section code of the section whose work it is, or null
 * @param assigneeId the person who does it, or null
 * @param rejectReason code of the reason, when it was rejected
 * @param resolution how it was solved, or the sentence that explains the rejection; null while it is open
 * @param mergedInto the interaction that goes on in its place, or null
 */
public record Course(NormTimes clock, @Nullable String section, @Nullable UUID assigneeId,
    @Nullable String rejectReason, @Nullable String resolution, @Nullable Integer fiscalYear,
    @Nullable Integer fiscalMonth, @Nullable UUID mergedInto) {
}
