package id.jejak.search.lucene;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What a question finds. The best cases of a first page are found by skipping all others, so that an answer that takes
 * too long has its best ones. For further pages, and lists by time, all of it is noted.
 */
final class Finding {
  private final Cases cases;
  private final Asked asked;
  private final Tally tally;
  private final boolean leading;
  private long dropped;
  private Places places;

  /** @param cursor whose words are left out; null on a first page */
  Finding(Cases cases, Asked asked, Tally tally, @Nullable Cursor cursor) throws IOException {
    this.cases = cases;
    this.asked = asked;
    this.tally = tally;
    leading = asked.byScore() && cursor == null;
    dropped = cursor == null ? 0 : cursor.dropped();
    places = find();
  }

  private Places find() throws IOException {
    if (leading) {
      return InOrder.search(asked.searcher(), asked.without(dropped), new TopCollector(cases, Ranking.WINDOW + 1));
    }
    if (asked.byScore()) {
      InOrder.search(asked.searcher(), asked.without(dropped), new CaseCollector(cases, tally, true));
    } else {
      count(asked, tally);
    }
    return tally;
  }

  private void count(Asked question, Tally into) throws IOException {
    InOrder.search(question.searcher(), question.held(dropped), new CaseCollector(cases, into, false));
  }

  boolean isEmpty() {
    return places.isEmpty();
  }

  /** Again, with fewer words. */
  void relax(long words) throws IOException {
    dropped = words;
    tally.clear();
    places = find();
  }

  /** One bit for each clause that was left out. */
  long dropped() {
    return dropped;
  }

  Places places() {
    return places;
  }

  /** What the same question finds among others. */
  Tally among(Asked others) throws IOException {
    Tally counted = cases.tally();
    count(others, counted);
    return counted;
  }
}
