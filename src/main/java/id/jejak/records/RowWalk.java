package id.jejak.records;

import id.jejak.search.IndexOwner;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All rows that the index is made from, by kind and id; a few hundred at a time are in memory. */
final class RowWalk implements Iterator<RowWalk.Row> {
  private static final int ROWS = 1_000;
  private static final UUID FIRST = new UUID(0, 0);

  private final JdbcClient jdbc;
  private final Deque<IndexOwner.Kind> kinds;
  private final Deque<Row> rows = new ArrayDeque<>();
  private UUID after = FIRST;

  /** @param marked whether it is said to be durable in the index */
  record Row(IndexOwner owner, boolean marked) {
  }

  RowWalk(JdbcClient jdbc) {
    this.jdbc = jdbc;
    kinds = new ArrayDeque<>(Arrays.stream(IndexOwner.Kind.values()).sorted(Comparator.comparing(Enum::name))
        .toList());
  }

  @Override
  public boolean hasNext() {
    while (rows.isEmpty() && !kinds.isEmpty()) {
      List<Row> more = more(kinds.element());
      rows.addAll(more);
      if (more.size() < ROWS) {
        kinds.remove();
        after = FIRST;
      } else {
        after = more.getLast().owner().id();
      }
    }
    return !rows.isEmpty();
  }

  private List<Row> more(IndexOwner.Kind kind) {
    return jdbc.sql("SELECT id, index_batch IS NOT NULL FROM " + kind.name().toLowerCase(Locale.ROOT)
        + " WHERE id > ? ORDER BY id LIMIT " + ROWS).param(after).query((row, _) -> new Row(
            new IndexOwner(kind, row
                .getObject(1, UUID.class)),
            row.getBoolean(2)))
        .list();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return rows.remove();
  }
}
