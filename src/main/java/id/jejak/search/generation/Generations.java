package id.jejak.search.generation;

import id.jejak.search.IndexConfig;
import id.jejak.search.IndexEntry;
import id.jejak.search.IndexOwner;
import id.jejak.search.NextIndex;
import id.jejak.search.SearchProperties.Engine;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index in force and the next one, be they in the same engine or not. What cannot be written into the next one ends
 * that one alone.
 */
public final class Generations extends AskedIndex implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Generations.class);

  private final List<Shelf> shelves;
  private final Writing writing = new Writing();
  private volatile Opened serving;
  private volatile @Nullable Building building;
  private volatile @Nullable String failure;

  private record Opened(Shelf shelf, Generation generation, BuiltIndex index) {
  }

  /**
   * Opens the index in force; when it is not made of {@code config}, the next one is begun, or gone on with. One that was
   * begun anew of the same is gone on with, too.
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
    if (!serving.generation().isOf(config) || serving.shelf().begun(config, serving.generation()) != null) {
      rebuild(config);
    }
    Building next = building;
    serving.shelf().keepOnly(next == null
        ? List.of(serving.generation())
        : List.of(serving.generation(), next.generation));
  }

  @Override
  BuiltIndex inForce() {
    return serving.index();
  }

  /** Of the one that is being built, too: it takes what is written now. */
  @Override
  public boolean knowsStatusByFacts() {
    Building next = building;
    return super.knowsStatusByFacts() && (next == null || next.index.knowsStatusByFacts());
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
    writing.alone(() -> {
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
    });
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
    writing.row(owner, () -> {
      serving.index().replace(owner, entries);
      Building next = building;
      if (next != null) {
        try {
          next.index.replace(owner, entries);
        } catch (IOException | RuntimeException e) {
          next.broken = e;
        }
      }
    });
    Building next = building;
    Exception cause = next == null ? null : next.broken;
    if (next != null && cause != null) {
      writing.alone(() -> fail(next, cause));
    }
  }

  @Override
  public void commit(long batch) throws IOException {
    writing.alone(() -> {
      Building next = building;
      if (next != null) {
        try {
          next.index.commit(batch);
        } catch (IOException | RuntimeException e) {
          fail(next, e);
        }
      }
      serving.index().commit(batch);
    });
  }

  @Override
  public long committedBatch() {
    Building next = building;
    long inForce = serving.index().committedBatch();
    return next == null ? inForce : Math.min(inForce, next.index.committedBatch());
  }

  @Override
  public void clear() throws IOException {
    writing.alone(() -> serving.index().clear());
  }

  @Override
  public void close() throws IOException {
    writing.alone(() -> {
      Building next = building;
      building = null;
      if (next != null) {
        next.index.close();
      }
      serving.index().close();
    });
  }

  /** The next one. */
  private final class Building implements NextIndex {
    private final Shelf shelf;
    private final Generation generation;
    private final BuiltIndex index;
    /** Why it lacks a row: it must not be put in force before somebody ends it. */
    private volatile @Nullable Exception broken;

    Building(Shelf shelf, Generation generation, BuiltIndex index) {
      this.shelf = shelf;
      this.generation = generation;
      this.index = index;
    }

    @Override
    public IndexConfig config() {
      return generation.config();
    }

    private void step(Writing.Step step) throws IOException {
      writing.alone(() -> {
        checkBuilding();
        try {
          step.take();
        } catch (IOException | RuntimeException e) {
          fail(this, e);
          throw e;
        }
      });
    }

    @Override
    public void replace(IndexOwner owner, List<IndexEntry> entries) throws IOException {
      try {
        writing.row(owner, () -> {
          checkBuilding();
          index.replace(owner, entries);
        });
      } catch (IOException | RuntimeException e) {
        broken = e;
        writing.alone(() -> fail(this, e));
        throw e;
      }
    }

    private void checkBuilding() throws IOException {
      if (building != this || broken != null) {
        throw new IOException("another index is being built by now, or none");
      }
    }

    @Override
    public boolean holds(IndexOwner owner, List<IndexEntry> entries) throws IOException {
      return index.holds(owner, entries);
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
