package id.jejak.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import id.jejak.interaction.Step;
import java.util.Locale;
import java.util.Optional;

/** What a target may want to be told. */
public enum EventKind {
  RECEIVED, STARTED, COMPLETION_ASKED, COMPLETED, FINISHED, REJECTED, REOPENED, ASSIGNED;

  /** What is told of a step; empty for one that no program is told of. */
  static Optional<EventKind> of(Step step) {
    return Optional.ofNullable(switch (step) {
      case STARTED -> STARTED;
      case COMPLETION_ASKED -> COMPLETION_ASKED;
      case COMPLETED -> COMPLETED;
      case FINISHED -> FINISHED;
      case REJECTED -> REJECTED;
      case REOPENED -> REOPENED;
      case ASSIGNED -> ASSIGNED;
      case RECLASSIFIED, DESCRIBED, MERGED, UNMERGED, SPLIT, LINKED, UNLINKED, IMPORTED -> null;
    });
  }

  /** As programs read and write it: {@code interaction.completion-asked}. */
  @JsonValue
  public String wireName() {
    return "interaction." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
