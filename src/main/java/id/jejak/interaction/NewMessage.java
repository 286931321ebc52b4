package id.jejak.interaction;

import id.jejak.shared.Audience;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to be added to a thread.
 *
 * @param body at most 100,000 characters; may be blank when files come with it
 * @param audience {@code INTERNAL} for a note that the satker never sees
 * @param sentKey the same key in the same interaction is the same message: writing it again changes nothing; null for
 *        none
 */
public record NewMessage(@Nullable UUID authorId, String authorName, boolean fromSatker, String body,
    Audience audience, @Nullable String sentKey) {
}
