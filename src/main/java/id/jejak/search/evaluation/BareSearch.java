package id.jejak.search.evaluation;

import id.jejak.access.AccessTags;
import id.jejak.search.Facet;
import id.jejak.search.IndexEntry;
import id.jejak.search.lucene.stock.FloorIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A search with nothing round it, against which the cost of the product is measured. */
public interface BareSearch extends AutoCloseable {
  /** @param writeBuffer in MB */
  static BareSearch open(Path folder, int writeBuffer) throws IOException {
    return new FloorIndex(folder, writeBuffer);
  }

  /** What lets a viewer see an entry, as one word: office, audience and class. */
  static String access(AccessTags tags) {
    return tags.officeId() + ":" + tags.audience() + ":" + tags.securityClass();
  }

  /** Writes the entries of one row; may be asked by several threads. */
  void put(List<IndexEntry> entries) throws IOException;

  /** Makes what was put durable and visible to {@link #find}. */
  void settle() throws IOException;

  /**
   * @param text words that are all needed; a phrase when it is in quotes
   * @param access words of {@link #access} of which one is needed
   * @return how many entries match
   */
  long find(String text, Map<Facet, Set<String>> chosen, Collection<String> access) throws IOException;

  @Override
  void close() throws IOException;
}
