package id.jejak.knowledge.screen;

import id.jejak.identity.Offices;
import id.jejak.knowledge.screen.ScreenCodes.Typed;
import id.jejak.knowledge.screen.ScreenEvent.Kind;
import id.jejak.shared.Auditable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a phone may do that holds the secret of a session, and nothing else. Everything is empty for a secret that opens nothing. */
@Service
@Transactional
class Phones {
  private final SessionRows sessions;
  private final KeyRows keys;
  private final EventRows rows;
  private final ScreenLog log;
  private final Offices offices;
  private final ApplicationEventPublisher events;

  Phones(SessionRows sessions, KeyRows keys, EventRows rows, ScreenLog log, Offices offices,
      ApplicationEventPublisher events) {
    this.sessions = sessions;
    this.keys = keys;
    this.rows = rows;
    this.log = log;
    this.offices = offices;
    this.events = events;
  }

  /** What the phone shows. */
  record Opened(ScreenSession session, Board board, String office) {
  }

  /** The secret that a code stands for; the code is used up. */
  Optional<String> redeem(Typed.Session typed) {
    Optional<ScreenKey> key = keys.byCode(typed.code(), log.now());
    Optional<ScreenSession> session = key.flatMap(found -> sessions.find(found.sessionId())).filter(found -> found
        .isOpen(log.now()));
    if (key.isEmpty() || session.isEmpty() || !keys.use(typed.code(), log.now())) {
      return Optional.empty();
    }
    tell("screen.code-used", session.get());
    return Optional.of(key.get().secret());
  }

  /** Opens the page; the first time it is told to staff. */
  Optional<Opened> open(String secret) {
    Optional<ScreenSession> session = session(secret);
    session.filter(found -> found.joinedAt() == null).flatMap(found -> locked(secret)).filter(found -> found
        .joinedAt() == null).ifPresent(found -> {
          log.add(found, List.of(NewEvent.of(Kind.JOINED, 0, null)));
          sessions.joined(found.id(), log.now());
          tell("screen.joined", found);
        });
    return session.map(found -> new Opened(found, Board.of(rows.of(found.id())), offices.get(found.officeId())
        .name()));
  }

  @Transactional(readOnly = true)
  Optional<ScreenSession> session(String secret) {
    return id(secret).flatMap(sessions::find).filter(session -> session.isOpen(log.now()));
  }

  @Transactional(readOnly = true)
  Optional<ScreenEvent.Picture> picture(String secret, int card) {
    return session(secret).flatMap(session -> Board.of(rows.of(session.id())).shown(card)).map(Board.Card::picture);
  }

  private Optional<UUID> id(String secret) {
    return ScreenCodes.isSecret(secret) ? keys.session(secret) : Optional.empty();
  }

  private Optional<ScreenSession> locked(String secret) {
    return id(secret).flatMap(sessions::lock).filter(session -> session.isOpen(log.now()));
  }

  /** Ticks a step, or takes the tick away; what is so already stays so. False for a secret that opens nothing. */
  boolean tick(String secret, int card, boolean done) {
    Optional<ScreenSession> session = locked(secret);
    session.ifPresent(found -> Board.of(rows.of(found.id())).shown(card).filter(shown -> done != (shown
        .doneAt() != null)).ifPresent(_ -> log.add(found, List.of(NewEvent.of(done ? Kind.DONE : Kind.UNDONE, card,
            null)))));
    return session.isPresent();
  }

  /**
   * Says that the person does not get on.
   *
   * @param card 0 for no step of them all
   * @param word null for none
   */
  boolean stuck(String secret, int card, @Nullable String word) {
    Optional<ScreenSession> session = locked(secret);
    session.ifPresent(found -> {
      int known = Board.of(rows.of(found.id())).shown(card).map(Board.Card::number).orElse(0);
      log.add(found, List.of(NewEvent.stuck(known, word)));
    });
    return session.isPresent();
  }

  private void tell(String action, ScreenSession session) {
    events.publishEvent(new Auditable(action, null, session.officeId(), session.interactionId(), Map.of("session",
        session.id().toString())));
  }
}
