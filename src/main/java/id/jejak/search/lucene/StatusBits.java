package id.jejak.search.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.jejak.search.Facet;
import id.jejak.search.lucene.BitsQuery.Bits;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/** Which entries belong to a case of some statuses, kept until the next time that cases are taken in. */
final class StatusBits {
  /** In bytes: eight choices in five million entries. */
  private static final long MOST = 8L << 20;

  /** @param taken how often cases had been taken in, as each time their statuses may be others */
  private record Key(Set<String> statuses, IndexReader.CacheKey segment, int taken) {
  }

  private record Condition(Set<String> statuses, int taken) {
  }

  private final Cases cases;
  private final Cache<Key, Bits> known = Caffeine.newBuilder().maximumWeight(MOST).weigher((Key key, Bits bits) -> bits
      .weight()).executor(Runnable::run).build();

  StatusBits(Cases cases) {
    this.cases = cases;
  }

  /** What belongs to a case that has one of these statuses by its newest facts. */
  Query of(Set<String> statuses) {
    int taken = cases.taken();
    return new BitsQuery(
        "status:" + statuses, new Condition(Set.copyOf(statuses), taken), (searcher,
            segment) -> known.get(new Key(statuses,
                segment.reader().getCoreCacheHelper().getKey(), taken),
                key -> read(statuses, cases.of(segment.reader()))));
  }

  private Bits read(Set<String> wanted, SegmentCases segment) {
    Values values = cases.values(Facet.STATUS);
    boolean[] statuses = new boolean[values.room()];
    wanted.forEach(value -> statuses[values.find(value)] = true);
    statuses[Values.NONE] = false;
    int[] each = cases.columns().statuses();
    int[] numbers = segment.cases();
    FixedBitSet bits = new FixedBitSet(numbers.length);
    for (int doc = 0; doc < numbers.length; doc++) {
      int status = each[numbers[doc]];
      if (status < statuses.length && statuses[status]) {
        bits.set(doc);
      }
    }
    return Bits.of(bits);
  }
}
