package id.jejak.knowledge.screen;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * A page that waits for news. It has no thread: whoever sends takes it for a moment, so that a slow line holds up nobody
 * else.
 */
final class Listener {
  /** Shorter than proxies wait, and than the script of a page takes a line for broken. */
  static final Duration BEAT = Duration.ofSeconds(15);
  /** The browser comes again by itself; so nobody listens longer than may look. */
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final long BACK_AFTER_MS = 3_000;

  private final UUID sessionId;
  private final Side side;
  private final SseEmitter emitter;
  private final Instant since;
  private final AtomicBoolean taken = new AtomicBoolean();
  private volatile int sent;
  private volatile Instant wrote;

  /** Who listens. */
  enum Side {
    PHONE, STAFF
  }

  /** @param after the number of what the page knows already */
  Listener(UUID sessionId, Side side, int after, SseEmitter emitter, Instant since) {
    this.sessionId = sessionId;
    this.side = side;
    this.sent = after;
    this.emitter = emitter;
    this.since = since;
    this.wrote = since;
  }

  UUID sessionId() {
    return sessionId;
  }

  Side side() {
    return side;
  }

  SseEmitter emitter() {
    return emitter;
  }

  int sent() {
    return sent;
  }

  boolean isTired(Instant now) {
    return now.isAfter(since.plus(LONGEST));
  }

  boolean needsBeat(Instant now) {
    return !now.isBefore(wrote.plus(BEAT));
  }

  /** Whether nobody else sends to it just now. */
  boolean take() {
    return taken.compareAndSet(false, true);
  }

  void release() {
    taken.set(false);
  }

  /** The first bytes: the browser knows that it is connected, and when to come again. */
  void greet() throws IOException {
    emitter.send(SseEmitter.event().reconnectTime(BACK_AFTER_MS).name("detak").data(""));
  }

  void beat(Instant now) throws IOException {
    emitter.send(SseEmitter.event().name("detak").data(""));
    wrote = now;
  }

  /** @return whether that was the end */
  boolean send(List<ScreenEvent> happened, Instant now) throws IOException {
    boolean over = false;
    for (ScreenEvent event : happened) {
      if (event.number() > sent) {
        Object data = side == Side.PHONE ? CardNews.of(event) : Integer.toString(event.number());
        emitter.send(SseEmitter.event().id(Integer.toString(event.number())).data(data, side == Side.PHONE
            ? MediaType.APPLICATION_JSON
            : MediaType.TEXT_PLAIN));
        sent = event.number();
        wrote = now;
      }
      over = over || event.kind() == ScreenEvent.Kind.ENDED;
    }
    return over;
  }
}
