package id.jejak.intake;

import id.jejak.search.NewEntries;
import id.jejak.search.SearchIndex;
import id.jejak.shared.IndexChange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings rows into the index, batch by batch: write, make durable, then mark. Visible before marked is fine, marked
 * before durable never happens. One batch at a time.
 */
@Component
class Indexer {
  private static final Logger log = LoggerFactory.getLogger(Indexer.class);

  private final IndexTasks tasks;
  private final SearchIndex index;
  private final IndexEntries entries;
  private final Rebuilding rebuilding;
  private final NewEntries listener;
  private final RowHands hands;
  private final int batchSize;
  private final Duration batchAge;
  private long batch;
  private long durableSince = System.nanoTime();

  Indexer(IndexTasks tasks, SearchIndex index, IndexEntries entries, Rebuilding rebuilding,
      NewEntries listener, RowHands hands, IntakeProperties properties) {
    this.tasks = tasks;
    this.index = index;
    this.entries = entries;
    this.rebuilding = rebuilding;
    this.listener = listener;
    this.hands = hands;
    this.batchSize = properties.batchSize();
    this.batchAge = properties.batchAge();
  }

  void onNews(Runnable listener) {
    tasks.onNews(listener);
  }

  /** Finds what was marked in a batch that the index does not have: it came from a backup, or was lost. */
  void begin() {
    if (index.needsRebuild()) {
      clear();
    }
    int again = tasks.enqueueBeyond(index.committedBatch());
    if (again > 0) {
      log.atWarn().addKeyValue("rows", again).log("the index is older than the rows; writing them again");
    }
    batch = Math.max(index.committedBatch(), tasks.highestBatch());
  }

  private void clear() {
    try {
      log.atWarn().log("the index was lost; it is made again");
      index.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Indexes one batch and builds a piece of the next index, if one is built; false when there is nothing to do. */
  boolean step() {
    boolean wrote = writeBatch();
    return rebuilding.step() || wrote;
  }

  private boolean writeBatch() {
    List<IndexTasks.Task> next = gathered();
    if (next.isEmpty()) {
      return false;
    }
    try {
      // Cases come first: what is noted of them is never newer than what their entries are then made of.
      Set<IndexChange> changes = next.stream().map(IndexTasks.Task::change).sorted(Comparator.comparing(
          IndexChange::subject)).collect(Collectors.toCollection(LinkedHashSet::new));
      Set<IndexChange> news = next.stream().filter(task -> !task.again()).map(IndexTasks.Task::change).collect(
          Collectors.toSet());
      NewEntries.Batch told = listener.begin();
      IndexBatch now = new IndexBatch(entries.batch(changes), news, told);
      for (IndexChange change : changes) {
        if (change.subject() == IndexChange.Subject.INTERACTION) {
          now.interaction(change);
        }
      }
      hands.each(changes.stream().filter(change -> change.subject() != IndexChange.Subject.INTERACTION).toList(),
          now::row);
      index.commit(batch + 1);
      batch++;
      durableSince = System.nanoTime();
      // What is marked can be found: people are told so at once.
      index.refresh();
      told.visible();
      tasks.done(next, List.copyOf(now.indexed), batch);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One batch on its way. Rows are written by several threads; who listens is told by one at a time. */
  private final class IndexBatch {
    private final IndexEntries.Batch rows;
    private final Set<IndexChange> news;
    private final NewEntries.Batch told;
    private final Queue<IndexTasks.Indexed> indexed = new ConcurrentLinkedQueue<>();

    IndexBatch(IndexEntries.Batch rows, Set<IndexChange> news, NewEntries.Batch told) {
      this.rows = rows;
      this.news = news;
      this.told = told;
    }

    void interaction(IndexChange change) throws IOException {
      IndexEntries.Written written = entries.of(change, rows);
      String carried = carried(written);
      inside(change.id(), written, carried, news.contains(change) ? told : null);
      write(change, written, carried);
    }

    void row(IndexChange change) throws IOException {
      write(change, entries.of(change, rows), "");
    }

    private void write(IndexChange change, IndexEntries.Written written, String carried) throws IOException {
      index.replace(written.owner(), written.entries());
      if (news.contains(change)) {
        synchronized (told) {
          told.written(written.owner(), written.entries());
        }
      }
      indexed.add(new IndexTasks.Indexed(change.subject(), change.id(), written.version(), entries.numbers(written),
          carried));
    }
  }

  /** Making a batch durable costs as much for one row as for many: while rows keep coming, they go together. */
  private List<IndexTasks.Task> gathered() {
    List<IndexTasks.Task> next = tasks.next(batchSize);
    Duration rest = batchAge.minusNanos(System.nanoTime() - durableSince);
    if (next.isEmpty() || next.size() == batchSize || !rest.isPositive()) {
      return next;
    }
    LockSupport.parkNanos(rest.toNanos());
    return tasks.next(batchSize);
  }

  /**
   * What is inside a case is written again when it carries something else of it.
   *
   * @param told null when the case did not change, and only the index has lost it
   */
  private void inside(UUID interactionId, IndexEntries.Written written, String carried,
      NewEntries.@Nullable Batch told) {
    Optional<String> before = tasks.carried(interactionId);
    if (before.isPresent() && (carried.isEmpty() || !before.get().equals(carried))) {
      tasks.enqueueInside(interactionId, told == null);
    } else if (before.isPresent() && told != null) {
      told.restated(interactionId, written.entries().getFirst().facts().status());
    }
  }

  /** What the entries inside a case carry of it; empty where there is no such case. */
  private String carried(IndexEntries.Written written) {
    return written.entries().isEmpty() ? "" : Carried.of(written.entries().getFirst(), !index.knowsStatusByFacts());
  }
}
