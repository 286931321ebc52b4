package id.jejak.operations;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the embedded database again when it ends by itself, after a pause that grows. When it does not stay up nothing
 * works and somebody has to look: Jejak says so and ends.
 */
final class DatabaseWatch {
  private static final Logger log = LoggerFactory.getLogger(DatabaseWatch.class);
  private static final int MOST_FAILURES = 5;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  // One that lived longer than this was well: its end is the first of a new row.
  private static final Duration WELL = Duration.ofMinutes(2);
  private static final Duration END_TIMEOUT = Duration.ofSeconds(30);

  private final EmbeddedDatabase database;
  private final CountDownLatch ending = new CountDownLatch(1);
  private final Thread thread;

  private DatabaseWatch(EmbeddedDatabase database) {
    this.database = database;
    this.thread = Thread.ofPlatform().daemon().name("database-watch").unstarted(this::watch);
  }

  /** Watches a database that was opened. */
  static DatabaseWatch over(EmbeddedDatabase database) {
    DatabaseWatch watch = new DatabaseWatch(database);
    watch.thread.start();
    return watch;
  }

  EmbeddedDatabase database() {
    return database;
  }

  private void watch() {
    int failures = 0;
    try {
      while (true) {
        long start = System.nanoTime();
        database.awaitEnd();
        failures = System.nanoTime() - start > WELL.toNanos() ? 1 : failures + 1;
        if (failures > MOST_FAILURES) {
          giveUp();
          return;
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << (failures - 1));
        log.atWarn().addKeyValue("failures", failures).addKeyValue("pause", pause).log(
            "the database ended by itself; starting it again");
        if (ending.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
        startAgain();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void startAgain() {
    try {
      database.open();
      log.atInfo().log("the database is there again");
    } catch (DatabaseNotStarted e) {
      log.atWarn().setCause(e).log("the database did not start");
    }
  }

  // The end of the process waits for this watch: it has a thread of its own.
  private static void giveUp() {
    log.atError().addKeyValue("failures", MOST_FAILURES).log(
        "the database does not stay up; Jejak ends. What the database said stands above");
    Thread.ofPlatform().name("database-gone").start(() -> System.exit(Verbs.FAILED));
  }

  /** Ends the watch, and then the database. */
  void close() {
    ending.countDown();
    thread.interrupt();
    try {
      thread.join(END_TIMEOUT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    database.close();
  }
}
