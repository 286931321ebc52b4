package id.jejak.search;

import id.jejak.search.ResultWalk.Row;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One JSON object a line, and a last one that says how many they are: a file without it is broken off. */
final class JsonLines implements ResultSink {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final OutputStream out;

  /** @param next as in {@link ResultSink#end} */
  record End(boolean end, long rows, @Nullable String next) {
  }

  JsonLines(OutputStream out) {
    this.out = out;
  }

  @Override
  public void row(Row row) throws IOException {
    line(row);
  }

  @Override
  public void end(long rows, @Nullable String next) throws IOException {
    line(new End(true, rows, next));
    out.close();
  }

  private void line(Object value) throws IOException {
    out.write(JSON.writeValueAsBytes(value));
    out.write('\n');
  }
}
