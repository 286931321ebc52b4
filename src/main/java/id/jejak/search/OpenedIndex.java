package id.jejak.search;

import java.io.Closeable;

/** An index that its owner closes. */
public interface OpenedIndex extends SearchIndex, Closeable {
}
