package id.jejak.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.search.CursorExpired;
import id.jejak.search.Entries;
import id.jejak.search.IndexConfig;
import id.jejak.search.IndexConfigReader;
import id.jejak.search.SearchIndex;
import id.jejak.search.SearchIndexContract;
import id.jejak.search.SearchPage;
import id.jejak.search.SearchProperties;
import id.jejak.search.SearchQuery.Sort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneSearchIndexTest extends SearchIndexContract {
  private static final IndexConfig CONFIG = IndexConfigReader.readCarried();
  @TempDir
  Path folder;
  @SuppressWarnings("NullAway.Init") // opened by the contract before each test
  private LuceneSearchIndex index;

  static SearchProperties properties(Path folder, int exactCount) {
    return new SearchProperties(folder, null, 20, Duration.ofMillis(200), Duration.ofMinutes(5), 32,
        Duration.ofSeconds(30), exactCount, 16);
  }

  @Override
  protected void open() throws IOException {
    index = LuceneSearchIndex.open(properties(folder.resolve("index"), 10_000), CONFIG);
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  @Override
  protected SearchIndex index() {
    return index;
  }

  @Test
  void givenPowerCut_whenOpenedAgain_thenCommittedIsThereAndTheRestIsNot() throws IOException {
    Entries.put(index, 1, "Perihal", "tersimpan");
    index.commit(5);
    Entries.put(index, 2, "Perihal", "terlambat");
    index.refresh();
    Path copy = folder.resolve("copy");
    copy(folder.resolve("index"), copy);

    try (LuceneSearchIndex again = LuceneSearchIndex.open(properties(copy, 10_000), CONFIG)) {
      assertThat(again.committedBatch()).isEqualTo(5);
      assertThat(again.needsRebuild()).isFalse();
      assertThat(again.find(Entries.query("tersimpan"), WIB, Entries.seesAll()).groups()).hasSize(1);
      assertThat(again.find(Entries.query("terlambat"), WIB, Entries.seesAll()).groups()).isEmpty();
    }
  }

  @Test
  void givenIndexOfAnEarlierForm_whenWritten_thenTakenAndFound() throws IOException {
    Path earlier = folder.resolve("earlier");
    FieldType counted = new FieldType(TextField.TYPE_NOT_STORED);
    counted.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    Document entry = new Document();
    entry.add(new Field("text.body", "retur", counted));
    try (FSDirectory directory = FSDirectory.open(earlier);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.addDocument(entry);
    }

    try (LuceneSearchIndex upgraded = LuceneSearchIndex.open(properties(earlier, 10_000), CONFIG)) {
      Entries.put(upgraded, 1, "Perihal", "retur masuk");
      upgraded.refresh();

      assertThat(upgraded.find(Entries.query("retur"), WIB, Entries.seesAll()).groups()).hasSize(1);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(path -> !path.endsWith("write.lock")).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void givenWritten_whenWaitedASecond_thenVisibleWithoutRefresh() throws Exception {
    Entries.put(index, 1, "Perihal", "segera");

    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (index.find(Entries.query("segera"), WIB, Entries.seesAll()).groups().isEmpty()) {
      assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  @Test
  void givenOtherConfiguration_whenOpened_thenNeedsRebuildUntilCleared() throws IOException {
    index.commit(3);
    index.close();
    IndexConfig other = CONFIG.as("other");

    index = LuceneSearchIndex.open(properties(folder.resolve("index"), 10_000), other);
    assertThat(index.needsRebuild()).isTrue();
    index.commit(4);
    index.close();
    index = LuceneSearchIndex.open(properties(folder.resolve("index"), 10_000), other);
    assertThat(index.needsRebuild()).isTrue();
    index.clear();
    index.close();
    index = LuceneSearchIndex.open(properties(folder.resolve("index"), 10_000), other);

    assertThat(index.needsRebuild()).isFalse();
  }

  @Test
  void givenCorruptIndex_whenOpened_thenMovedAsideAndToBeRebuilt() throws IOException {
    Entries.put(index, 1, "Perihal", "isi");
    index.commit(3);
    index.close();
    Path damaged = folder.resolve("index");
    try (Stream<Path> files = Files.list(damaged)) {
      for (Path file : files.filter(path -> path.getFileName().toString().startsWith("segments_")).toList()) {
        Files.write(file, new byte[]{1, 2, 3});
      }
    }

    index = LuceneSearchIndex.open(properties(damaged, 10_000), CONFIG);

    assertThat(index.needsRebuild()).isTrue();
    assertThat(index.committedBatch()).isZero();
    try (Stream<Path> beside = Files.list(folder)) {
      assertThat(beside.map(path -> path.getFileName().toString())).anyMatch(name -> name.startsWith("index.corrupt-"));
    }
  }

  @Test
  void givenFullDisk_whenWritten_thenToldAndOpenedAgain() throws IOException {
    AtomicBoolean full = new AtomicBoolean();
    FilterDirectory disk = new FilterDirectory(FSDirectory.open(folder.resolve("small"))) {
      @Override
      public IndexOutput createOutput(String name, IOContext context) throws IOException {
        if (full.get()) {
          throw new IOException("No space left on device");
        }
        return super.createOutput(name, context);
      }
    };
    try (LuceneSearchIndex small = new LuceneSearchIndex(disk, properties(folder, 10_000), CONFIG, false)) {
      Entries.put(small, 1, "Perihal", "tersimpan");
      small.commit(1);
      Entries.put(small, 2, "Perihal", "hilang");
      full.set(true);
      assertThatThrownBy(() -> small.commit(2)).isInstanceOf(IOException.class);

      full.set(false);

      while (true) {
        try {
          Entries.put(small, 2, "Perihal", "kembali");
          small.commit(2);
          break;
        } catch (IOException e) {
          assertThat(small.committedBatch()).isEqualTo(1);
        }
      }
      small.refresh();
      assertThat(small.committedBatch()).isEqualTo(2);
      assertThat(small.find(Entries.query("tersimpan"), WIB, Entries.seesAll()).groups()).hasSize(1);
      assertThat(small.find(Entries.query("kembali"), WIB, Entries.seesAll()).groups()).hasSize(1);
    }
  }

  @Test
  void givenOpenedAgain_whenAskedWithAnEarlierCursor_thenExpired() throws IOException {
    Entries.put(index, 1, "Perihal", "gaji");
    Entries.put(index, 2, "Perihal", "gaji");
    String cursor = find(Entries.query("gaji", Sort.RELEVANCE, null, 1)).next();
    index.close();
    index = LuceneSearchIndex.open(properties(folder.resolve("index"), 10_000), CONFIG);

    assertThatThrownBy(() -> find(Entries.query("gaji", Sort.RELEVANCE, cursor, 1))).isInstanceOf(CursorExpired.class);
  }

  @Test
  void givenMoreThanCountedExactly_whenFound_thenTheSameFirstPageAsExactly() throws IOException {
    try (LuceneSearchIndex bounded = LuceneSearchIndex.open(properties(folder.resolve("bounded"), 100), CONFIG)) {
      for (SearchIndex each : List.of(index, bounded)) {
        java.util.Random random = new java.util.Random(7);
        for (long i = 1; i <= 3_000; i++) {
          Entries.put(each, i, "Perihal", "gaji ".repeat(1 + random.nextInt(5)) + "isi ".repeat(random.nextInt(30)));
        }
        each.refresh();
      }

      SearchPage exact = index.find(Entries.query("gaji"), WIB, Entries.seesAll());
      SearchPage skipped = bounded.find(Entries.query("gaji"), WIB, Entries.seesAll());

      assertThat(exact.interactions()).isEqualTo(3_000);
      assertThat(exact.atLeast()).isFalse();
      assertThat(skipped.interactions()).isGreaterThan(100);
      assertThat(skipped.groups()).isEqualTo(exact.groups());
    }
  }
}
