package id.jejak.notice;

import id.jejak.interaction.Step;
import java.util.Optional;

/** What somebody is told. */
enum NoticeKind {
  RECEIVED, MESSAGE, COMPLETION_ASKED, COMPLETED, FINISHED, REJECTED, REOPENED, ASSIGNED,
  /** Something new answers a saved search. */
  MATCHED,
  /** Something in the ledger needs the administrators. */
  LEDGER;

  /** What is told of a step; empty for one that nobody waits for. */
  static Optional<NoticeKind> of(Step step) {
    return Optional.ofNullable(switch (step) {
      case COMPLETION_ASKED -> COMPLETION_ASKED;
      case COMPLETED -> COMPLETED;
      case FINISHED -> FINISHED;
      case REJECTED -> REJECTED;
      case REOPENED -> REOPENED;
      case ASSIGNED -> ASSIGNED;
      case STARTED, RECLASSIFIED, DESCRIBED, MERGED, UNMERGED, SPLIT, LINKED, UNLINKED, IMPORTED -> null;
    });
  }

  /** Whether it tells the person who does the work, else the satker. */
  boolean isForAssignee() {
    return this == ASSIGNED || this == COMPLETED;
  }

  /** The clock of a case stands until the satker acts: nobody with an address can choose not to be told. */
  boolean isAlwaysMailed() {
    return this == COMPLETION_ASKED;
  }
}
