package id.jejak.interaction;

import java.util.UUID;

/** Somebody who may see an interaction has its page before them; published as an event when the page is asked for. */
public record InteractionOpened(UUID interactionId, UUID personId) {
}
