package id.jejak.search.analysis;

import id.jejak.access.AccessPolicy;
import id.jejak.identity.Offices;
import id.jejak.identity.Viewer;
import id.jejak.search.IndexConfig;
import id.jejak.shared.Auditable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Compares one configuration at a time; the last comparison is kept for its asker for a quarter of an hour. */
@Component
class Trials implements DisposableBean {
  static final int MOST_QUESTIONS = 10;
  private static final int LONGEST_QUESTION = 300;
  private static final Duration KEPT = Duration.ofMinutes(15);
  private static final Logger log = LoggerFactory.getLogger(Trials.class);

  private final TrialWork work;
  private final AccessPolicy policy;
  private final Offices offices;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final AtomicReference<Trial> last = new AtomicReference<>();
  private volatile Thread worker = new Thread();

  Trials(TrialWork work, AccessPolicy policy, Offices offices, ApplicationEventPublisher events, Clock clock) {
    this.work = work;
    this.policy = policy;
    this.offices = offices;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Begins to compare.
   *
   * @param typed questions, one a line
   * @throws TrialRefused when another comparison is under way, or the questions are none or too many
   */
  synchronized void begin(Viewer viewer, String name, String text, IndexConfig candidate, String typed) {
    List<String> questions = typed.lines().map(String::strip).filter(line -> !line.isEmpty()).map(line -> line
        .substring(0, Math.min(LONGEST_QUESTION, line.length()))).distinct().limit(MOST_QUESTIONS + 1).toList();
    if (questions.isEmpty() || questions.size() > MOST_QUESTIONS) {
      throw TrialRefused.questions(MOST_QUESTIONS);
    }
    Trial before = last.get();
    if (before != null && before.isRunning()) {
      throw TrialRefused.busy();
    }
    events.publishEvent(new Auditable("search.config-tried", viewer.personId(), viewer.officeId(), null, Map.of("file",
        name, "version", candidate.version(), "questions", Integer.toString(questions.size()))));
    last.set(new Trial(viewer, offices.get(viewer.officeId()).zone().id(), policy.filterFor(viewer), name, text,
        candidate, questions, clock.instant(), Trial.State.BUILDING, 0, false, List.of()));
    worker = Thread.ofPlatform().daemon().name("search-trial").start(this::run);
  }

  private void run() {
    Trial trial = Objects.requireNonNull(last.get());
    try {
      work.run(trial, last::set);
      log.atInfo().addKeyValue("file", trial.name()).log("a configuration of the search was compared");
    } catch (IOException | RuntimeException e) {
      log.atError().setCause(e).log("a configuration of the search could not be compared");
    } finally {
      last.updateAndGet(now -> now.isRunning() ? now.in(Trial.State.FAILED) : now);
    }
  }

  /** The comparison of this viewer; gone when it is too old, or when the viewer may see other things by now. */
  Optional<Trial> of(Viewer viewer) {
    Trial trial = last.get();
    if (trial == null || !trial.viewer().personId().equals(viewer.personId())) {
      return Optional.empty();
    }
    boolean fresh = trial.isRunning() || trial.began().plus(KEPT).isAfter(clock.instant());
    return fresh && trial.filter().equals(policy.filterFor(viewer)) ? Optional.of(trial) : Optional.empty();
  }

  @Override
  public void destroy() throws InterruptedException {
    work.stop();
    if (worker.isAlive()) {
      worker.join(Duration.ofSeconds(10));
    }
  }
}
