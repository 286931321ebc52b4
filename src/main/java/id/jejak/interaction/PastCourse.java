package id.jejak.interaction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a case went in another application, as far as that one tells.
 *
 * @param teller the application, as the history names it
 * @param completeAt null where it does not say; there is one for {@code DIPROSES}
 * @param finishedAt null while the case is open
 * @param rejectReason a code of the list of reasons; null when the reason stands in {@code words} alone, or there is none
 * @param words how it was solved or why it was rejected; null where it does not say
 */
public record PastCourse(String teller, Status status, @Nullable Instant completeAt, @Nullable Instant finishedAt,
    @Nullable String rejectReason, @Nullable String words) {
}
