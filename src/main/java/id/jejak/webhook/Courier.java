package id.jejak.webhook;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Delivers what waits in the queue, on a few threads of its own. */
@Component
class Courier implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Courier.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  private final WebhookProperties properties;
  private final DeliveryQueue queue;
  private final Dispatch dispatch;
  private final Expiry expiry;
  private final Clock clock;
  private List<Thread> threads = List.of();
  private volatile CountDownLatch stopped = new CountDownLatch(0);

  Courier(WebhookProperties properties, DeliveryQueue queue, Dispatch dispatch, Expiry expiry, Clock clock) {
    this.properties = properties;
    this.queue = queue;
    this.dispatch = dispatch;
    this.expiry = expiry;
    this.clock = clock;
  }

  private void work(CountDownLatch end) {
    while (!isOver(end, Duration.ZERO)) {
      try {
        expiry.run();
        Optional<Delivery> claimed = queue.claim();
        if (claimed.isPresent()) {
          deliver(claimed.get(), end);
          continue;
        }
      } catch (RuntimeException e) {
        log.atWarn().setCause(e).log("deliveries stay in the queue");
      }
      isOver(end, LOOK_AGAIN);
    }
  }

  private void deliver(Delivery delivery, CountDownLatch end) {
    Optional<DeliveryResult> result;
    try {
      result = dispatch.attempt(delivery);
    } catch (RuntimeException e) {
      log.atWarn().addKeyValue("delivery", delivery.id()).setCause(e).log("delivery not tried");
      result = Optional.of(new DeliveryResult(DeliveryResult.Ending.NOT_TRIED, null, ""));
    }
    log.atInfo().addKeyValue("delivery", delivery.id()).addKeyValue("ending", result.map(known -> known.ending().name())
        .orElse("DROPPED")).log("delivery tried");
    settle(delivery, result, end);
  }

  // How it ended is written down before another one goes, however long the database is away.
  private void settle(Delivery delivery, Optional<DeliveryResult> result, CountDownLatch end) {
    do {
      try {
        result.ifPresentOrElse(known -> end(delivery, known), () -> queue.settle(delivery, Delivery.State.DROPPED,
            null));
        return;
      } catch (RuntimeException e) {
        log.atWarn().addKeyValue("delivery", delivery.id()).setCause(e).log("result not written yet");
      }
    } while (!isOver(end, LOOK_AGAIN));
  }

  private void end(Delivery delivery, DeliveryResult result) {
    if (result.ending() == DeliveryResult.Ending.TAKEN) {
      queue.settle(delivery, Delivery.State.DELIVERED, result);
    } else if (!result.ending().mayPass() || delivery.attempts() >= properties.attempts()) {
      queue.settle(delivery, Delivery.State.FAILED, result);
    } else {
      queue.again(delivery, result, clock.instant().plus(properties.pause(delivery.attempts())));
    }
  }

  private static boolean isOver(CountDownLatch end, Duration atMost) {
    try {
      return end.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  @Override
  public synchronized void start() {
    int unclear = queue.takeBack();
    if (unclear > 0) {
      log.atWarn().addKeyValue("deliveries", unclear).log("an earlier run ended while sending; not sent again");
    }
    CountDownLatch end = new CountDownLatch(1);
    stopped = end;
    threads = IntStream.rangeClosed(1, properties.couriers()).mapToObj(number -> Thread.ofPlatform().name("courier-"
        + number).start(() -> work(end))).toList();
  }

  // A try on its way is waited for: broken off, nobody knew how it ended.
  @Override
  public synchronized void stop() {
    stopped.countDown();
    try {
      for (Thread thread : threads) {
        thread.join(properties.timeout().plus(LOOK_AGAIN));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads = List.of();
  }

  @Override
  public boolean isRunning() {
    return stopped.getCount() > 0;
  }

  // After everything it uses, and stopped before any of that.
  @Override
  public int getPhase() {
    return SmartLifecycle.DEFAULT_PHASE - 2048;
  }
}
