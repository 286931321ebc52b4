package id.jejak.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private static final Duration NEVER = Duration.ofHours(1);

  @Test
  void givenWork_whenItRuns_thenItGoesOnUntilThereIsNoneAndLooksAgainWhenTold() {
    AtomicInteger left = new AtomicInteger(3);
    AtomicInteger looks = new AtomicInteger();
    Rounds rounds = new Rounds("trial", NEVER, () -> {
      looks.incrementAndGet();
      return left.getAndUpdate(number -> Math.max(0, number - 1)) > 0;
    });

    rounds.start();
    await().until(() -> looks.get() == 4);
    rounds.wake();
    await().until(() -> looks.get() == 5);
    rounds.stop();

    assertThat(rounds.isRunning()).isFalse();
    assertThat(looks).as("nothing is begun after the end").hasValue(5);
  }

  @Test
  void givenStepThatFails_whenTimePasses_thenItIsTakenAgain() {
    AtomicInteger tries = new AtomicInteger();
    Rounds rounds = new Rounds("trial", Duration.ofMillis(1), () -> {
      switch (tries.incrementAndGet()) {
        case 1 -> throw new IOException("the disk is away");
        case 2 -> throw new IllegalStateException("the database is away");
        default -> {
          return false;
        }
      }
    });

    rounds.start();
    await().until(() -> tries.get() > 2);
    rounds.stop();
  }

  @Test
  void givenStepUnderWay_whenStopped_thenItComesToItsEndAndTheLastIsDoneAfterIt() throws Exception {
    List<String> done = new CopyOnWriteArrayList<>();
    AtomicBoolean interrupted = new AtomicBoolean();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Rounds rounds = new Rounds("trial", NEVER, () -> {
      begun.countDown();
      try {
        goOn.await();
      } catch (InterruptedException e) {
        interrupted.set(true);
      }
      done.add("step");
      return true;
    }, () -> done.add("end"));
    rounds.start();
    begun.await();

    Thread stopping = Thread.ofPlatform().start(rounds::stop);
    await().until(() -> !rounds.isRunning());
    goOn.countDown();
    stopping.join();

    assertThat(interrupted).isFalse();
    assertThat(done).containsExactly("step", "end");
  }

  @Test
  void givenRoundsThatEnded_whenBegunAgain_thenTheyRun() {
    AtomicInteger looks = new AtomicInteger();
    Rounds rounds = new Rounds("trial", NEVER, () -> {
      looks.incrementAndGet();
      return false;
    });
    rounds.start();
    await().until(() -> looks.get() == 1);
    rounds.stop();

    rounds.start();
    await().until(() -> looks.get() == 2);
    rounds.stop();
  }
}
