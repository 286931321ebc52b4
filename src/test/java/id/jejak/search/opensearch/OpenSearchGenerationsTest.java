package id.jejak.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.search.Entries;
import id.jejak.search.IndexEntry;
import id.jejak.search.IndexOwner;
import id.jejak.search.NextIndex;
import id.jejak.search.SearchProperties;
import id.jejak.search.SearchProperties.Engine;
import id.jejak.search.generation.Generations;
import id.jejak.search.generation.Shelf;
import id.jejak.search.lucene.GenerationFolder;
import id.jejak.testing.OpenSearchServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The next index in the cluster, beside one there or one on disk. */
@Tag("servers")
class OpenSearchGenerationsTest {
  @RegisterExtension
  static final OpenSearchServer SERVER = new OpenSearchServer();
  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
  private final String prefix = SERVER.freshPrefix();
  @TempDir
  Path folder;
  @SuppressWarnings("NullAway.Init") // made before each test
  private ClusterShelf cluster;
  @SuppressWarnings("NullAway.Init") // made before each test
  private List<Shelf> shelves;

  @BeforeEach
  void makeShelves() {
    SearchProperties properties = OpenSearchIndexes.properties(List.of(SERVER.uri()), prefix, 0).in(folder.resolve(
        "index"));
    cluster = new ClusterShelf(properties);
    shelves = List.of(new GenerationFolder(properties), cluster);
  }

  @AfterEach
  void close() throws IOException {
    cluster.close();
    SERVER.remove(prefix);
  }

  private Generations opened(Engine engine) throws IOException {
    Shelf shelf = shelves.stream().filter(one -> one.engine() == engine).findFirst().orElseThrow();
    return Generations.open(shelves, shelf, OpenSearchIndexes.CONFIG);
  }

  private static int found(Generations index, String text) throws IOException {
    index.refresh();
    return index.find(Entries.query(text), WIB, Entries.seesAll()).groups().size();
  }

  private static void fill(NextIndex next, int number, String page) throws IOException {
    next.replace(owner(number), entries(number, page));
  }

  private static IndexOwner owner(int number) {
    return new IndexOwner(IndexOwner.Kind.DOCUMENT, new UUID(4, number));
  }

  private static List<IndexEntry> entries(int number, String page) {
    return Entries.document(Entries.facts(number, "Perihal"), Entries.OPEN, owner(number).id(), "berkas.pdf", page);
  }

  @Test
  void givenCommitted_whenStartedAgain_thenEverythingIsThere() throws IOException {
    try (Generations index = opened(Engine.OPENSEARCH)) {
      Entries.put(index, 1, "Perihal", "kuarsa");
      index.commit(5);
    }

    try (Generations index = opened(Engine.OPENSEARCH)) {
      assertThat(index.committedBatch()).isEqualTo(5);
      assertThat(index.needsRebuild()).isFalse();
      assertThat(found(index, "kuarsa")).isEqualTo(1);
      assertThat(index.config().version()).isEqualTo(OpenSearchIndexes.CONFIG.version());
    }
  }

  @Test
  void givenOtherConfiguration_whenBuiltBeside_thenSwappedAndTheOldOneGone() throws IOException {
    try (Generations index = opened(Engine.OPENSEARCH)) {
      Entries.put(index, 1, "Perihal", "kuarsa");
      index.commit(1);
      index.rebuild(OpenSearchIndexes.CONFIG.as("other"));
      NextIndex next = index.next().orElseThrow();
      Entries.put(index, 2, "Perihal", "kuarsa baru");
      index.commit(2);
      fill(next, 1, "kuarsa");
      next.keep("semua");
      assertThat(next.place()).isEqualTo("semua");
      assertThat(next.holds(owner(1), entries(1, "kuarsa"))).isTrue();
      assertThat(next.holds(owner(1), entries(1, "kuarsa lama"))).isFalse();
      assertThat(next.holds(owner(3), entries(3, "kuarsa"))).isFalse();

      next.putInForce();

      assertThat(index.config().version()).isEqualTo("other");
      assertThat(found(index, "kuarsa")).isEqualTo(2);
      assertThat(index.committedBatch()).isEqualTo(2);
    }
    assertThat(cluster.inForce().orElseThrow().config().version()).isEqualTo("other");
  }

  @Test
  void givenIndexOnDisk_whenBuiltInTheCluster_thenItAnswersAndTheOneOnDiskStaysForTheWayBack() throws IOException {
    try (Generations index = opened(Engine.LUCENE)) {
      Entries.put(index, 1, "Perihal", "kuarsa");
      index.commit(3);
      index.rebuild(index.config(), Engine.OPENSEARCH);
      NextIndex next = index.next().orElseThrow();
      Entries.put(index, 2, "Perihal", "kuarsa baru");
      index.commit(4);
      assertThat(found(index, "kuarsa")).isEqualTo(2);
      fill(next, 1, "kuarsa");

      next.putInForce();

      assertThat(index.engine()).isEqualTo(Engine.OPENSEARCH);
      assertThat(found(index, "kuarsa")).isEqualTo(2);
      Entries.put(index, 3, "Perihal", "kuarsa ketiga");
      index.commit(5);
    }

    try (Generations index = opened(Engine.OPENSEARCH)) {
      assertThat(index.committedBatch()).isEqualTo(5);
      assertThat(found(index, "kuarsa")).isEqualTo(3);
    }
    // What was marked since is told by the number of its batch, and written again.
    try (Generations index = opened(Engine.LUCENE)) {
      assertThat(index.committedBatch()).isEqualTo(4);
      assertThat(found(index, "kuarsa")).isEqualTo(2);
    }
  }
}
