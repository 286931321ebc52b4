package id.jejak.watch;

import id.jejak.search.SearchForm;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A search that its owner keeps.
 *
 * @param ownerId a person, or the key of a program
 * @param question as it was typed, without a place in the list
 * @param tells whether its owner is told of new matches
 * @param lookedAt when its owner last looked at what is new
 * @param endedAt null while it is kept
 */
record SavedSearch(UUID id, UUID ownerId, String name, SearchForm question, boolean tells, Instant madeAt,
    Instant lookedAt, Instant changedAt, @Nullable Instant endedAt) {
}
