package id.jejak.search.generation;

import id.jejak.search.IndexEntry;
import id.jejak.search.IndexOwner;
import id.jejak.search.OpenedIndex;
import java.io.IOException;
import java.util.List;

/** An index that is built piece by piece, over starts and stops. */
public interface BuiltIndex extends OpenedIndex {
  /** Whether readers see these entries of {@code owner}, and no others. */
  boolean holds(IndexOwner owner, List<IndexEntry> entries) throws IOException;

  /** Makes durable and visible what was written, with how far who builds it has come. */
  void keep(String reached) throws IOException;

  /** As kept last; blank for nobody. */
  String place();
}
