package id.jejak.search;

import id.jejak.access.AccessFilter;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that a question finds, however much it is; a part of the port {@link SearchIndex}. */
public interface ResultWalk {
  /**
   * Gives each interaction that {@link SearchIndex#find} counts for the query, once, the latest received first. Only a
   * window of them is in memory, and no state of the index is held: what comes in meanwhile is given where its time is
   * still to come. It takes as long as it takes. Sort, cursor and size of the query are not looked at, but that a query by
   * time finds only what holds all of its words.
   *
   * @param after the key of a row: goes on behind it, also after a restart and in another index; null for all
   * @throws CursorInvalid when {@code after} is no key, or of another query
   * @throws IOException of the index, or as {@code taker} throws it
   */
  void walk(SearchQuery query, ZoneId zone, AccessFilter filter, @Nullable String after, Taker taker)
      throws IOException;

  /**
   * An interaction that was found.
   *
   * @param satkers code and name of each
   * @param hits how many of its entries match
   * @param key where a walk goes on behind this row
   */
  record Row(UUID interactionId, String ticket, String subject, List<String> satkers, String channel, String service,
      String status, Instant receivedAt, int hits, String key) {
    public Row {
      satkers = List.copyOf(satkers);
    }
  }

  /** Takes rows one by one. */
  @FunctionalInterface
  interface Taker {
    /** @return whether to go on */
    boolean take(Row row) throws IOException;
  }
}
