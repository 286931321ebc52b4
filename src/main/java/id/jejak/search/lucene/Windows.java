package id.jejak.search.lucene;

import id.jejak.access.AccessFilter;
import id.jejak.search.ResultWalk.Row;
import id.jejak.search.SearchQuery;
import id.jejak.search.lucene.Groups.Place;
import id.jejak.search.lucene.Holdings.Seen;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** A walk through all that a question finds, for an engine that goes on from any place at the same cost. */
final class Windows {
  private static final int WINDOW = 1_000;
  private final Answering answering;

  Windows(Answering answering) {
    this.answering = answering;
  }

  /** What comes behind a row, by its key; empty at the end. */
  List<Row> next(Holdings holdings, SearchQuery query, ZoneId zone, AccessFilter filter, @Nullable String after)
      throws IOException {
    int question = Answering.hash(query, zone);
    Cursor cursor = after == null ? null : Cursor.read(after, question);
    Asked asked = answering.asked(holdings, query, zone, filter);
    long dropped = cursor == null ? 0 : cursor.dropped();
    List<Seen> latest = latest(asked, dropped, cursor == null ? null : cursor.place());
    if (cursor == null && asked.clauses().size() > 1 && latest.isEmpty()) {
      dropped = Answering.relaxation(asked).dropped();
      latest = latest(asked, dropped, null);
    }
    return Walking.rows(holdings, latest, question, dropped);
  }

  private static List<Seen> latest(Asked asked, long dropped, @Nullable Place after) throws IOException {
    Query all = new BooleanQuery.Builder().add(asked.without(dropped), Occur.FILTER).build();
    return asked.holdings().latest(all, WINDOW, after);
  }
}
