package id.jejak.knowledge.portal;

import id.jejak.identity.OfficeZone;
import id.jejak.knowledge.portal.CountRows.Count;
import id.jejak.knowledge.portal.CountRows.Day;
import id.jejak.knowledge.portal.CountRows.Way;
import id.jejak.shared.Rounds;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Counts readers in memory and writes sums every few seconds: no reader waits for a row that others are counted in. A kill
 * loses what was counted since.
 */
@Component
class Counting implements SmartLifecycle {
  private static final Duration EVERY = Duration.ofSeconds(10);
  private static final int DAYS = 30;
  private static final int MOST = 50;

  private final CountRows rows;
  private final Clock clock;
  private Map<Day, Count> counted = new HashMap<>();
  private volatile List<Integer> most = List.of();
  private final Rounds rounds = new Rounds("answer-counts", EVERY, () -> {
    write();
    return false;
  }, this::write);

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

  @Override
  public void start() {
    rounds.start();
  }

  @Override
  public void stop() {
    rounds.stop();
  }

  @Override
  public boolean isRunning() {
    return rounds.isRunning();
  }

  @Override
  public int getPhase() {
    return rounds.getPhase();
  }
}
