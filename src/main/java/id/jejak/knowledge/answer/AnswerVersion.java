package id.jejak.knowledge.answer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One state of the words of an answer; it is never changed.
 *
 * @param whatChanged a sentence of who wrote it
 * @param sentBack what a reviewer asked for
 */
record AnswerVersion(int version, AnswerText text, @Nullable String whatChanged, UUID writtenBy, Instant writtenAt,
    @Nullable UUID reviewedBy, @Nullable Instant reviewedAt, @Nullable String sentBack) {
}
