package id.jejak.shared;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * One thread that takes steps for as long as there is anything to do, and looks again when told or after a while. Unlike
 * {@link Workers} it is not interrupted: a stop waits for its step.
 */
public final class Rounds implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Rounds.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final String name;
  private final Duration every;
  private final Workers.Step step;
  private final Runnable atEnd;
  private final Semaphore news = new Semaphore(0);
  private @Nullable Thread thread;
  private volatile boolean running;

  /**
   * @param every longest time until it looks although nobody told it
   * @param step does one piece of work; false when there was none
   * @param atEnd done once when it stops, after the last step
   */
  public Rounds(String name, Duration every, Workers.Step step, Runnable atEnd) {
    this.name = name;
    this.every = every;
    this.step = step;
    this.atEnd = atEnd;
  }

  /** Without anything to do at the end. */
  public Rounds(String name, Duration every, Workers.Step step) {
    this(name, every, step, () -> {
    });
  }

  /** Tells it that there may be more work. */
  public void wake() {
    news.release();
  }

  private void work() {
    try {
      while (running) {
        if (!taken() && running && news.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS)) {
          news.drainPermits();
        }
      }
      atEnd.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      log.atWarn().addKeyValue("worker", name).setCause(e).log("the end was not clean");
    }
  }

  private boolean taken() throws InterruptedException {
    try {
      return step.take();
    } catch (IOException | RuntimeException e) {
      log.atWarn().addKeyValue("worker", name).setCause(e).log("work failed; it stays to be done");
      return false;
    }
  }

  @Override
  public synchronized void start() {
    running = true;
    news.drainPermits();
    thread = Thread.ofPlatform().daemon().name(name).start(this::work);
  }

  @Override
  public void stop() {
    Thread working;
    synchronized (this) {
      running = false;
      working = thread;
      thread = null;
    }
    if (working == null) {
      return;
    }
    wake();
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

  // Begins before the first reader comes; stopped after the last one was answered, and before the database.
  @Override
  public int getPhase() {
    return SmartLifecycle.DEFAULT_PHASE - 4096;
  }
}
