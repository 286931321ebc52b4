package id.jejak.knowledge;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** One thread that takes steps for as long as there is anything to do, and looks again after a while. */
public final class Rounds implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Rounds.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final String name;
  private final Duration every;
  private final BooleanSupplier step;
  private final Semaphore stop = new Semaphore(0);
  private @Nullable Thread thread;
  private volatile boolean running;

  /** @param step does one piece of work; false when there was none */
  public Rounds(String name, Duration every, BooleanSupplier step) {
    this.name = name;
    this.every = every;
    this.step = step;
  }

  private void work() {
    try {
      while (running) {
        if (!taken() && stop.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS)) {
          break;
        }
      }
    } catch (InterruptedException e) {
      return;
    }
    // What was gathered in memory since.
    boolean more = taken();
    log.atDebug().addKeyValue("worker", name).addKeyValue("more", more).log("ends");
  }

  private boolean taken() {
    try {
      return step.getAsBoolean();
    } catch (RuntimeException e) {
      log.atWarn().addKeyValue("worker", name).setCause(e).log("work failed; it stays to be done");
      return false;
    }
  }

  @Override
  public synchronized void start() {
    running = true;
    stop.drainPermits();
    thread = Thread.ofPlatform().daemon().name(name).start(this::work);
  }

  @Override
  public synchronized void stop() {
    running = false;
    Thread working = thread;
    thread = null;
    if (working == null) {
      return;
    }
    // Not interrupted: what it asks the database for comes to its end.
    stop.release();
    try {
      boolean ended = working.join(PATIENCE);
      log.atDebug().addKeyValue("worker", name).addKeyValue("ended", ended).log("stopped");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  // Stopped after the last reader was answered, and before the database.
  @Override
  public int getPhase() {
    return SmartLifecycle.DEFAULT_PHASE - 4096;
  }
}
