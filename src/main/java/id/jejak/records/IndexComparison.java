package id.jejak.records;

import id.jejak.search.IndexOwner;
import id.jejak.search.SearchIndex;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Compares the index with the rows it was made from: both are walked beside each other in the order of their ids. */
@Service
class IndexComparison {
  private static final int NAMED = 10_000;
  private static final Comparator<IndexOwner> ORDER = Comparator.comparing((IndexOwner owner) -> owner.kind().name())
      .thenComparing(owner -> owner.id().toString());

  private final SearchIndex index;
  private final JdbcClient jdbc;

  IndexComparison(SearchIndex index, JdbcClient jdbc) {
    this.index = index;
    this.jdbc = jdbc;
  }

  /**
   * @param rows that should be in the index
   * @param missing rows that are said to be there and are not; at most {@value #NAMED} are named
   * @param waiting rows that are not, and nobody said so: they are on their way; likewise
   * @param extra owners in the index without a row
   */
  record Difference(int rows, Set<IndexOwner> missing, Set<IndexOwner> waiting, Set<IndexOwner> extra) {
    private Difference() {
      this(0, new HashSet<>(), new HashSet<>(), new HashSet<>());
    }

    private Difference with(int walked) {
      return new Difference(walked, missing, waiting, extra);
    }

    /** What was missing or extra before, too. What came or went while one walked is neither. */
    Difference both(Difference before) {
      missing.retainAll(before.missing);
      extra.retainAll(before.extra);
      return this;
    }
  }

  /** Whether rows wait to be written again though they are marked: the index was lost, or comes from a backup. */
  boolean isBeingFilled() {
    return jdbc.sql("SELECT COUNT(*) FROM (SELECT 1 FROM index_task WHERE again LIMIT 1) some").query(Integer.class)
        .single() > 0;
  }

  /** As of now; what comes or goes meanwhile may be named. */
  Difference compare() throws IOException {
    index.refresh();
    try (Stream<SearchIndex.OwnerCount> owners = index.owners()) {
      return merge(new RowWalk(jdbc), owners.map(SearchIndex.OwnerCount::owner).iterator());
    }
  }

  private static Difference merge(RowWalk rows, Iterator<IndexOwner> owners) {
    Difference found = new Difference();
    int walked = 0;
    IndexOwner owner = owners.hasNext() ? owners.next() : null;
    while (rows.hasNext()) {
      RowWalk.Row row = rows.next();
      walked++;
      while (owner != null && ORDER.compare(owner, row.owner()) < 0) {
        name(owner, found.extra);
        owner = owners.hasNext() ? owners.next() : null;
      }
      if (owner != null && owner.equals(row.owner())) {
        owner = owners.hasNext() ? owners.next() : null;
      } else {
        name(row.owner(), row.marked() ? found.missing : found.waiting);
      }
    }
    for (; owner != null; owner = owners.hasNext() ? owners.next() : null) {
      name(owner, found.extra);
    }
    return found.with(walked);
  }

  private static void name(IndexOwner owner, Set<IndexOwner> where) {
    if (where.size() < NAMED) {
      where.add(owner);
    }
  }
}
