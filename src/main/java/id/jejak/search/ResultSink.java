package id.jejak.search;

import id.jejak.search.ResultWalk.Row;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where exported results go, row by row. */
interface ResultSink {
  void row(Row row) throws IOException;

  /**
   * Nothing follows: without this the file shows that it is broken off, where its form can.
   *
   * @param next the key to go on behind when more was found than was wanted, else null
   */
  void end(long rows, @Nullable String next) throws IOException;
}
