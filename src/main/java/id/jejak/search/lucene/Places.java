package id.jejak.search.lucene;

import id.jejak.search.lucene.BestOfGroups.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cases that were found, in their order by their best entry or by time. */
interface Places {
  /** The first of those that come after {@code after}. */
  List<Place> first(int most, @Nullable Place after);

  boolean isEmpty();
}
