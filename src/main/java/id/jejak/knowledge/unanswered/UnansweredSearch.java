package id.jejak.knowledge.unanswered;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A search that found nothing good enough, however often.
 *
 * @param wording as it was typed first, masked
 * @param why it was set aside
 * @param answerId drafted of it, or by which it is to be found
 * @param answerNumber of the published answer that is found by now
 */
record UnansweredSearch(UUID id, String wording, SearchState state, Instant stateSince, @Nullable String why,
    @Nullable UUID answerId, @Nullable Integer answerNumber, int asked, LocalDate firstDay, LocalDate lastDay) {
}
