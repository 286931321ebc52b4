package id.jejak.knowledge.portal;

import id.jejak.knowledge.AnswersChanged;
import id.jejak.knowledge.AnswersShelved;
import id.jejak.knowledge.LinkedWordings;
import id.jejak.knowledge.PublishedAnswer;
import id.jejak.knowledge.PublishedAnswers;
import id.jejak.search.TextShelf;
import id.jejak.search.TextShelves;
import id.jejak.shared.Rounds;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the shelf like the rows: at once when somebody here changed them, and soon when another node did, a day ended a
 * validity, or the configuration of the search is another.
 */
@Component
class Shelving implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(Shelving.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final PublishedAnswers answers;
  private final LinkedWordings wordings;
  private final TextShelves shelves;
  private final ApplicationEventPublisher events;
  // Filled before the first reader comes, and there until the last one was answered.
  private final Rounds rounds = new Rounds("answer-shelf", LOOK_AGAIN, () -> {
    follow();
    return false;
  }, this::closeAll);
  private final CountDownLatch filled = new CountDownLatch(1);
  private volatile @Nullable ShelvedAnswers shelved;
  /** Somebody may still be reading it. */
  private @Nullable TextShelf earlier;
  /** What others were told of last. */
  private @Nullable Shown told;

  Shelving(PublishedAnswers answers, LinkedWordings wordings, TextShelves shelves, ApplicationEventPublisher events) {
    this.answers = answers;
    this.wordings = wordings;
    this.shelves = shelves;
    this.events = events;
  }

  private record Shown(List<PublishedAnswer> answers, Map<UUID, List<String>> wordings) {
  }

  /**
   * What is on the shelf now.
   *
   * @throws PortalNotReady when it was not filled yet
   */
  ShelvedAnswers now() {
    try {
      ShelvedAnswers now = filled.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) ? shelved : null;
      if (now == null) {
        throw new PortalNotReady();
      }
      return now;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PortalNotReady();
    }
  }

  @EventListener
  void on(AnswersChanged change) {
    rounds.wake();
  }

  /** Takes in what changed. */
  void follow() throws IOException {
    Shown all = new Shown(answers.all(), wordings.byAnswer());
    ShelvedAnswers before = shelved;
    close(earlier);
    earlier = null;
    if (before != null && !shelves.isBehind(before.shelf())) {
      shelved = before.with(all.answers(), all.wordings());
    } else {
      shelved = filled(all);
      earlier = before == null ? null : before.shelf();
      filled.countDown();
      log.atInfo().addKeyValue("answers", all.answers().size()).log("published answers are on the shelf");
    }
    if (!all.equals(told)) {
      events.publishEvent(new AnswersShelved());
      told = all;
    }
  }

  private ShelvedAnswers filled(Shown all) throws IOException {
    TextShelf shelf = shelves.open();
    try {
      return ShelvedAnswers.on(shelf, List.of()).with(all.answers(), all.wordings());
    } catch (IOException | RuntimeException e) {
      shelf.close();
      throw e;
    }
  }

  private static void close(@Nullable TextShelf shelf) throws IOException {
    if (shelf != null) {
      shelf.close();
    }
  }

  private void closeAll() {
    ShelvedAnswers last = shelved;
    shelved = null;
    try {
      close(earlier);
      close(last == null ? null : last.shelf());
    } catch (IOException e) {
      log.atWarn().setCause(e).log("the shelf of published answers could not be closed");
    }
  }

  @Override
  public void start() {
    rounds.start();
  }

  @Override
  public void stop() {
    rounds.stop();
  }

  @Override
  public boolean isRunning() {
    return rounds.isRunning();
  }

  @Override
  public int getPhase() {
    return rounds.getPhase();
  }
}
