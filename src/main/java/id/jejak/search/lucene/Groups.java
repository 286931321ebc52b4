package id.jejak.search.lucene;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Interactions in the order of a value. */
public interface Groups {
  /** A group by its value; ties are told apart by key, so that the order is total. */
  record Place(long value, long group) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return value == other.value ? Long.compare(group, other.group) : Long.compare(value, other.value);
    }
  }

  /** How many there are; at least that many when it is not {@link #isExact}. */
  int size();

  boolean isExact();

  default boolean isEmpty() {
    return size() == 0;
  }

  /** The first {@code count} groups, largest first, of those that come after {@code after}. */
  List<Place> first(int count, @Nullable Place after) throws IOException;
}
