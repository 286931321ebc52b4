package id.jejak.intake;

import id.jejak.intake.BuildingPlace.Pass;
import id.jejak.search.IndexBuilding;
import id.jejak.search.IndexInForce;
import id.jejak.search.IndexOwner;
import id.jejak.search.NextIndex;
import id.jejak.search.SearchProperties;
import id.jejak.shared.IndexChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Fills the next index from all rows, then looks whether it holds each row that the index in force holds, and lets it
 * answer. By the thread of the indexer, a piece at a time, so that what is new does not wait, and no row is written by
 * two at once. After a kill it goes on where it was last kept.
 */
@Component
class Rebuilding implements IndexBuilding {
  private static final Logger log = LoggerFactory.getLogger(Rebuilding.class);
  private static final Duration PIECE = Duration.ofMillis(300);
  private static final Duration KEPT_EVERY = Duration.ofSeconds(10);
  private static final int ROWS = 200;

  private final IndexInForce index;
  private final IndexTasks rows;
  private final IndexEntries entries;
  private volatile @Nullable Work work;

  Rebuilding(IndexInForce index, IndexTasks rows, IndexEntries entries) {
    this.index = index;
    this.rows = rows;
    this.entries = entries;
  }

  /** Builds the whole index anew, of the configuration in force. */
  void begin() throws IOException {
    begin(index.engine());
  }

  /** The same in another engine. */
  void begin(SearchProperties.Engine engine) throws IOException {
    index.rebuild(index.config(), engine);
  }

  @Override
  public Optional<Progress> progress() {
    Work now = work;
    Optional<NextIndex> next = index.next();
    if (next.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(now == null || now.next != next.get()
        ? new Progress(false, 0, 1)
        : new Progress(now.place.pass() != Pass.WRITE, now.place.done(), now.total));
  }

  /** A piece of the work; false when there is none. */
  boolean step() {
    NextIndex next = index.next().orElse(null);
    if (next == null) {
      work = null;
      return false;
    }
    Work now = work;
    if (now == null || now.next != next) {
      now = new Work(next, rows.count());
      work = now;
    }
    try {
      now.piece();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return true;
  }

  /** The work on one index; used by one thread. */
  private final class Work {
    private final NextIndex next;
    private final long total;
    private volatile BuildingPlace place;
    private long keptAt = System.nanoTime();

    Work(NextIndex next, long total) {
      this.next = next;
      this.total = total;
      place = BuildingPlace.read(next.place());
    }

    void piece() throws IOException {
      long end = System.nanoTime() + PIECE.toNanos();
      do {
        Pass pass = place.pass();
        place = some(place);
        if (place.pass() != pass) {
          keep();
        }
      } while (place.pass() != Pass.END && System.nanoTime() - end < 0);
      if (place.pass() == Pass.END) {
        next.putInForce();
      } else if (System.nanoTime() - keptAt > KEPT_EVERY.toNanos()) {
        keep();
      }
    }

    private void keep() throws IOException {
      next.keep(place.text());
      keptAt = System.nanoTime();
    }

    private BuildingPlace some(BuildingPlace from) throws IOException {
      if (from.pass() == Pass.END) {
        return from;
      }
      List<UUID> ids = from.pass() == Pass.CHECK
          ? rows.markedAfter(from.subject(), from.after(), ROWS)
          : rows.after(from.subject(), from.after(), ROWS);
      List<IndexChange> found = ids.stream().map(id -> new IndexChange(from.subject(), id)).toList();
      write(from.pass() == Pass.CHECK ? missing(found) : found);
      return ids.size() < ROWS ? from.next() : from.behind(ids.getLast(), ids.size());
    }

    private List<IndexChange> missing(List<IndexChange> found) throws IOException {
      List<IndexChange> missing = new ArrayList<>();
      for (IndexChange row : found) {
        if (!next.holds(new IndexOwner(IndexOwner.Kind.valueOf(row.subject().name()), row.id()))) {
          log.atWarn().addKeyValue("kind", row.subject()).addKeyValue("id", row.id())
              .log("the next index lacked a row; it is written now");
          missing.add(row);
        }
      }
      return missing;
    }

    private void write(List<IndexChange> changes) throws IOException {
      IndexEntries.Batch batch = entries.batch(changes);
      Map<UUID, List<String>> numbers = new HashMap<>();
      for (IndexChange change : changes) {
        IndexEntries.Written written = entries.of(change, batch);
        next.replace(written.owner(), written.entries());
        if (change.subject() == IndexChange.Subject.DOCUMENT) {
          numbers.put(change.id(), entries.numbers(written));
        }
      }
      rows.keepNumbers(numbers);
    }
  }
}
