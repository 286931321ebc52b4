package id.jejak.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import id.jejak.search.Entries;
import id.jejak.search.Facet;
import id.jejak.search.IndexConfigReader;
import id.jejak.search.SearchProperties;
import id.jejak.search.SearchQuery;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class PaceTest {
  private static final SearchQuery QUESTION = new SearchQuery("rekening pasif", Map.of(Facet.YEAR, Set.of("2026")),
      null,
      null, SearchQuery.Sort.RELEVANCE, null, 10);

  private final Logger log = (Logger) LoggerFactory.getLogger(Pace.class);
  private final ListAppender<ILoggingEvent> told = new ListAppender<>();
  @TempDir
  Path folder;

  @BeforeEach
  void listen() {
    told.start();
    log.addAppender(told);
  }

  @AfterEach
  void stop() {
    log.detachAppender(told);
  }

  @Test
  void givenSlowAnswer_whenLogged_thenItsStepsAndPlanAreTold_andNothingThatWasTyped() throws IOException {
    find(Duration.ofNanos(3));

    String line = told.list.stream().map(event -> event.getKeyValuePairs().stream().map(Object::toString).collect(
        Collectors.joining(" "))).collect(Collectors.joining("\n"));
    assertThat(line).contains("understanding", "finding", "counting", "showing", "all of 1 either", "by worth",
        "#access #filter.year:2026");
    assertThat(line).doesNotContain("rekening").doesNotContain("pasif");
  }

  @Test
  void givenAnswerInTime_thenNothingIsLogged() throws IOException {
    find(Duration.ofMinutes(10));

    assertThat(told.list).isEmpty();
  }

  private void find(Duration most) throws IOException {
    SearchProperties properties = new SearchProperties(folder, null, 10, Duration.ofMillis(200), Duration.ofMinutes(5),
        8,
        most, 1_000, 16);
    try (LuceneSearchIndex index = LuceneSearchIndex.open(properties, IndexConfigReader.readCarried())) {
      Entries.put(index, 1, "Rekening pasif", "Rekening ini pasif.");
      index.commit(1);
      index.refresh();
      index.find(QUESTION, ZoneId.of("Asia/Jakarta"), Entries.seesAll());
    }
  }
}
