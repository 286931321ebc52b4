package id.jejak.search.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.jejak.access.AccessFilter;
import id.jejak.search.lucene.BitsQuery.Bits;
import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/** What a viewer may see, kept for the filters and segments that were asked last. */
final class AccessBits {
  /** In bytes: what two hundred viewers of a million entries need. */
  private static final long MOST = 32L << 20;

  private record Key(AccessFilter filter, IndexReader.CacheKey segment) {
  }

  private final Cache<Key, Bits> known = Caffeine.newBuilder().maximumWeight(MOST).weigher((Key key, Bits bits) -> bits
      .weight()).executor(Runnable::run).build();

  /** The condition of {@link Conditions#access}, from memory. */
  Query of(AccessFilter filter) {
    Query condition = Conditions.access(filter);
    return new BitsQuery("access", filter, (searcher, segment) -> bits(filter, condition, searcher, segment));
  }

  private Bits bits(AccessFilter filter, Query condition, IndexSearcher searcher, LeafReaderContext segment)
      throws IOException {
    Key key = new Key(filter, segment.reader().getCoreCacheHelper().getKey());
    Bits bits = known.getIfPresent(key);
    if (bits == null) {
      bits = read(condition, searcher, segment);
      known.put(key, bits);
    }
    return bits;
  }

  private static Bits read(Query condition, IndexSearcher searcher, LeafReaderContext segment) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(condition), ScoreMode.COMPLETE_NO_SCORES, 1);
    Scorer scorer = weight.scorer(segment);
    FixedBitSet bits = new FixedBitSet(segment.reader().maxDoc());
    if (scorer != null) {
      bits.or(scorer.iterator());
    }
    return Bits.of(bits);
  }
}
