package id.jejak.search;

import id.jejak.access.AccessFilter;
import java.io.IOException;
import java.util.List;

/**
 * The index: disposable, since it can be made again from rows and kept text. One writer, many readers.
 */
public interface SearchIndex {
  /**
   * Puts {@code entries} in the place of all earlier ones of {@code owner}, as one step; an empty list removes them.
   * Readers see it after at most a second; it is durable only after {@link #commit}.
   */
  void replace(IndexOwner owner, List<IndexEntry> entries) throws IOException;

  /**
   * Makes everything written before this call durable, and with it the number of the batch.
   *
   * @param batch larger than any before
   */
  void commit(long batch) throws IOException;

  /** The number of the last durable batch, 0 for a new index. What was marked with a later number must be written again. */
  long committedBatch();

  /** Makes what was written visible to readers now. */
  void refresh() throws IOException;

  /**
   * Finds interactions, best first, among what the filter lets through.
   *
   * @throws CursorExpired when the generation that the cursor of the query names is no longer held
   */
  SearchPage find(SearchQuery query, AccessFilter filter) throws IOException;

  /** Every entry's owner with its number of entries, for comparing index and rows; close the stream. */
  java.util.stream.Stream<OwnerCount> owners() throws IOException;

  /** How many entries an owner has in the index. */
  record OwnerCount(IndexOwner owner, int entries) {
  }

  /** Removes everything; used to rebuild. */
  void clear() throws IOException;

  /** How many index documents match nothing but the filter: what a viewer could find at most. */
  long countVisible(List<EntryKind> kinds, AccessFilter filter) throws IOException;
}
