package id.jejak.shared;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Threads that do one kind of work for as long as there is any, and look again when told of more or after a while. What
 * fails is tried again after a while. Stopping interrupts them.
 */
public final class Workers implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Workers.class);
  private static final Duration END = Duration.ofSeconds(10);

  /** One piece of work. */
  @FunctionalInterface
  public interface Step {
    /** Does it; false when there was none. */
    boolean take() throws IOException, InterruptedException;
  }

  private final String name;
  private final int threads;
  private final Runnable beforeFirst;
  private final Duration lookAgain;
  private final Step step;
  private final Semaphore news = new Semaphore(0);
  private final List<Thread> running = new ArrayList<>();
  private volatile boolean stopped = true;

  /**
   * @param beforeFirst done once, before the threads start
   * @param lookAgain longest time until they look although nobody told them
   */
  public Workers(String name, int threads, Duration lookAgain, Runnable beforeFirst, Step step) {
    this.name = name;
    this.threads = threads;
    this.lookAgain = lookAgain;
    this.beforeFirst = beforeFirst;
    this.step = step;
  }

  /** Tells the threads that there may be more work. */
  public void wake() {
    if (news.availablePermits() < threads) {
      news.release();
    }
  }

  @Override
  public synchronized void start() {
    beforeFirst.run();
    stopped = false;
    for (int i = 0; i < threads; i++) {
      running.add(Thread.ofPlatform().name(name + "-" + i).start(this::work));
    }
  }

  private void work() {
    while (!stopped) {
      try {
        if (!step.take()) {
          boolean told = news.tryAcquire(lookAgain.toMillis(), TimeUnit.MILLISECONDS);
          log.atTrace().addKeyValue("told", told).log("looking for work");
        } else {
          wake();
        }
      } catch (InterruptedException e) {
        return;
      } catch (IOException | RuntimeException e) {
        if (stopped) {
          // A channel that is interrupted closes, and says so.
          log.atDebug().addKeyValue("worker", name).setCause(e).log("broken off; it stays in the queue");
          return;
        }
        log.atWarn().addKeyValue("worker", name).setCause(e).log("work failed; it stays in the queue");
        pause();
      }
    }
  }

  // A part of the installation is away: look again after a while, without asking it all the time.
  private void pause() {
    try {
      boolean told = news.tryAcquire(lookAgain.toMillis(), TimeUnit.MILLISECONDS);
      log.atTrace().addKeyValue("told", told).log("trying again");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    List<Thread> threadsToJoin;
    synchronized (this) {
      stopped = true;
      threadsToJoin = List.copyOf(running);
      running.clear();
    }
    threadsToJoin.forEach(Thread::interrupt);
    for (Thread thread : threadsToJoin) {
      try {
        thread.join(END);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return !stopped;
  }

  // After everything it uses, and stopped before any of that.
  @Override
  public int getPhase() {
    return SmartLifecycle.DEFAULT_PHASE - 2048;
  }
}
