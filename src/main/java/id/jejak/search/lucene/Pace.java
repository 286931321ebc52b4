package id.jejak.search.lucene;

import java.time.Duration;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How long each step of an answer takes; told in the log, with what was searched for in words, when the answer is slow. What
 * was typed is not told: it may name people, and stands on the audit trail.
 */
final class Pace {
  private static final Logger log = LoggerFactory.getLogger(Pace.class);
  /** An answer is slow that takes more than this part of the time it may take. */
  private static final int PART = 3;

  private final StringJoiner steps = new StringJoiner(", ");
  private final long begun = System.nanoTime();
  private long last = begun;

  void done(String step) {
    long now = System.nanoTime();
    steps.add(step + " " + TimeUnit.NANOSECONDS.toMillis(now - last) + " ms");
    last = now;
  }

  /**
   * @param counted interactions
   * @param most that the answer may take
   */
  void end(Asked asked, long counted, boolean partial, Duration most) {
    long taken = System.nanoTime() - begun;
    if (taken > most.toNanos() / PART) {
      log.atWarn().addKeyValue("ms", TimeUnit.NANOSECONDS.toMillis(taken)).addKeyValue("steps", steps)
          .addKeyValue("plan",
              plan(asked))
          .addKeyValue("interactions", counted).addKeyValue("partial", partial).log("a search was slow");
    }
  }

  /** Such as <i>all of 2 word, 1 phrase, by worth, among #access #filter.year:2026</i>. */
  private static String plan(Asked asked) {
    String parts = asked.clauses().stream().collect(Collectors.groupingBy(clause -> clause.getClass().getSimpleName()
        .toLowerCase(Locale.ROOT), TreeMap::new, Collectors.counting())).entrySet().stream().map(kind -> kind
            .getValue() + " " + kind.getKey())
        .collect(Collectors.joining(", "));
    return (asked.isSentence() ? "part of " : "all of ") + (parts.isEmpty() ? "nothing" : parts) + (asked.byScore()
        ? ", by worth"
        : ", by time") + ", among " + asked.seen();
  }
}
