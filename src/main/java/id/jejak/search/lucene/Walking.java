package id.jejak.search.lucene;

import id.jejak.access.AccessFilter;
import id.jejak.search.ResultWalk.Row;
import id.jejak.search.ResultWalk.Taker;
import id.jejak.search.SearchQuery;
import id.jejak.search.lucene.Groups.Place;
import id.jejak.search.lucene.Holdings.Seen;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.jspecify.annotations.Nullable;

/**
 * Walks through all that a question finds, the latest first, in windows. Each window asks the index as it is by then, and
 * only in the stretch of time in which about a window is expected: a walk through everything looks at everything about
 * once. What a window holds is read before any of it is given away, so that a slow taker holds nothing of the index.
 */
final class Walking {
  static final int WINDOW = 1_000;
  private static final int SPARSE = 4;
  private static final Set<String> FIELDS = Set.of(Fields.INTERACTION, Fields.TICKET, Fields.SUBJECT, Fields.SATKER,
      Fields.CHANNEL, Fields.SERVICE, Fields.STATUS, Fields.RECEIVED);

  /** Gives the state of the index that readers see now. */
  @FunctionalInterface
  interface Now {
    LuceneHoldings holdings() throws IOException;
  }

  private final Answering answering;

  Walking(Answering answering) {
    this.answering = answering;
  }

  void walk(Now now, SearchQuery query, ZoneId zone, AccessFilter filter, @Nullable String after, Taker taker)
      throws IOException {
    int question = Answering.hash(query, zone);
    Stretch stretch = Stretch.behind(after == null ? null : Cursor.read(after, question));
    while (true) {
      Window window;
      try (LuceneHoldings holdings = now.holdings()) {
        Asked asked = answering.asked(holdings, query, zone, filter);
        window = window(holdings, asked, stretch, question);
      }
      for (Row row : window.rows()) {
        if (!taker.take(row)) {
          return;
        }
      }
      if (window.next() == null) {
        return;
      }
      stretch = window.next();
    }
  }

  /** What was found in a stretch of time, and the next one; null at the end. */
  private record Window(List<Row> rows, @Nullable Stretch next) {
  }

  private static Window window(LuceneHoldings holdings, Asked asked, Stretch stretch, int question) throws IOException {
    Stretch here = stretch.within(holdings.reader());
    WindowCollector collector = collect(holdings, asked, here);
    if (stretch.isFirst() && asked.clauses().size() > 1 && collector.latest().isEmpty()) {
      here = here.without(Answering.relaxation(asked).dropped());
      collector = collect(holdings, asked, here);
    }
    List<Seen> latest = collector.latest().stream().map(one -> new Seen(one.place(), one.doc(), one.entries()))
        .toList();
    return new Window(rows(holdings, latest, question, here.dropped()), here.next(latest,
        collector.leftSome()));
  }

  private static WindowCollector collect(LuceneHoldings holdings, Asked asked, Stretch stretch) throws IOException {
    BooleanQuery inside = new BooleanQuery.Builder().add(asked.without(stretch.dropped()), Occur.FILTER).add(LongField
        .newRangeQuery(Fields.RECEIVED, stretch.from(), stretch.until()), Occur.FILTER).build();
    return InOrder.search(holdings.searcher(), inside, new WindowCollector(WINDOW, stretch.after()));
  }

  static List<Row> rows(Holdings holdings, List<Seen> latest, int question, long dropped)
      throws IOException {
    List<Row> rows = new ArrayList<>();
    Map<Integer, Document> stored = holdings.stored(latest.stream().map(Seen::doc).toList(), FIELDS);
    for (Seen one : latest) {
      Document facts = Objects.requireNonNull(stored.get(one.doc()));
      rows.add(new Row(UUID.fromString(Stored.text(facts, Fields.INTERACTION)), Stored.text(facts, Fields.TICKET),
          Stored.text(facts, Fields.SUBJECT), List.of(facts.getValues(Fields.SATKER)), Stored.text(facts,
              Fields.CHANNEL),
          Stored.text(facts, Fields.SERVICE), holdings.status(one.doc(), facts), Stored.time(facts, Fields.RECEIVED),
          one.entries(), new Cursor(0, 0, question, one.place().value(), one.place().group(), dropped).text()));
    }
    return rows;
  }

  /**
   * A stretch of time that is looked at next.
   *
   * @param after what was given already; null for nothing
   * @param from in microseconds, inclusive
   * @param until inclusive
   * @param dropped one bit for each clause that is left out because nothing holds all
   */
  record Stretch(@Nullable Place after, long from, long until, long dropped) {
    static Stretch behind(@Nullable Cursor cursor) {
      return cursor == null
          ? new Stretch(null, Long.MIN_VALUE, Long.MAX_VALUE, 0)
          : new Stretch(cursor.place(), Long.MIN_VALUE, cursor.value(), cursor.dropped());
    }

    boolean isFirst() {
      return after == null;
    }

    /** Nothing lies before the first of all. */
    Stretch within(IndexReader reader) throws IOException {
      byte[] first = PointValues.getMinPackedValue(reader, Fields.RECEIVED);
      return first != null && from > LongPoint.decodeDimension(first, 0)
          ? this
          : new Stretch(after, Long.MIN_VALUE, until, dropped);
    }

    Stretch without(long left) {
      return new Stretch(after, from, until, left);
    }

    /** Null when it reached the beginning of all time and nothing of it is left. */
    @Nullable
    Stretch next(List<Seen> given, boolean leftSome) {
      if (!leftSome && from == Long.MIN_VALUE) {
        return null;
      }
      Place last = leftSome ? given.getLast().place() : new Place(from, Long.MIN_VALUE);
      long length = leftSome
          ? Math.max(1, given.getFirst().place().value() - last.value())
          : given.size() < WINDOW / SPARSE ? multiplied(until - from) : until - from;
      return new Stretch(last, last.value() - length < last.value() ? last.value() - length : Long.MIN_VALUE, last
          .value(), dropped);
    }

    private static long multiplied(long length) {
      return length > Long.MAX_VALUE / (2 * SPARSE) ? Long.MAX_VALUE / 2 : Math.max(1, length) * SPARSE;
    }
  }
}
