package id.jejak.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RowHandsTest {
  private static final List<Integer> ROWS = IntStream.range(0, 500).boxed().toList();

  private final RowHands hands = new RowHands();

  @AfterEach
  void close() {
    hands.close();
  }

  @Test
  void givenRows_whenSharedOut_thenEachIsDoneOnce() throws IOException {
    Set<Integer> done = ConcurrentHashMap.newKeySet();
    AtomicInteger times = new AtomicInteger();

    hands.each(ROWS, row -> {
      done.add(row);
      times.incrementAndGet();
    });

    assertThat(done).containsExactlyInAnyOrderElementsOf(ROWS);
    assertThat(times).hasValue(ROWS.size());
    hands.each(List.of(), _ -> {
      throw new IOException("there is none");
    });
  }

  @Test
  void givenRowThatFails_whenSharedOut_thenItsFailureIsToldAndTheRestIsLeft() {
    AtomicInteger times = new AtomicInteger();
    AtomicReference<Thread> failing = new AtomicReference<>();

    assertThatThrownBy(() -> hands.each(ROWS, row -> {
      times.incrementAndGet();
      if (row == 3) {
        failing.set(Thread.currentThread());
        throw new IOException("the disk is full");
      }
      if (row > 3) {
        await().until(() -> failing.get() != null && failing.get().getState() == Thread.State.WAITING);
      }
    })).isInstanceOf(IOException.class).hasMessage("the disk is full");

    int done = times.get();
    assertThat(done).isLessThan(ROWS.size());
    assertThatThrownBy(() -> hands.each(ROWS, _ -> {
      throw new IllegalStateException("broken");
    })).isInstanceOf(IllegalStateException.class);
    assertThat(times).as("nobody goes on behind our back").hasValue(done);
  }

  @Test
  void givenInterruption_whenRowsAreWritten_thenTheyAreWrittenToTheirEnd() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicBoolean interruptedWhileWriting = new AtomicBoolean();
    AtomicBoolean stillInterrupted = new AtomicBoolean();
    Thread leading = Thread.ofPlatform().start(() -> {
      try {
        hands.each(List.of(1), _ -> {
          begun.countDown();
          try {
            goOn.await();
          } catch (InterruptedException e) {
            interruptedWhileWriting.set(true);
          }
        });
      } catch (IOException e) {
        interruptedWhileWriting.set(true);
      }
      stillInterrupted.set(Thread.currentThread().isInterrupted());
    });
    begun.await();

    leading.interrupt();
    goOn.countDown();
    leading.join();

    assertThat(interruptedWhileWriting).isFalse();
    assertThat(stillInterrupted).isTrue();
  }
}
