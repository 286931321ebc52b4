package id.jejak.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.jejak.testing.RunningJejak;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class UnderwayTest {
  private final Underway<String> underway = new Underway<>();

  @Test
  void givenSeveralWhoAskAtOnce_thenItIsMadeOnce() throws Exception {
    AtomicInteger made = new AtomicInteger();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch enough = new CountDownLatch(1);
    List<Future<String>> answers = new ArrayList<>();
    try (ExecutorService people = Executors.newFixedThreadPool(4)) {
      answers.add(people.submit(() -> underway.once("a", () -> {
        begun.countDown();
        enough.await();
        return "gambar " + made.incrementAndGet();
      })));
      begun.await();
      Thread[] waiting = new Thread[3];
      for (int i = 0; i < 3; i++) {
        int who = i;
        answers.add(people.submit(() -> {
          waiting[who] = Thread.currentThread();
          return underway.once("a", () -> "lain " + made.incrementAndGet());
        }));
      }
      RunningJejak.await("the others to wait", () -> List.of(0, 1, 2).stream().allMatch(who -> waiting[who] != null
          && waiting[who].getState() == Thread.State.WAITING));
      enough.countDown();

      for (Future<String> answer : answers) {
        assertThat(answer.get()).isEqualTo("gambar 1");
      }
    }
    assertThat(underway.once("a", () -> "lagi")).isEqualTo("lagi");
  }

  @Test
  void givenFailure_thenItIsTheirsWhoAskedAndTheNextTriesAnew() throws Exception {
    assertThatExceptionOfType(PageNotDrawn.class).isThrownBy(() -> underway.once("a", () -> {
      throw new PageNotDrawn();
    }));
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> underway.once("a", () -> {
      throw new IOException("penuh");
    }));

    assertThat(underway.once("a", () -> "jadi")).isEqualTo("jadi");
  }
}
