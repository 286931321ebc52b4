package id.jejak.knowledge.unanswered;

import id.jejak.identity.OfficeZone;
import id.jejak.knowledge.UnansweredSearches;
import id.jejak.knowledge.unanswered.AskedWords.Asked;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts in memory and writes sums every few seconds, so that no reader waits for it; a kill loses those seconds. */
@Component
class SearchCounting implements UnansweredSearches {
  /** So many different wordings between two writings; more are none that people type. */
  private static final int MOST_AT_ONCE = 500;

  private final AskedWords words;
  private final AskedRows rows;
  private final Clock clock;
  /** One writing at a time, so that the bounds of a day hold; those who ask do not wait for it. */
  private final Object writing = new Object();
  private Map<Asked, Integer> counted = new HashMap<>();
  private @Nullable LocalDate forgotten;

  SearchCounting(AskedWords words, AskedRows rows, Clock clock) {
    this.words = words;
    this.rows = rows;
    this.clock = clock;
  }

  @Override
  public void asked(String typed) {
    words.read(typed).ifPresent(asked -> add(Map.of(asked, 1)));
  }

  private synchronized void add(Map<Asked, Integer> counts) {
    counts.forEach((asked, times) -> {
      if (counted.containsKey(asked) || counted.size() < MOST_AT_ONCE) {
        counted.merge(asked, times, Integer::sum);
      }
    });
  }

  private synchronized Map<Asked, Integer> taken() {
    Map<Asked, Integer> all = counted;
    counted = new HashMap<>();
    return all;
  }

  /** Writes what was counted, which stays counted where that fails; and once a day lets go of what is old. */
  void write() {
    synchronized (writing) {
      LocalDate today = LocalDate.ofInstant(clock.instant(), OfficeZone.WIB.id());
      keep(today);
      if (!today.equals(forgotten)) {
        rows.forget(today);
        forgotten = today;
      }
    }
  }

  private void keep(LocalDate today) {
    Map<Asked, Integer> all = taken();
    try {
      if (!all.isEmpty()) {
        rows.add(all, today);
      }
    } catch (RuntimeException e) {
      add(all);
      throw e;
    }
  }
}
