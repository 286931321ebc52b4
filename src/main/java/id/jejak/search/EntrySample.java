package id.jejak.search;

import id.jejak.identity.Viewer;
import java.io.IOException;
import java.util.List;

/** Entries as they are indexed, of what one viewer may see: to try something on real texts. */
public interface EntrySample {
  /** The newest interactions first, each with its messages and documents; nothing that the viewer may not read. */
  void newest(Viewer viewer, Taker taker) throws IOException;

  /** Where they go. */
  @FunctionalInterface
  interface Taker {
    /** @return whether more is wanted */
    boolean take(IndexOwner owner, List<IndexEntry> entries) throws IOException;
  }
}
