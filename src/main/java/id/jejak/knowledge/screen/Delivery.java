package id.jejak.knowledge.screen;

import id.jejak.knowledge.screen.Listener.Side;
import id.jejak.shared.Rounds;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Sends to the pages that wait here what the rows say happened: at once when it happened here, within a second when it
 * happened on another node. One thread looks, for all sessions with one question; it ends those whose time is over, too.
 */
@Component
class Delivery implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration LOOK_FOR_OVERDUE = Duration.ofSeconds(30);
  private static final int PIECE = 50;

  private final Listeners listeners;
  private final SessionRows sessions;
  private final EventRows rows;
  private final Ending ending;
  private final Clock clock;
  private final Rounds rounds = new Rounds("screens", LOOK, this::look);
  private Instant overdueLooked = Instant.EPOCH;

  Delivery(Listeners listeners, SessionRows sessions, EventRows rows, Ending ending, Clock clock) {
    this.listeners = listeners;
    this.sessions = sessions;
    this.rows = rows;
    this.ending = ending;
    this.clock = clock;
  }

  /**
   * Lets a page listen.
   *
   * @param after the number of what it knows already
   */
  SseEmitter listen(ScreenSession session, Side side, int after) {
    if (!rounds.isRunning()) {
      throw ScreenRefused.busy();
    }
    // Without a time of its own: each is let go here, or when its line breaks.
    SseEmitter emitter = new SseEmitter(0L);
    Listener listener = new Listener(session.id(), side, after, emitter, clock.instant());
    emitter.onCompletion(() -> listeners.remove(listener));
    emitter.onError(_ -> listeners.remove(listener));
    listeners.add(listener).forEach(this::letGo);
    try {
      listener.greet();
    } catch (IOException e) {
      letGo(listener);
    }
    rounds.wake();
    return emitter;
  }

  @TransactionalEventListener(fallbackExecution = true)
  void on(ScreenNews something) {
    rounds.wake();
  }

  private boolean look() {
    try {
      look(clock.instant());
    } catch (DataAccessException | TransactionException e) {
      LOG.atDebug().setCause(e).log("phones are told later");
    }
    return false;
  }

  private void look(Instant now) {
    if (now.isAfter(overdueLooked.plus(LOOK_FOR_OVERDUE))) {
      overdueLooked = now;
      ending.overdue().forEach(this::end);
    }
    Map<UUID, List<Listener>> all = listeners.all();
    if (!all.isEmpty()) {
      Map<UUID, Integer> last = sessions.lastEvents(Set.copyOf(all.keySet()));
      all.forEach((session, here) -> here.forEach(listener -> serve(listener, last.getOrDefault(session, 0), now)));
    }
  }

  private void end(UUID sessionId) {
    try {
      ending.endOverdue(sessionId);
    } catch (RuntimeException e) {
      LOG.atWarn().addKeyValue("session", sessionId).setCause(e).log("a screen whose time is over is ended later");
    }
  }

  private void serve(Listener listener, int last, Instant now) {
    boolean wanted = listener.sent() < last || listener.isTired(now) || listener.needsBeat(now);
    if (wanted && listener.take()) {
      Thread.ofVirtual().name("screen").start(() -> {
        try {
          send(listener, now);
        } finally {
          listener.release();
        }
      });
    }
  }

  private void send(Listener listener, Instant now) {
    try {
      List<ScreenEvent> happened = rows.after(listener.sessionId(), listener.sent(), PIECE);
      boolean over = listener.send(happened, now);
      if (happened.size() == PIECE) {
        rounds.wake();
      } else if (over || listener.isTired(now)) {
        letGo(listener);
      } else if (listener.needsBeat(now)) {
        listener.beat(now);
      }
    } catch (IOException | IllegalStateException e) {
      // The line is broken: the browser comes again and says what it has.
      listeners.remove(listener);
    } catch (DataAccessException | TransactionException e) {
      LOG.atDebug().setCause(e).log("a phone is told later");
    }
  }

  private void letGo(Listener listener) {
    listeners.remove(listener);
    listener.emitter().complete();
  }

  @Override
  public void start() {
    rounds.start();
  }

  @Override
  public void stop() {
    rounds.stop();
    listeners.all().values().forEach(here -> here.forEach(this::letGo));
  }

  @Override
  public boolean isRunning() {
    return rounds.isRunning();
  }

  // Pages are let go first of all: a server that stops waits for whoever is being answered.
  @Override
  public int getPhase() {
    return SmartLifecycle.DEFAULT_PHASE;
  }
}
