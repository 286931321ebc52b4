package id.jejak.records;

import id.jejak.shared.Auditable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Does the check that is open, or begins one when it is due, on a thread of its own; after a stop it goes on where it was. */
@Component
class Scrubber implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Scrubber.class);
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

  private final FixityRows rows;
  private final Map<Stage, Walk> walks;
  private final RecordsProperties properties;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Semaphore news = new Semaphore(0);
  private @Nullable Thread thread;
  private volatile boolean stopped = true;

  Scrubber(FixityRows rows, List<Walk> walks, RecordsProperties properties, ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.walks = walks.stream().collect(Collectors.toMap(Walk::stage, Function.identity()));
    this.properties = properties;
    this.events = events;
    this.clock = clock;
  }

  /** A check was asked for. */
  void wake() {
    news.release();
  }

  private void work() {
    while (!stopped) {
      try {
        Optional<FixityCheck> open = rows.open();
        if (open.isPresent()) {
          go(open.get());
        } else if (isDue()) {
          rows.begin(null, true);
        } else {
          await();
        }
      } catch (InterruptedException e) {
        return;
      } catch (IOException | RuntimeException e) {
        // A store that is away is not a store that lost everything.
        log.atWarn().setCause(e).log("the check of what is kept waits");
        pause();
      }
    }
  }

  private boolean isDue() {
    return rows.lastBeginning().filter(last -> !clock.instant().isBefore(last.plus(properties.checkEvery())))
        .isPresent();
  }

  private void go(FixityCheck check) throws IOException, InterruptedException {
    Pace pace = check.paced() ? Pace.of(properties.bytesEachSecond()) : Pace.none();
    Walk walk = walks.get(check.stage());
    if (walk == null) {
      throw new IllegalStateException("nobody does " + check.stage());
    }
    Step step = walk.step(check.place(), pace);
    if (!rows.keep(check, step)) {
      return;
    }
    step.findings().forEach(finding -> tell(check.id(), finding));
    if (step.looked() == 0 && !step.over()) {
      await();
    }
    if (step.over() && check.stage().next() == Stage.END) {
      rows.find(check.id()).ifPresent(this::tellEnd);
    }
  }

  private static void tell(UUID check, Finding finding) {
    (finding.damage().isLoss() ? log.atError() : log.atWarn()).addKeyValue("check", check).addKeyValue("kept", finding
        .keptAs()).addKeyValue("name", finding.name()).addKeyValue("damage", finding.damage()).log(
            "not as it should be kept");
  }

  private void tellEnd(FixityCheck check) {
    log.atInfo().addKeyValue("check", check.id()).addKeyValue("originals", check.originals()).addKeyValue("damaged",
        check.damaged()).addKeyValue("extra", check.extra()).log("what is kept was checked");
    events.publishEvent(new Auditable("fixity.checked", check.askedBy(), null, check.id(), Map.of("originals", Long
        .toString(check.originals()), "damaged", Long.toString(check.damaged()), "extra",
        Long.toString(check
            .extra()))));
  }

  private void await() throws InterruptedException {
    if (news.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
      news.drainPermits();
    }
  }

  private void pause() {
    try {
      await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public synchronized void start() {
    stopped = false;
    thread = Thread.ofPlatform().name("scrubber").start(this::work);
  }

  @Override
  public void stop() {
    Thread running;
    synchronized (this) {
      stopped = true;
      running = thread;
      thread = null;
    }
    if (running != null) {
      running.interrupt();
      try {
        running.join(Duration.ofSeconds(10));
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
