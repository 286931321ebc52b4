package id.jejak.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.search.Entries;
import id.jejak.search.IndexOwner;
import id.jejak.search.SearchIndex;
import id.jejak.search.SearchPage;
import id.jejak.search.SearchProperties;
import id.jejak.search.SearchQuery.Sort;
import id.jejak.testing.OpenSearchCluster;
import id.jejak.testing.OpenSearchNode;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Two nodes, each in a process of its own, and one of them is killed. */
@Tag("servers")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LostNodeTest {
  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  @SuppressWarnings("NullAway.Init") // started before all tests
  private static OpenSearchCluster cluster;

  @BeforeAll
  static void start() throws Exception {
    cluster = OpenSearchCluster.start(2);
  }

  @AfterAll
  static void stop() throws IOException {
    cluster.close();
  }

  private static OpenSearchIndex open(String prefix) throws IOException {
    SearchProperties properties = OpenSearchIndexes.properties(cluster.nodes().stream().map(OpenSearchNode::uri)
        .toList(), prefix, 2, 1, 10_000);
    return OpenSearchIndex.open(properties, prefix + "-entries", OpenSearchIndexes.CONFIG);
  }

  /** Writes batch after batch as the pipeline does, and notes what was acknowledged. */
  private static void write(SearchIndex index, AtomicInteger acknowledged, AtomicBoolean goOn) {
    int batch = acknowledged.get();
    while (goOn.get()) {
      try {
        for (int i = 1; i <= 10; i++) {
          int number = batch * 10 + i;
          Entries.put(index, number, "Perihal", "kuarsa nomor" + number, "lampiran kuarsa");
        }
        index.commit(batch + 1);
        batch++;
        acknowledged.set(batch);
      } catch (IOException e) {
        // Not acknowledged: the same batch once more.
        assertThat(index.committedBatch()).isLessThanOrEqualTo(batch);
      }
    }
  }

  private static void await(AtomicInteger reached, int least) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
    while (reached.get() < least) {
      assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  private static Set<UUID> owners(SearchIndex index) throws IOException {
    index.refresh();
    try (Stream<SearchIndex.OwnerCount> owners = index.owners()) {
      Set<UUID> ids = new HashSet<>();
      owners.forEach(owner -> {
        assertThat(owner.entries()).isEqualTo(owner.owner().kind() == IndexOwner.Kind.DOCUMENT ? 3 : 1);
        ids.add(owner.owner().id());
      });
      return ids;
    }
  }

  private static void assertNothingLost(SearchIndex index, int batches) throws IOException {
    Set<UUID> owners = owners(index);
    for (int number = 1; number <= batches * 10; number++) {
      assertThat(owners).contains(new UUID(3, number), new UUID(4, number));
    }
    assertThat(index.committedBatch()).isGreaterThanOrEqualTo(batches);
  }

  private static void killWhileWriting(String prefix, OpenSearchNode lost, boolean goesOn) throws Exception {
    AtomicInteger acknowledged = new AtomicInteger();
    AtomicBoolean goOn = new AtomicBoolean(true);
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    try (OpenSearchIndex index = open(prefix)) {
      Thread writer = Thread.ofPlatform().uncaughtExceptionHandler((thread, e) -> failure.set(e)).start(() -> write(
          index, acknowledged, goOn));
      await(acknowledged, 5);
      lost.kill();
      int atKill = acknowledged.get();
      if (goesOn) {
        await(acknowledged, atKill + 5);
      }
      lost.start();
      cluster.awaitWhole();
      await(acknowledged, atKill + 5);
      goOn.set(false);
      writer.join();
      assertThat(failure.get()).isNull();
      assertNothingLost(index, acknowledged.get());
    }
    try (OpenSearchIndex again = open(prefix)) {
      assertNothingLost(again, acknowledged.get());
    }
  }

  @Test
  @Order(1)
  void givenWriting_whenANodeIsKilled_thenItGoesOnAndNothingAcknowledgedIsLost() throws Exception {
    killWhileWriting("jejak-follower", cluster.follower(), true);
  }

  @Test
  @Order(2)
  void givenWriting_whenTheLeaderIsKilledAndComesBack_thenNothingAcknowledgedIsLost() throws Exception {
    killWhileWriting("jejak-leader", cluster.leader(), false);
  }

  @Test
  @Order(3)
  void givenSearching_whenANodeIsKilled_thenEveryQuestionIsAnsweredInFull() throws Exception {
    try (OpenSearchIndex index = open("jejak-search")) {
      for (int i = 1; i <= 60; i++) {
        Entries.put(index, i, "Perihal", "kuarsa");
      }
      index.commit(1);
      cluster.awaitWhole();
      index.refresh();
      OpenSearchNode lost = cluster.follower();

      for (int i = 0; i < 30; i++) {
        if (i == 5) {
          lost.kill();
        }
        SearchPage page = index.find(Entries.query("kuarsa", Sort.RELEVANCE, null, 20), WIB, Entries.seesAll());
        assertThat(page.interactions()).isEqualTo(60);
        assertThat(page.atLeast()).isFalse();
        assertThat(index.countVisible(List.of(), Entries.seesAll())).isEqualTo(180);
      }
      lost.start();
      cluster.awaitWhole();
    }
  }
}
