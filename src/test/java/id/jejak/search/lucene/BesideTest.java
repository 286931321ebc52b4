package id.jejak.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BesideTest {
  @Test
  void givenFreeCoreOrNone_whenParts_thenEachGivesItsResult() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    List<Beside.Part<Integer>> parts = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    // More than there are cores: those that wait for the end take all of them.
    for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
      threads.add(Thread.ofPlatform().start(() -> Beside.run(() -> await(end))));
    }
    for (int i = 0; i < 20; i++) {
      int number = i;
      parts.add(Beside.begin(() -> number));
    }
    end.countDown();

    for (int i = 0; i < parts.size(); i++) {
      assertThat(parts.get(i).get()).isEqualTo(i);
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static void await(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void givenPartThatFails_whenAskedTwice_thenItsOwnFailureBothTimes() {
    Beside.Part<String> part = Beside.begin(() -> {
      throw new IOException("full disk");
    });

    assertThatThrownBy(part::get).isInstanceOf(IOException.class).hasMessage("full disk");
    assertThatThrownBy(part::get).isInstanceOf(IOException.class).hasMessage("full disk");
  }

  @Test
  void givenWhoIsInterrupted_whenAsked_thenThePartComesToItsEndFirst() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    List<String> done = new ArrayList<>();
    Thread asker = Thread.ofPlatform().start(() -> {
      Beside.Part<String> part = Beside.begin(() -> {
        end.countDown();
        return "whole";
      });
      Thread.currentThread().interrupt();
      try {
        done.add(part.get());
      } catch (IOException e) {
        done.add("given up");
      }
      done.add(Thread.currentThread().isInterrupted() ? "interrupted" : "not");
    });
    asker.join();

    assertThat(done).containsExactly("whole", "interrupted");
  }
}
