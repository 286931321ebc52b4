package id.jejak.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables of the demo office that lie in the jar: a line a row, cells apart by tabs, {@code #} before a remark. */
final class DemoTable {
  private DemoTable() {
  }

  static List<List<String>> rows(String name, int cells) {
    try (InputStream table = DemoTable.class.getResourceAsStream(name)) {
      if (table == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> cut(name, line, cells)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cut(String name, String line, int cells) {
    List<String> row = List.of(line.split("\t", -1));
    if (row.size() != cells) {
      throw new IllegalStateException(name + ": " + cells + " cells wanted in " + line);
    }
    return row;
  }
}
