package id.jejak.search.lucene;

import id.jejak.search.SearchProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** One opening of the index: its writer, its readers, and the earlier states that lists are still paged through. */
final class OpenIndex implements States, AutoCloseable {
  private static final String BATCH = "batch";
  private static final String CONFIG = "config";
  private static final String PLACE = "place";
  /** While nobody asks, what is written is taken in this seldom: small segments cost more to merge than to write. */
  private static final Duration UNASKED = Duration.ofSeconds(10);
  private static final SecureRandom CHANCE = new SecureRandom();

  /** A state of the index in use; close it to give it back. */
  record State(IndexSearcher searcher, Cases cases, Returning returning) implements AutoCloseable {
    Remembered remembered() {
      return ((Remembering) searcher).remembered;
    }

    @Override
    public void close() throws IOException {
      returning.give(searcher);
    }
  }

  /** What was asked of a state is remembered as long as the state stays. */
  private static final class Remembering extends IndexSearcher {
    private final Remembered remembered = new Remembered(this);

    Remembering(IndexReader reader, BM25Similarity similarity) {
      super(reader);
      setSimilarity(similarity);
    }
  }

  @FunctionalInterface
  interface Returning {
    void give(IndexSearcher searcher) throws IOException;
  }

  private final long id = CHANCE.nextLong();
  private final Cases cases = new Cases();
  private final BM25Similarity similarity;
  private final IndexWriter writer;
  private final SearcherManager readers;
  private final SearcherLifetimeManager generations = new SearcherLifetimeManager();
  private final double lifetimeSeconds;
  private final int held;
  /** Of the latest state; those that lists are still paged through hold the index, and no more. */
  private final AtomicReference<@Nullable Remembered> latest = new AtomicReference<>();
  private volatile boolean asked = true;
  private volatile boolean behind;
  private volatile long refreshed = System.nanoTime();

  OpenIndex(Directory directory, Language language, BM25Similarity similarity, SearchProperties properties)
      throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(language.forWriting()).setSimilarity(similarity)
        .setRAMBufferSizeMB(properties.writeBuffer());
    this.similarity = similarity;
    lifetimeSeconds = properties.cursorLifetime().toMillis() / 1000.0;
    held = properties.heldGenerations();
    writer = new IndexWriter(directory, config);
    try {
      readers = new SearcherManager(writer, new SearcherFactory() {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader former) throws IOException {
          cases.takeIn(reader);
          Remembering next = new Remembering(reader, similarity);
          Remembered before = latest.getAndSet(next.remembered);
          if (before != null) {
            before.forget();
          }
          return next;
        }
      });
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  Cases cases() {
    return cases;
  }

  IndexWriter writer() {
    return writer;
  }

  boolean isBroken() {
    return !writer.isOpen();
  }

  Map<String, String> committed() {
    Map<String, String> committed = new HashMap<>();
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    if (data != null) {
      data.forEach(entry -> committed.put(entry.getKey(), entry.getValue()));
    }
    return committed;
  }

  long committedBatch() {
    return Long.parseLong(committed().getOrDefault(BATCH, "0"));
  }

  @Nullable
  String configVersion() {
    return committed().get(CONFIG);
  }

  /** How far somebody has come who builds it; blank for nobody. */
  String place() {
    return committed().getOrDefault(PLACE, "");
  }

  void commit(long batch, String configVersion, String place) throws IOException {
    writer.setLiveCommitData(Map.of(BATCH, Long.toString(batch), CONFIG, configVersion, PLACE, place).entrySet());
    writer.commit();
  }

  void refresh() throws IOException {
    refreshed = System.nanoTime();
    readers.maybeRefreshBlocking();
    // Only now: who comes meanwhile waits for the same.
    behind = false;
  }

  /** Takes in what was written, where somebody asks, and lets go of states that are held too long or are too many. */
  void tick() throws IOException {
    if (asked || System.nanoTime() - refreshed > UNASKED.toNanos()) {
      asked = false;
      refreshed = System.nanoTime();
      readers.maybeRefresh();
      behind = false;
    } else {
      behind = true;
    }
    int[] kept = {0};
    generations.prune((age, searcher) -> age > lifetimeSeconds || ++kept[0] > held);
  }

  @Override
  public long id() {
    return id;
  }

  @Override
  public LuceneHoldings now() throws IOException {
    asked = true;
    if (behind) {
      refresh();
    }
    return holdings(new State(readers.acquire(), cases, readers::release));
  }

  private LuceneHoldings holdings(State state) {
    return new LuceneHoldings(this, state, similarity);
  }

  @Override
  public @Nullable LuceneHoldings then(long generation) {
    IndexSearcher searcher = generations.acquire(generation);
    return searcher == null ? null : holdings(new State(searcher, cases, generations::release));
  }

  /** Holds a state for later pages and gives its number. */
  long hold(State state) throws IOException {
    return generations.record(state.searcher());
  }

  /** Closes without waiting for, or saving, anything that was not committed. */
  void abandon() {
    try {
      generations.close();
      readers.close();
      writer.rollback();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    generations.close();
    readers.close();
    writer.close();
  }
}
