package id.jejak.interaction;

import id.jejak.shared.Audience;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step that an interaction took.
 *
 * @param before a code or a few words, what stood there; null where nothing did
 * @param after a code or a few words, what stands there now
 * @param note the sentence that was given with it
 */
public record ChangeView(UUID interactionId, Step step, Instant at, @Nullable UUID by, String byName, Audience audience,
    @Nullable String before, @Nullable String after, @Nullable String note) {
}
