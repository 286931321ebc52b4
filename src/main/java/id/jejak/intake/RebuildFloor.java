package id.jejak.intake;

import id.jejak.intake.Rebuilding.Rebuilt;
import id.jejak.search.EntryKind;
import id.jejak.search.IndexEntry;
import id.jejak.search.SearchProperties;
import id.jejak.search.evaluation.BareSearch;
import id.jejak.shared.IndexChange;
import id.jejak.shared.IndexChange.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * How fast Lucene itself writes what the archive holds: the entries of some rows, made before, by as many threads as build
 * an index, into one that is thrown away. What building costs is measured against it.
 */
@Component
class RebuildFloor {
  /** What is held in memory meanwhile. */
  private static final int MOST_PAGES = 20_000;
  private static final long MOST_CHARACTERS = 30_000_000;
  private static final int ROWS = 100;

  private final IndexTasks rows;
  private final IndexEntries entries;
  private final RowHands hands;
  private final Spool spool;
  private final int writeBuffer;

  RebuildFloor(IndexTasks rows, IndexEntries entries, RowHands hands, Spool spool, SearchProperties search) {
    this.rows = rows;
    this.entries = entries;
    this.hands = hands;
    this.spool = spool;
    this.writeBuffer = search.writeBuffer();
  }

  /** One at a time. */
  synchronized Rebuilt measure() throws IOException {
    Sample sample = new Sample();
    // The oldest documents, and as large a part of all else.
    long documents = rows.count(Subject.DOCUMENT);
    long taken = sample.take(Subject.DOCUMENT, documents);
    double part = documents == 0 ? 1 : 1.0 * taken / documents;
    sample.take(Subject.INTERACTION, Math.round(part * rows.count(Subject.INTERACTION)));
    sample.take(Subject.MESSAGE, Math.round(part * rows.count(Subject.MESSAGE)));
    Path folder = Files.createDirectory(spool.newFile());
    try (BareSearch lucene = BareSearch.lucene(folder, writeBuffer)) {
      long begun = System.nanoTime();
      hands.each(sample.rows, lucene::put);
      lucene.settle();
      return new Rebuilt(sample.rows.size(), sample.pages, (System.nanoTime() - begun) / 1e9);
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private final class Sample {
    private final List<List<IndexEntry>> rows = new ArrayList<>();
    private long pages;
    private long characters;

    /** @return how many rows there were, at most {@code most} */
    long take(Subject subject, long most) throws IOException {
      long taken = 0;
      UUID after = new UUID(0, 0);
      while (taken < most && pages < MOST_PAGES && characters < MOST_CHARACTERS) {
        List<IndexChange> some = RebuildFloor.this.rows.after(subject, after, (int) Math.min(ROWS, most - taken))
            .stream().map(id -> new IndexChange(subject, id)).toList();
        if (some.isEmpty()) {
          return taken;
        }
        IndexEntries.Batch batch = entries.batch(some);
        for (IndexChange row : some) {
          add(entries.of(row, batch).entries());
        }
        after = some.getLast().id();
        taken += some.size();
      }
      return taken;
    }

    private void add(List<IndexEntry> row) {
      if (!row.isEmpty()) {
        rows.add(row);
      }
      for (IndexEntry entry : row) {
        pages += entry.kind() == EntryKind.PAGE ? 1 : 0;
        characters += entry.text().length();
      }
    }
  }
}
