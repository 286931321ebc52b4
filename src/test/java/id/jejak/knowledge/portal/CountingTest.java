package id.jejak.knowledge.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.jejak.Jejak;
import id.jejak.knowledge.portal.CountRows.Way;
import id.jejak.testing.MariaDbServer;
import id.jejak.testing.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Readers are counted together, by answer and day, and nobody of them is kept. */
@Tag("servers")
@DirtiesContext
@SpringBootTest(classes = {Jejak.class, CountingTest.Time.class}, properties = "jejak.operations.quiet=true")
class CountingTest {
  @RegisterExtension
  static final MariaDbServer DATABASE = new MariaDbServer();
  @TempDir
  static Path home;

  @Autowired
  private CountRows rows;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private MovableClock clock;
  private Counting counting;

  @TestConfiguration
  static class Time {
    @Bean
    @Primary
    MovableClock movableClock() {
      return new MovableClock();
    }
  }

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    DATABASE.applicationProperties(registry);
    registry.add("jejak.home", home::toString);
  }

  @BeforeEach
  void empty() {
    jdbc.sql("DELETE FROM answer_day").update();
    // One of its own, which writes when it is told to.
    counting = new Counting(rows, clock);
  }

  private List<String> written() {
    return jdbc.sql("SELECT CONCAT_WS(' ', number, views, found, taken) FROM answer_day ORDER BY number, day").query(
        String.class).list();
  }

  @Test
  void givenReadersAtOnce_whenWritten_thenOneRowForAnAnswerAndDay() throws Exception {
    int readers = 8;
    CountDownLatch go = new CountDownLatch(1);
    List<Future<?>> reading = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(readers)) {
      for (int i = 0; i < readers; i++) {
        reading.add(threads.submit(() -> {
          go.await();
          for (int each = 0; each < 50; each++) {
            counting.opened(4, each % 5 == 0 ? Way.TAKEN : each % 5 == 1 ? Way.FOUND : Way.STRAIGHT);
          }
          return counting;
        }));
      }
      go.countDown();
      for (Future<?> reader : reading) {
        reader.get();
      }
    }
    counting.opened(9, Way.STRAIGHT);
    assertThat(written()).as("nothing is written while they read").isEmpty();

    counting.write();
    counting.write();

    assertThat(written()).containsExactly("4 400 80 80", "9 1 0 0");
    assertThat(counting.most()).containsExactly(4, 9);
  }

  @Test
  void givenOtherDays_whenOpened_thenEachHasItsRowAndTheLastMonthCounts() {
    counting.opened(1, Way.STRAIGHT);
    counting.opened(1, Way.STRAIGHT);
    counting.opened(2, Way.FOUND);
    counting.write();
    clock.forward(Duration.ofDays(40));
    counting.opened(2, Way.TAKEN);

    counting.write();

    assertThat(written()).containsExactly("1 2 0 0", "2 1 1 0", "2 1 0 1");
    assertThat(counting.most()).containsExactly(2);
  }

  @Test
  void givenDatabaseThatRefuses_whenWritten_thenTheyStayCounted() {
    counting.opened(6, Way.STRAIGHT);
    jdbc.sql("RENAME TABLE answer_day TO answer_day_away").update();
    try {
      assertThat(catchThrowable(counting::write)).isNotNull();
    } finally {
      jdbc.sql("RENAME TABLE answer_day_away TO answer_day").update();
    }

    counting.write();

    assertThat(written()).containsExactly("6 1 0 0");
  }
}
