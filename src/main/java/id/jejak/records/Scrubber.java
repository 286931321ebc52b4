package id.jejak.records;

import id.jejak.shared.Auditable;
import id.jejak.shared.Workers;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
  private final Workers thread = new Workers("scrubber", 1, LOOK_AGAIN, () -> {
  }, this::step);

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
    thread.wake();
  }

  // A store that is away ends a step, and is not a store that lost everything.
  private boolean step() throws IOException, InterruptedException {
    Optional<FixityCheck> open = rows.open();
    if (open.isPresent()) {
      return go(open.get());
    }
    boolean due = isDue();
    if (due) {
      rows.begin(null, true);
    }
    return due;
  }

  private boolean isDue() {
    return rows.lastBeginning().filter(last -> !clock.instant().isBefore(last.plus(properties.checkEvery())))
        .isPresent();
  }

  /** False when the step has to wait for something. */
  private boolean go(FixityCheck check) throws IOException, InterruptedException {
    Pace pace = check.paced() ? Pace.of(properties.bytesEachSecond()) : Pace.none();
    Walk walk = walks.get(check.stage());
    if (walk == null) {
      throw new IllegalStateException("nobody does " + check.stage());
    }
    Step step = walk.step(check.place(), pace);
    if (!rows.keep(check, step)) {
      return true;
    }
    step.findings().forEach(finding -> tell(check.id(), finding));
    if (step.over() && check.stage().next() == Stage.END) {
      rows.find(check.id()).ifPresent(this::tellEnd);
    }
    return step.looked() > 0 || step.over();
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

  @Override
  public void start() {
    thread.start();
  }

  @Override
  public void stop() {
    thread.stop();
  }

  @Override
  public boolean isRunning() {
    return thread.isRunning();
  }

  @Override
  public int getPhase() {
    return thread.getPhase();
  }
}
