package id.jejak.knowledge.portal;

import id.jejak.identity.OfficeZone;
import id.jejak.knowledge.portal.CountRows.Count;
import id.jejak.knowledge.portal.CountRows.Day;
import id.jejak.knowledge.portal.CountRows.Way;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Counts readers in memory and writes sums every few seconds: no reader waits for a row that others are counted in. A kill
 * loses what was counted since.
 */
@Component
class Counting implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Counting.class);
  private static final Duration EVERY = Duration.ofSeconds(10);
  private static final int DAYS = 30;
  private static final int MOST = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final CountRows rows;
  private final Clock clock;
  private Map<Day, Count> counted = new HashMap<>();
  private volatile List<Integer> most = List.of();
  private volatile CountDownLatch stopped = new CountDownLatch(0);
  private @Nullable Thread thread;

  Counting(CountRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  void opened(int number, Way way) {
    add(Map.of(new Day(number, today()), Count.of(way)));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), OfficeZone.WIB.id());
  }

  private synchronized void add(Map<Day, Count> counts) {
    counts.forEach((day, count) -> counted.merge(day, count, Count::plus));
  }

  private synchronized Map<Day, Count> taken() {
    Map<Day, Count> all = counted;
    counted = new HashMap<>();
    return all;
  }

  /** Numbers of the answers that were opened most within a month, as of the last writing. */
  List<Integer> most() {
    return most;
  }

  /** Writes what was counted; it stays counted where that fails. */
  void write() {
    Map<Day, Count> all = taken();
    try {
      if (!all.isEmpty()) {
        rows.add(all);
      }
    } catch (RuntimeException e) {
      add(all);
      throw e;
    }
    most = rows.most(today().minusDays(DAYS), MOST);
  }

  private void work(CountDownLatch end) {
    boolean last = false;
    while (!last) {
      try {
        write();
        last = end.await(EVERY.toMillis(), TimeUnit.MILLISECONDS);
        if (last) {
          write();
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        log.atWarn().setCause(e).log("how often answers were opened is not written yet");
        last = pause(end);
      }
    }
  }

  private static boolean pause(CountDownLatch end) {
    try {
      return end.await(EVERY.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  @Override
  public synchronized void start() {
    CountDownLatch end = new CountDownLatch(1);
    stopped = end;
    thread = Thread.ofPlatform().daemon().name("answer-counts").start(() -> work(end));
  }

  @Override
  public void stop() {
    stopped.countDown();
    Thread running;
    synchronized (this) {
      running = thread;
      thread = null;
    }
    if (running != null) {
      try {
        running.join(PATIENCE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return stopped.getCount() > 0;
  }

  // Stopped after the last reader was answered, and before the database.
  @Override
  public int getPhase() {
    return SmartLifecycle.DEFAULT_PHASE - 4096;
  }
}
