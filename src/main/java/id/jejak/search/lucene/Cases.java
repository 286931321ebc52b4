package id.jejak.search.lucene;

import id.jejak.search.Facet;
import java.io.IOException;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.jspecify.annotations.Nullable;

/**
 * The cases of one opening of the index, numbered from 0 as they are first seen, and what they are counted by. A question
 * notes what it finds by number, in arrays, and reads nothing of it from the index. Each entry carries the facts of its
 * case; those of the newest FACTS entry hold.
 */
final class Cases {
  private static final int MOST_TALLIES = 8;

  private final Map<IndexReader.CacheKey, SegmentCases> segments = new ConcurrentHashMap<>();
  private final Map<Facet, Values> values = Map.of(Facet.SATKER, new Values(), Facet.CHANNEL, new Values(),
      Facet.SERVICE, new Values(), Facet.STATUS, new Values());
  private final SatkerSets satkerSets = new SatkerSets();
  private final EntryMasks entries = new EntryMasks();
  private final CaseNumbers numbers = new CaseNumbers();
  private final AccessBits access = new AccessBits();
  private final StatusBits statuses = new StatusBits(this);
  private final Deque<Tally> tallies = new ConcurrentLinkedDeque<>();
  private volatile CaseColumns columns = CaseColumns.empty();
  private volatile int firstDay = Integer.MAX_VALUE;
  private volatile int lastDay;
  private volatile int taken;

  /** Takes in the segments that are new in a state of the index, before anybody asks it. */
  synchronized void takeIn(IndexReader reader) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      IndexReader.CacheHelper core = leaf.reader().getCoreCacheHelper();
      if (!segments.containsKey(core.getKey())) {
        segments.put(core.getKey(), new SegmentReading(this, leaf.reader()).read());
        // Only now: what is kept of statuses under this number must be of all of them.
        taken += 1;
        core.addClosedListener(segments::remove);
      }
    }
  }

  /** Of a segment of a state that was taken in. */
  SegmentCases of(LeafReader segment) {
    SegmentCases known = segments.get(segment.getCoreCacheHelper().getKey());
    if (known == null) {
      throw new IllegalStateException("a segment that was not taken in");
    }
    return known;
  }

  /** The number of the case of a document. */
  int number(IndexReader reader, int doc) {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
    return of(leaf.reader()).cases()[doc - leaf.docBase];
  }

  /** The status of a case as of its newest facts; null when it has none. */
  @Nullable
  String status(int number) {
    return values(Facet.STATUS).name(columns.statuses()[number]);
  }

  /** The number of the case with that key, a new one for a new case. */
  int number(long key) {
    int number = numbers.of(key);
    CaseColumns now = columns;
    if (number == now.capacity()) {
      now = now.grown();
      columns = now;
    }
    now.keys()[number] = key;
    return number;
  }

  CaseColumns columns() {
    return columns;
  }

  /** The last day on which a case was received, counted from 1970. */
  int lastDay() {
    return lastDay;
  }

  /** The first one. */
  int firstDay() {
    return firstDay;
  }

  void seen(int day) {
    firstDay = Math.min(firstDay, day);
    lastDay = Math.max(lastDay, day);
  }

  /** Of a facet of whole cases but for the year. */
  Values values(Facet facet) {
    Values known = values.get(facet);
    if (known == null) {
      throw new IllegalArgumentException("not of whole cases: " + facet);
    }
    return known;
  }

  SatkerSets satkerSets() {
    return satkerSets;
  }

  StatusBits statuses() {
    return statuses;
  }

  /** How many segments were taken in so far. */
  int taken() {
    return taken;
  }

  AccessBits access() {
    return access;
  }

  EntryMasks entries() {
    return entries;
  }

  /** An empty one for all cases there are now; close it to give it back. */
  Tally tally() {
    Tally used = tallies.poll();
    int room = columns.capacity();
    return used != null && used.room() == room ? used : new Tally(this, room);
  }

  void giveBack(Tally tally) {
    if (tallies.size() < MOST_TALLIES && tally.room() == columns.capacity()) {
      tallies.push(tally);
    }
  }
}
