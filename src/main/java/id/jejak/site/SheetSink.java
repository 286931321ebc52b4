package id.jejak.site;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Where an exported list goes, row by row. */
public interface SheetSink extends Closeable {
  void row(List<String> cells) throws IOException;
}
