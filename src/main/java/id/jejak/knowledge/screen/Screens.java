package id.jejak.knowledge.screen;

import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.interaction.InteractionView;
import id.jejak.interaction.Interactions;
import id.jejak.knowledge.screen.ScreenEvent.Kind;
import id.jejak.shared.Auditable;
import id.jejak.shared.Ids;
import id.jejak.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff do with the second screen of a case that they may see. All of them share one session. */
@Service
@Transactional
class Screens {
  private static final int EARLIER = 5;

  private final Interactions interactions;
  private final SessionRows sessions;
  private final KeyRows keys;
  private final EventRows rows;
  private final ScreenLog log;
  private final Ending ending;
  private final ScreenCodes codes;
  private final ScreenProperties properties;
  private final ApplicationEventPublisher events;

  Screens(Interactions interactions, SessionRows sessions, KeyRows keys, EventRows rows, ScreenLog log, Ending ending,
      ScreenCodes codes, ScreenProperties properties, ApplicationEventPublisher events) {
    this.interactions = interactions;
    this.sessions = sessions;
    this.keys = keys;
    this.rows = rows;
    this.log = log;
    this.ending = ending;
    this.codes = codes;
    this.properties = properties;
    this.events = events;
  }

  /** A session with all that it shows. */
  record Shown(ScreenSession session, Board board) {
  }

  /** Lets staff through alone. */
  static void staffOnly(Viewer viewer, UUID interactionId) {
    if (!viewer.is(Role.STAFF)) {
      throw new ScreenNotFound(viewer.refused(Refusal.Wanted.CHANGE, "screen", interactionId));
    }
  }

  @Transactional(readOnly = true)
  InteractionView readable(Viewer viewer, UUID interactionId) {
    staffOnly(viewer, interactionId);
    return interactions.find(interactionId, viewer);
  }

  /** The session that goes on for a case. */
  @Transactional(readOnly = true)
  Optional<Shown> open(Viewer viewer, UUID interactionId) {
    readable(viewer, interactionId);
    return sessions.unended(interactionId).filter(session -> session.isOpen(log.now())).map(this::shown);
  }

  private Shown shown(ScreenSession session) {
    return new Shown(session, Board.of(rows.of(session.id())));
  }

  /** Those that are over, the latest first, a few. */
  @Transactional(readOnly = true)
  List<Shown> earlier(Viewer viewer, UUID interactionId) {
    readable(viewer, interactionId);
    return sessions.ended(interactionId, EARLIER).stream().map(this::shown).toList();
  }

  @Transactional(readOnly = true)
  Optional<ScreenKey> key(Viewer viewer, UUID interactionId) {
    return open(viewer, interactionId).flatMap(shown -> keys.of(shown.session().id()));
  }

  /** The picture of a session of this case, taken back or not. */
  @Transactional(readOnly = true)
  Optional<ScreenEvent.Picture> picture(Viewer viewer, UUID interactionId, UUID sessionId, int card) {
    readable(viewer, interactionId);
    return sessions.find(sessionId).filter(session -> session.interactionId().equals(interactionId)).flatMap(
        session -> Board.of(rows.of(session.id())).cards().stream().filter(one -> one.number() == card).findFirst())
        .map(Board.Card::picture);
  }

  /**
   * Opens a session; where one goes on already it is that. Of two who open at the same moment one is told by a unique
   * index: ask again.
   */
  ScreenSession begin(Viewer viewer, UUID interactionId) {
    InteractionView interaction = readable(viewer, interactionId);
    Instant now = log.now();
    Optional<ScreenSession> there = sessions.lockUnended(interactionId);
    if (there.isPresent() && there.get().isOpen(now)) {
      return there.get();
    }
    there.ifPresent(over -> ending.end(over, null));
    if (sessions.unendedCount() >= properties.sessions()) {
      throw ScreenRefused.tooMany();
    }
    ScreenSession begun = new ScreenSession(Ids.next(), interactionId, interaction.officeId(), viewer.personId(), now,
        log.endsAt(now), null, null, 0);
    sessions.add(begun);
    keys.add(begun.id(), codes.secret(), codes.code(), now.plus(properties.codeFor()));
    tell("screen.begun", viewer, begun, Map.of());
    return begun;
  }

  /** Another code to type; who is in stays in. */
  void newCode(Viewer viewer, UUID interactionId) {
    ScreenSession session = locked(viewer, interactionId);
    Instant until = log.now().plus(properties.codeFor());
    String code = codes.code();
    if (!keys.renew(session.id(), code, until)) {
      keys.add(session.id(), codes.secret(), code, until);
    }
    tell("screen.code-renewed", viewer, session, Map.of());
  }

  void push(Viewer viewer, UUID interactionId, List<NewCard> cards) {
    ScreenSession session = locked(viewer, interactionId);
    int next = Board.of(rows.of(session.id())).nextCard();
    List<NewEvent> pushed = new ArrayList<>();
    for (NewCard card : cards) {
      pushed.add(card.shown(next + pushed.size(), viewer));
    }
    log.push(session, pushed);
    tell("screen.pushed", viewer, session, Map.of("cards", Integer.toString(cards.size())));
  }

  /** Takes a step away from the phone; that it was there stays known. */
  void takeBack(Viewer viewer, UUID interactionId, int card) {
    ScreenSession session = locked(viewer, interactionId);
    if (Board.of(rows.of(session.id())).shown(card).isPresent()) {
      log.push(session, List.of(NewEvent.of(Kind.TAKEN_BACK, card, viewer)));
      tell("screen.taken-back", viewer, session, Map.of("card", Integer.toString(card)));
    }
  }

  void end(Viewer viewer, UUID interactionId) {
    ending.end(locked(viewer, interactionId), viewer);
  }

  private ScreenSession locked(Viewer viewer, UUID interactionId) {
    readable(viewer, interactionId);
    return sessions.lockUnended(interactionId).filter(session -> session.isOpen(log.now())).orElseThrow(
        ScreenRefused::over);
  }

  private void tell(String action, Viewer viewer, ScreenSession session, Map<String, String> more) {
    Map<String, String> details = new HashMap<>(more);
    details.put("session", session.id().toString());
    events.publishEvent(new Auditable(action, viewer.personId(), viewer.officeId(), session.interactionId(), details));
  }
}
