package id.jejak.knowledge.screen;

import id.jejak.identity.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes what happens, each under the next number of its session, whose row the caller has locked. */
@Component
class ScreenLog {
  private final SessionRows sessions;
  private final EventRows rows;
  private final ScreenProperties properties;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ScreenLog(SessionRows sessions, EventRows rows, ScreenProperties properties, ApplicationEventPublisher events,
      Clock clock) {
    this.sessions = sessions;
    this.rows = rows;
    this.properties = properties;
    this.events = events;
    this.clock = clock;
  }

  /** @throws ScreenRefused when a session holds no more */
  void add(ScreenSession locked, List<NewEvent> happened) {
    if (locked.lastEvent() + happened.size() > properties.events()) {
      throw ScreenRefused.full();
    }
    write(locked, happened, locked.endsAt());
  }

  /** Adds what staff push, which lets the session go on. */
  void push(ScreenSession locked, List<NewEvent> pushed) {
    if (locked.lastEvent() + pushed.size() > properties.events()) {
      throw ScreenRefused.full();
    }
    write(locked, pushed, endsAt(locked.begunAt()));
  }

  /** Adds the end, for which there is always room. */
  void end(ScreenSession locked, NewEvent end) {
    write(locked, List.of(end), locked.endsAt());
  }

  /** When a session ends of which something is pushed now. */
  Instant endsAt(Instant begunAt) {
    Instant idle = now().plus(properties.idle());
    Instant longest = begunAt.plus(properties.longest());
    return idle.isBefore(longest) ? idle : longest;
  }

  private void write(ScreenSession locked, List<NewEvent> happened, Instant endsAt) {
    int number = locked.lastEvent();
    for (NewEvent event : happened) {
      Viewer by = event.by();
      rows.add(locked.id(), new ScreenEvent(++number, event.kind(), event.card(), event.title(), event.said(), event
          .picture(), by == null ? null : by.personId(), by == null ? null : by.displayName(), now()));
    }
    sessions.goesOn(locked.id(), number, endsAt);
    events.publishEvent(new ScreenNews());
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
