package id.jejak.search;

import java.io.IOException;

/** Makes indexes that hold little: in memory, made of their rows at each start, and gone with the program. */
public interface SmallIndexes {
  /** A new, empty one, that analyses, ranks and understands questions as {@code config} says. */
  OpenedIndex open(IndexConfig config) throws IOException;
}
