package id.jejak.search.lucene;

import id.jejak.access.AccessFilter;
import id.jejak.search.EntryKind;
import id.jejak.search.Explanation;
import id.jejak.search.IndexConfig;
import id.jejak.search.IndexEntry;
import id.jejak.search.IndexOwner;
import id.jejak.search.SearchPage;
import id.jejak.search.SearchProperties;
import id.jejak.search.SearchQuery;
import id.jejak.search.SimilarCase;
import id.jejak.search.SimilarQuery;
import id.jejak.search.Spelling;
import id.jejak.search.Suggested;
import id.jejak.search.Trail;
import id.jejak.search.TrailQuery;
import id.jejak.search.generation.BuiltIndex;
import id.jejak.shared.Ids;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index on disk. A failure that closes the writer for good, such as a full disk, is answered by opening it again
 * from the last commit; what was lost is told by the next {@link #commit}.
 */
public final class LuceneSearchIndex implements BuiltIndex {
  private static final Logger log = LoggerFactory.getLogger(LuceneSearchIndex.class);

  /** In the place of a version: what the index held before is gone. */
  private static final String LOST = "lost";

  @FunctionalInterface
  private interface Write {
    void to(OpenIndex index) throws IOException;
  }

  private final IndexConfig config;
  private static final int MOST_TERMS = 16_384;
  private final SearchProperties properties;
  private final Directory directory;
  private final EntrySearch search;
  private final BM25Similarity similarity;
  private final ScheduledExecutorService clockwork;
  private final Future<?> ticking;
  private final Object opening = new Object();
  private volatile OpenIndex open;
  private volatile long committedBatch;
  private volatile String place = "";
  private volatile boolean needsRebuild;
  private volatile boolean lost;

  /** Opens the index of the folder, or makes one; a corrupt one is moved aside. */
  public static LuceneSearchIndex open(SearchProperties properties, IndexConfig config) throws IOException {
    Path folder = properties.folder();
    Files.createDirectories(folder);
    try {
      return new LuceneSearchIndex(FSDirectory.open(folder), properties, config, false);
    } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException | EOFException
        | NoSuchFileException e) {
      Path aside = folder.toAbsolutePath().resolveSibling(folder.getFileName() + ".corrupt-" + Ids.next());
      Files.move(folder, aside);
      log.atError().addKeyValue("folder", folder).addKeyValue("aside", aside).setCause(e)
          .log("the search index is corrupt and was moved aside; it has to be built again");
      Files.createDirectories(folder);
      return new LuceneSearchIndex(FSDirectory.open(folder), properties, config, true);
    }
  }

  // Bounded by us: 64 clauses, each with its fields, likely spellings, ways to say it and keys.
  static {
    IndexSearcher.setMaxClauseCount(MOST_TERMS);
  }

  LuceneSearchIndex(Directory directory, SearchProperties properties, IndexConfig config, boolean lostAll)
      throws IOException {
    this.config = config;
    this.properties = properties;
    this.directory = directory;
    search = new EntrySearch(config, properties);
    similarity = new BM25Similarity(config.weight("bm25.k1"), config.weight("bm25.b"));
    try {
      open = new OpenIndex(directory, search.language(), similarity, properties);
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
    committedBatch = open.committedBatch();
    place = open.place();
    String version = open.configVersion();
    needsRebuild = lostAll || (version != null && !version.equals(config.version()));
    if (version == null) {
      open.commit(0, lostAll ? LOST : config.version(), "");
    }
    clockwork = Executors
        .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("search-refresh").factory());
    long millis = properties.refresh().toMillis();
    ticking = clockwork.scheduleWithFixedDelay(this::tick, millis, millis, TimeUnit.MILLISECONDS);
  }

  private void tick() {
    try {
      open.tick();
    } catch (IOException | RuntimeException e) {
      // The next tick tries again; a broken writer is opened again by the next write.
      log.atWarn().setCause(e).log("what was written could not be made visible yet");
    }
  }

  @Override
  public void replace(IndexOwner owner, List<IndexEntry> entries) throws IOException {
    write(index -> {
      if (entries.isEmpty()) {
        index.writer().deleteDocuments(EntryDocuments.term(owner));
      } else {
        Iterable<Document> all = () -> search.documents(owner, entries);
        index.writer().updateDocuments(EntryDocuments.term(owner), all);
      }
    });
  }

  @Override
  public void commit(long batch) throws IOException {
    if (lost) {
      lost = false;
      throw new IOException("what was written since batch " + committedBatch + " is lost; write it again");
    }
    String version = needsRebuild ? versionKept() : config.version();
    write(index -> index.commit(batch, version, place));
    committedBatch = batch;
  }

  @Override
  public void keep(String reached) throws IOException {
    place = reached;
    commit(committedBatch);
    refresh();
  }

  @Override
  public String place() {
    return place;
  }

  @Override
  public boolean holds(IndexOwner owner, List<IndexEntry> entries) throws IOException {
    try (LuceneHoldings holdings = open.now()) {
      return EntrySearch.sees(holdings, owner, entries);
    }
  }

  /** What readers see now. */
  LuceneHoldings holdings() throws IOException {
    return open.now();
  }

  /** Until it is rebuilt the index stays one of the earlier configuration. */
  private String versionKept() {
    String kept = open.configVersion();
    return kept == null ? LOST : kept;
  }

  private void write(Write write) throws IOException {
    OpenIndex index = open;
    try {
      write.to(index);
    } catch (AlreadyClosedException | IOException e) {
      reopenIfBroken(index);
      throw e instanceof IOException io ? io : new IOException("the index was closed by an earlier failure", e);
    }
  }

  private void reopenIfBroken(OpenIndex broken) throws IOException {
    synchronized (opening) {
      if (open != broken || !broken.isBroken() || clockwork.isShutdown()) {
        return;
      }
      log.atError().log("the index writer was closed by a failure; it is opened again from the last commit");
      lost = true;
      broken.abandon();
      open = new OpenIndex(directory, search.language(), similarity, properties);
    }
  }

  @Override
  public long committedBatch() {
    return committedBatch;
  }

  @Override
  public void refresh() throws IOException {
    write(OpenIndex::refresh);
  }

  @Override
  public SearchPage find(SearchQuery query, ZoneId zone, AccessFilter filter) throws IOException {
    OpenIndex index = open;
    try {
      return search.find(index, query, zone, filter);
    } catch (AlreadyClosedException e) {
      throw new IOException("the index was opened again meanwhile", e);
    }
  }

  @Override
  public Optional<Explanation> explain(SearchQuery query, UUID interaction, ZoneId zone, AccessFilter filter)
      throws IOException {
    try (LuceneHoldings holdings = open.now()) {
      return search.explain(holdings, query, interaction, zone, filter);
    }
  }

  @Override
  public Optional<SearchPage.Group> inside(SearchQuery query, UUID interaction, ZoneId zone, AccessFilter filter)
      throws IOException {
    try (LuceneHoldings holdings = open.now()) {
      return search.inside(holdings, query, interaction, zone, filter);
    }
  }

  @Override
  public List<Integer> pagesOf(UUID documentId, String question, AccessFilter filter) throws IOException {
    try (LuceneHoldings holdings = open.now()) {
      return search.pagesOf(holdings, documentId, question, filter);
    }
  }

  @Override
  public List<SearchPage.Piece> mark(String text, String question, AccessFilter filter)
      throws IOException {
    try (LuceneHoldings holdings = open.now()) {
      return search.mark(holdings, text, question, filter);
    }
  }

  @Override
  public Trail trail(TrailQuery query, AccessFilter filter) throws IOException {
    try (LuceneHoldings holdings = open.now()) {
      return search.trail(holdings, query, filter);
    }
  }

  @Override
  public void walk(SearchQuery query, ZoneId zone, AccessFilter filter, @Nullable String after, Taker taker)
      throws IOException {
    search.walking().walk(this::holdings, query, zone, filter, after, taker);
  }

  @Override
  public Anchors anchors(SearchQuery query, ZoneId zone, AccessFilter filter) throws IOException {
    try (LuceneHoldings holdings = open.now()) {
      return search.anchors(holdings, query, zone, filter);
    }
  }

  @Override
  public void terms(IndexOwner owner, IndexEntry entry, Consumer<String> taker) throws IOException {
    search.terms(owner, entry, taker);
  }

  @Override
  public Set<UUID> holding(SearchQuery query, Among among, ZoneId zone, AccessFilter filter) throws IOException {
    try (LuceneHoldings holdings = open.now()) {
      return search.holding(holdings, query, among, zone, filter);
    }
  }

  @Override
  public List<Suggested> suggest(String typed, AccessFilter filter, int most) throws IOException {
    try (LuceneHoldings holdings = open.now()) {
      return search.suggest(holdings, typed, filter, most);
    }
  }

  @Override
  public Optional<Spelling> spelling(SearchQuery query, ZoneId zone, AccessFilter filter) throws IOException {
    List<Spelling.Change> changes;
    try (LuceneHoldings holdings = open.now()) {
      changes = search.changes(holdings, query.text(), filter);
    }
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    Spelling spelling = new Spelling(changes);
    SearchPage page = find(query.with(spelling.in(query.text())), zone, filter);
    return EntrySearch.holds(spelling, page) ? Optional.of(spelling) : Optional.empty();
  }

  @Override
  public List<SimilarCase> similar(SimilarQuery query, AccessFilter filter) throws IOException {
    try (LuceneHoldings holdings = open.now()) {
      return search.similar(holdings, query, filter);
    }
  }

  @Override
  public Stream<OwnerCount> owners() throws IOException {
    LuceneHoldings state = open.now();
    return Owners.of(state.reader()).onClose(() -> {
      try {
        state.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  @Override
  public void clear() throws IOException {
    write(index -> {
      index.writer().deleteAll();
      index.commit(0, config.version(), "");
      index.refresh();
    });
    committedBatch = 0;
    needsRebuild = false;
    lost = false;
  }

  @Override
  public boolean knowsStatusByFacts() {
    return true;
  }

  @Override
  public boolean needsRebuild() {
    return needsRebuild;
  }

  @Override
  public long countVisible(List<EntryKind> kinds, AccessFilter filter) throws IOException {
    try (LuceneHoldings holdings = open.now()) {
      return EntrySearch.countVisible(holdings, kinds, filter);
    }
  }

  @Override
  public void close() throws IOException {
    ticking.cancel(false);
    clockwork.shutdown();
    open.close();
    directory.close();
    search.close();
  }
}
