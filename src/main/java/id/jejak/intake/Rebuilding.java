package id.jejak.intake;

import id.jejak.intake.BuildingPlace.Pass;
import id.jejak.search.EntryKind;
import id.jejak.search.IndexBuilding;
import id.jejak.search.IndexInForce;
import id.jejak.search.NextIndex;
import id.jejak.search.SearchProperties;
import id.jejak.shared.IndexChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Fills the next index from all rows, then looks whether it says of each row that is in the index in force what row and
 * text say, and lets it answer. By the thread of the indexer, a piece at a time, so that what is new does not wait; the rows
 * of a piece are shared out to several threads, and none of them is written by two. After a kill it goes on where it was
 * last kept.
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
  private final RowHands hands;
  private volatile @Nullable Work work;
  private volatile @Nullable Rebuilt last;
  /** While one is put in force and nobody was told of it: until then it is not over. */
  private volatile boolean ending;

  Rebuilding(IndexInForce index, IndexTasks rows, IndexEntries entries, RowHands hands) {
    this.index = index;
    this.rows = rows;
    this.entries = entries;
    this.hands = hands;
  }

  /**
   * The last index that was put in force since the start.
   *
   * @param rows written into it since the start: fewer than it has, when it was begun before
   * @param pages likewise
   */
  record Rebuilt(long rows, long pages, double seconds) {
  }

  /** Builds the whole index anew, of the configuration in force. */
  void begin() throws IOException {
    begin(index.engine());
  }

  /** The same in another engine. */
  void begin(SearchProperties.Engine engine) throws IOException {
    index.rebuild(index.config(), engine);
  }

  /** Empty when none was put in force since the start. */
  Optional<Rebuilt> last() {
    return Optional.ofNullable(last);
  }

  @Override
  public Optional<Progress> progress() {
    Work now = work;
    Optional<NextIndex> next = index.next();
    if (next.isEmpty()) {
      return ending ? Optional.of(new Progress(true, 0, 1)) : Optional.empty();
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
      now = new Work(next, Arrays.stream(IndexChange.Subject.values()).mapToLong(rows::count).sum());
      work = now;
    }
    try {
      now.piece();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return true;
  }

  /** The work on one index; led by one thread. */
  private final class Work {
    private final NextIndex next;
    private final long total;
    private final long begun = System.nanoTime();
    private final AtomicLong writtenRows = new AtomicLong();
    private final AtomicLong pages = new AtomicLong();
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
        ending = true;
        try {
          next.putInForce();
          last = new Rebuilt(writtenRows.get(), pages.get(), (System.nanoTime() - begun) / 1e9);
        } finally {
          ending = false;
        }
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
      boolean check = from.pass() == Pass.CHECK;
      List<UUID> ids = check
          ? rows.markedAfter(from.subject(), from.after(), ROWS)
          : rows.after(from.subject(), from.after(), ROWS);
      List<IndexChange> changes = ids.stream().map(id -> new IndexChange(from.subject(), id)).toList();
      IndexEntries.Batch batch = entries.batch(changes);
      Map<UUID, List<String>> numbers = new ConcurrentHashMap<>();
      Queue<UUID> differing = new ConcurrentLinkedQueue<>();
      hands.each(changes, change -> {
        IndexEntries.Written written = entries.of(change, batch);
        if (!check) {
          write(change, written, numbers);
        } else if (!next.holds(written.owner(), written.entries())) {
          differing.add(change.id());
          write(change, written, numbers);
        }
      });
      rows.keepNumbers(numbers);
      if (!differing.isEmpty()) {
        log.atWarn().addKeyValue("kind", from.subject()).addKeyValue("rows", differing.size()).addKeyValue("first",
            differing.peek())
            .log("the next index said something else than rows and texts; these rows were written again");
      }
      return ids.size() < ROWS ? from.next() : from.behind(ids.getLast(), ids.size());
    }

    private void write(IndexChange change, IndexEntries.Written written, Map<UUID, List<String>> numbers)
        throws IOException {
      next.replace(written.owner(), written.entries());
      if (change.subject() == IndexChange.Subject.DOCUMENT) {
        numbers.put(change.id(), entries.numbers(written));
      }
      writtenRows.incrementAndGet();
      pages.addAndGet(written.entries().stream().filter(entry -> entry.kind() == EntryKind.PAGE).count());
    }
  }
}
