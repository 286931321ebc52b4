package id.jejak.search.generation;

import id.jejak.access.AccessFilter;
import id.jejak.search.EntryKind;
import id.jejak.search.Explanation;
import id.jejak.search.IndexConfig;
import id.jejak.search.IndexEntry;
import id.jejak.search.IndexInForce;
import id.jejak.search.IndexOwner;
import id.jejak.search.NextIndex;
import id.jejak.search.SearchPage;
import id.jejak.search.SearchProperties.Engine;
import id.jejak.search.SearchQuery;
import id.jejak.search.SimilarCase;
import id.jejak.search.SimilarQuery;
import id.jejak.search.Spelling;
import id.jejak.search.Suggested;
import id.jejak.search.Trail;
import id.jejak.search.TrailQuery;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index in force and the next one, be they in the same engine or not. What cannot be written into the next one ends
 * that one alone.
 */
public final class Generations implements IndexInForce, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Generations.class);

  @FunctionalInterface
  private interface Question<T> {
    T ask(BuiltIndex index) throws IOException;
  }

  private final List<Shelf> shelves;
  private final Object writing = new Object();
  private volatile Opened serving;
  private volatile @Nullable Building building;
  private volatile @Nullable String failure;

  private record Opened(Shelf shelf, Generation generation, BuiltIndex index) {
  }

  /**
   * Opens the index in force; when it is not made of {@code config}, the next one is begun, or gone on with.
   *
   * @param shelves where an index can be built
   * @param shelf of the index in force
   * @param config null for that of the index in force
   */
  public static Generations open(List<Shelf> shelves, Shelf shelf, @Nullable IndexConfig config) throws IOException {
    Generations opened = new Generations(shelves, shelf, config);
    if (config != null) {
      opened.goOn(config);
    }
    return opened;
  }

  private Generations(List<Shelf> shelves, Shelf shelf, @Nullable IndexConfig config) throws IOException {
    this.shelves = shelves;
    Generation inForce = shelf.inForce().orElse(null);
    if (inForce == null) {
      if (config == null) {
        throw new IOException("there is no index, and nothing to make one of");
      }
      inForce = shelf.make(config);
      shelf.putInForce(inForce);
    }
    serving = new Opened(shelf, inForce, inForce.open());
  }

  /** The shelf of an engine. */
  static Shelf shelf(List<Shelf> shelves, Engine engine) {
    return shelves.stream().filter(shelf -> shelf.engine() == engine).findFirst().orElseThrow();
  }

  private void goOn(IndexConfig config) throws IOException {
    if (!serving.generation().isOf(config)) {
      rebuild(config);
    }
    Building next = building;
    serving.shelf().keepOnly(next == null
        ? List.of(serving.generation())
        : List.of(serving.generation(), next.generation));
  }

  @Override
  public Engine engine() {
    return serving.shelf().engine();
  }

  @Override
  public IndexConfig config() {
    return serving.generation().config();
  }

  @Override
  public void rebuild(IndexConfig config) throws IOException {
    rebuild(config, engine());
  }

  @Override
  public void rebuild(IndexConfig config, Engine engine) throws IOException {
    synchronized (writing) {
      Building now = building;
      if (now != null && now.shelf.engine() == engine && now.generation.isOf(config)) {
        return;
      }
      Shelf shelf = shelf(shelves, engine);
      giveUp(now);
      failure = null;
      Generation next = shelf == serving.shelf() ? shelf.begun(config, serving.generation()) : null;
      if (next == null) {
        next = shelf.make(config);
      }
      Building begun = new Building(shelf, next, next.open());
      if (begun.place().isEmpty()) {
        // What is marked by now is written before this one is in force.
        begun.index.commit(serving.index().committedBatch());
      }
      building = begun;
      log.atInfo().addKeyValue("version", config.version()).addKeyValue("engine", engine)
          .log("the search index is built anew beside the one in force");
    }
  }

  @Override
  public Optional<NextIndex> next() {
    return Optional.ofNullable(building);
  }

  @Override
  public Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  private void giveUp(@Nullable Building given) throws IOException {
    if (given != null) {
      building = null;
      given.index.close();
      given.generation.delete();
    }
  }

  /** A next one that cannot be written is no reason to lose what is in force. */
  private void fail(Building failed, Exception cause) {
    if (building != failed) {
      return;
    }
    log.atError().setCause(cause).log("the next search index cannot be built; the one in force stays");
    failure = cause.getClass().getSimpleName();
    try {
      giveUp(failed);
    } catch (IOException | RuntimeException e) {
      log.atWarn().setCause(e).log("the folder of the next search index could not be removed");
    }
  }

  @Override
  public void replace(IndexOwner owner, List<IndexEntry> entries) throws IOException {
    synchronized (writing) {
      serving.index().replace(owner, entries);
      Building next = building;
      if (next != null) {
        try {
          next.index.replace(owner, entries);
        } catch (IOException | RuntimeException e) {
          fail(next, e);
        }
      }
    }
  }

  @Override
  public void commit(long batch) throws IOException {
    synchronized (writing) {
      Building next = building;
      if (next != null) {
        try {
          next.index.commit(batch);
        } catch (IOException | RuntimeException e) {
          fail(next, e);
        }
      }
      serving.index().commit(batch);
    }
  }

  @Override
  public long committedBatch() {
    Building next = building;
    long inForce = serving.index().committedBatch();
    return next == null ? inForce : Math.min(inForce, next.index.committedBatch());
  }

  /** Asks the index in force; when another one was put in its place meanwhile, that one. */
  private <T> T ask(Question<T> question) throws IOException {
    while (true) {
      Opened asked = serving;
      try {
        return question.ask(asked.index());
      } catch (IOException | AlreadyClosedException e) {
        if (asked.index() == serving.index()) {
          throw e;
        }
      }
    }
  }

  @Override
  public void refresh() throws IOException {
    ask(index -> {
      index.refresh();
      return index;
    });
  }

  @Override
  public SearchPage find(SearchQuery query, ZoneId zone, AccessFilter filter) throws IOException {
    return ask(index -> index.find(query, zone, filter));
  }

  @Override
  public Optional<Explanation> explain(SearchQuery query, UUID interaction, ZoneId zone, AccessFilter filter)
      throws IOException {
    return ask(index -> index.explain(query, interaction, zone, filter));
  }

  @Override
  public Trail trail(TrailQuery query, AccessFilter filter) throws IOException {
    return ask(index -> index.trail(query, filter));
  }

  @Override
  public void walk(SearchQuery query, ZoneId zone, AccessFilter filter, @Nullable String after, Taker taker)
      throws IOException {
    AtomicReference<@Nullable String> reached = new AtomicReference<>(after);
    // The next index goes on where the one before it ended.
    ask(index -> {
      index.walk(query, zone, filter, reached.get(), row -> {
        reached.set(row.key());
        return taker.take(row);
      });
      return index;
    });
  }

  @Override
  public Anchors anchors(SearchQuery query, ZoneId zone, AccessFilter filter) throws IOException {
    return ask(index -> index.anchors(query, zone, filter));
  }

  @Override
  public void terms(IndexOwner owner, IndexEntry entry, Consumer<String> taker) throws IOException {
    serving.index().terms(owner, entry, taker);
  }

  @Override
  public Set<UUID> holding(SearchQuery query, Among among, ZoneId zone, AccessFilter filter) throws IOException {
    return ask(index -> index.holding(query, among, zone, filter));
  }

  @Override
  public List<Suggested> suggest(String typed, AccessFilter filter, int most) throws IOException {
    return ask(index -> index.suggest(typed, filter, most));
  }

  @Override
  public Optional<Spelling> spelling(SearchQuery query, ZoneId zone, AccessFilter filter) throws IOException {
    return ask(index -> index.spelling(query, zone, filter));
  }

  @Override
  public List<SimilarCase> similar(SimilarQuery query, AccessFilter filter) throws IOException {
    return ask(index -> index.similar(query, filter));
  }

  @Override
  public Stream<OwnerCount> owners() throws IOException {
    return ask(BuiltIndex::owners);
  }

  @Override
  public void clear() throws IOException {
    synchronized (writing) {
      serving.index().clear();
    }
  }

  @Override
  public boolean needsRebuild() {
    return serving.index().needsRebuild();
  }

  @Override
  public long countVisible(List<EntryKind> kinds, AccessFilter filter) throws IOException {
    return ask(index -> index.countVisible(kinds, filter));
  }

  @Override
  public List<Integer> pagesOf(UUID documentId, String question, AccessFilter filter) throws IOException {
    return ask(index -> index.pagesOf(documentId, question, filter));
  }

  @Override
  public List<SearchPage.Piece> mark(String text, String question, AccessFilter filter)
      throws IOException {
    return ask(index -> index.mark(text, question, filter));
  }

  @Override
  public void close() throws IOException {
    synchronized (writing) {
      Building next = building;
      building = null;
      if (next != null) {
        next.index.close();
      }
      serving.index().close();
    }
  }

  /** The next one. */
  private final class Building implements NextIndex {
    private final Shelf shelf;
    private final Generation generation;
    private final BuiltIndex index;

    Building(Shelf shelf, Generation generation, BuiltIndex index) {
      this.shelf = shelf;
      this.generation = generation;
      this.index = index;
    }

    @Override
    public IndexConfig config() {
      return generation.config();
    }

    @FunctionalInterface
    private interface Step {
      void take() throws IOException;
    }

    private void step(Step step) throws IOException {
      synchronized (writing) {
        if (building != this) {
          throw new IOException("another index is being built by now, or none");
        }
        try {
          step.take();
        } catch (IOException | RuntimeException e) {
          fail(this, e);
          throw e;
        }
      }
    }

    @Override
    public void replace(IndexOwner owner, List<IndexEntry> entries) throws IOException {
      step(() -> index.replace(owner, entries));
    }

    @Override
    public boolean holds(IndexOwner owner) throws IOException {
      return index.holds(owner);
    }

    @Override
    public void keep(String place) throws IOException {
      step(() -> index.keep(place));
    }

    @Override
    public String place() {
      return index.place();
    }

    @Override
    public void putInForce() throws IOException {
      step(() -> {
        long batch = serving.index().committedBatch();
        if (index.committedBatch() < batch) {
          index.commit(batch);
        }
        index.refresh();
        shelf.putInForce(generation);
        Opened before = serving;
        serving = new Opened(shelf, generation, index);
        building = null;
        before.index().close();
        if (before.shelf() == shelf) {
          before.generation().delete();
        } else {
          // It stays for the way back, and its engine may have others that were never finished.
          shelf.keepOnly(List.of(generation));
        }
        log.atInfo().addKeyValue("version", generation.config().version()).log("the new search index is in force");
      });
    }
  }
}
