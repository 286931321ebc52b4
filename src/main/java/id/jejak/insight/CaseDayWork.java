package id.jejak.insight;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Counts in the background what is due; what a kill leaves is due at the next start. */
@Component
class CaseDayWork implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(CaseDayWork.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final CaseDays days;
  private final InsightProperties properties;
  private volatile CountDownLatch stopped = new CountDownLatch(0);
  private @Nullable Thread thread;

  CaseDayWork(CaseDays days, InsightProperties properties) {
    this.days = days;
    this.properties = properties;
  }

  private void work(CountDownLatch end) {
    try {
      while (!end.await(properties.countEvery().toMillis(), TimeUnit.MILLISECONDS)) {
        count(end);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void count(CountDownLatch end) {
    try {
      boolean more = true;
      while (more && end.getCount() > 0) {
        more = days.next();
      }
    } catch (RuntimeException e) {
      log.atWarn().setCause(e).log("figures of days are not up to date yet");
    }
  }

  @Override
  public synchronized void start() {
    CountDownLatch end = new CountDownLatch(1);
    stopped = end;
    thread = Thread.ofPlatform().daemon().name("case-days").start(() -> work(end));
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
}
