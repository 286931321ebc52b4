package id.jejak.knowledge.screen;

import id.jejak.identity.Viewer;
import id.jejak.interaction.Interactions;
import id.jejak.interaction.NewMessage;
import id.jejak.knowledge.screen.ScreenEvent.Kind;
import id.jejak.shared.Audience;
import id.jejak.shared.Auditable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends sessions: nobody gets in any more, and what was shown and ticked stays on the thread of the case. */
@Service
@Transactional
class Ending {
  private static final int AT_ONCE = 100;
  private static final String NOBODY = "Jejak";

  private final SessionRows sessions;
  private final KeyRows keys;
  private final EventRows rows;
  private final ScreenLog log;
  private final ThreadEntry entry;
  private final Interactions interactions;
  private final ApplicationEventPublisher events;

  Ending(SessionRows sessions, KeyRows keys, EventRows rows, ScreenLog log, ThreadEntry entry,
      Interactions interactions, ApplicationEventPublisher events) {
    this.sessions = sessions;
    this.keys = keys;
    this.rows = rows;
    this.log = log;
    this.entry = entry;
    this.interactions = interactions;
    this.events = events;
  }

  /** @param by null when its time is over */
  void end(ScreenSession locked, @Nullable Viewer by) {
    Board board = Board.of(rows.of(locked.id()));
    Instant now = log.now();
    log.end(locked, NewEvent.of(Kind.ENDED, 0, by));
    sessions.end(locked.id(), now);
    keys.remove(locked.id());
    if (!board.cards().isEmpty() || !board.stuck().isEmpty()) {
      interactions.append(locked.interactionId(), new NewMessage(by == null ? null : by.personId(), by == null
          ? NOBODY
          : by.displayName(), false, entry.of(locked, board, now, by == null), Audience.SATKER,
          "layar " + locked
              .id()));
    }
    Map<String, String> details = Map.of("session", locked.id().toString(), "cards", Integer.toString(board.cards()
        .size()), "done", Long.toString(board.done()));
    events.publishEvent(new Auditable("screen.ended", by == null ? null : by.personId(), locked.officeId(), locked
        .interactionId(), details));
  }

  @Transactional(readOnly = true)
  List<UUID> overdue() {
    return sessions.overdue(log.now(), AT_ONCE);
  }

  /** Ends a session whose time is over, once, however many nodes try. */
  void endOverdue(UUID id) {
    sessions.lock(id).filter(session -> session.endedAt() == null && !session.isOpen(log.now())).ifPresent(
        session -> end(session, null));
  }
}
