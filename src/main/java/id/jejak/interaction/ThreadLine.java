package id.jejak.interaction;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of a thread: a message or a step.
 *
 * @param ticket of the merged interaction that it comes from; null for the interaction's own
 */
public record ThreadLine(@Nullable String ticket, @Nullable MessageView message, @Nullable ChangeView change) {
  static final Comparator<ThreadLine> OLDEST_FIRST = Comparator.comparing(ThreadLine::at);

  public Instant at() {
    if (message != null) {
      return message.writtenAt();
    }
    return change == null ? Instant.EPOCH : change.at();
  }

  /** What somebody wrote; empty when nobody did. */
  String words() {
    String note = change == null ? null : change.note();
    return message == null ? Objects.requireNonNullElse(note, "") : message.body();
  }
}
