package id.jejak.search;

import java.io.IOException;
import java.util.List;

/**
 * The index that is built beside the one in force. What changes meanwhile is written into both by
 * {@link SearchIndex#replace}; here is written what was there before. By the thread that writes the other one, too.
 */
public interface NextIndex {
  /** What it is made of. */
  IndexConfig config();

  /** Puts {@code entries} in the place of all earlier ones of {@code owner}. */
  void replace(IndexOwner owner, List<IndexEntry> entries) throws IOException;

  /**
   * Whether it has these entries of {@code owner}, and no others, as of the last {@link #keep}. What the status of a case
   * is counts in the case's own entry alone.
   */
  boolean holds(IndexOwner owner, List<IndexEntry> entries) throws IOException;

  /** Makes durable what was written, and how far the work has come, in the words of who does it. */
  void keep(String place) throws IOException;

  /** As kept last; blank at the beginning. */
  String place();

  /** Lets it answer from now on, also after a kill, and removes the one before. Lists cannot be paged on. */
  void putInForce() throws IOException;
}
