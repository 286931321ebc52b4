package id.jejak.knowledge.answer;

import id.jejak.knowledge.CitationState;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A regulation of the list that all offices share.
 *
 * @param key the same however the regulation is written
 * @param replacedBy the code of what took its place
 * @param since the first day on which it was replaced
 */
record Regulation(String key, String code, String title, CitationState state, @Nullable String replacedBy,
    @Nullable LocalDate since, Instant changedAt, int lockVersion) {
}
