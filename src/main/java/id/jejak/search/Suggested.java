package id.jejak.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the index offers to somebody who is typing.
 *
 * @param text a number as somebody wrote it, or a subject
 * @param interactionId of the newest case seen that has it
 * @param subject of that case, for a number that stands in its facts; else null
 */
public record Suggested(Kind kind, String text, UUID interactionId, @Nullable String subject) {
  /** What is offered. */
  public enum Kind {
    NUMBER, SUBJECT
  }
}
