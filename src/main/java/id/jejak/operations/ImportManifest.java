package id.jejak.operations;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a CSV says of the interactions of an import: a line for each first-level folder (or file at the top). Columns, of
 * which only the first is needed: {@code folder, subject, satker, channel, service, received_at, security_class}.
 */
final class ImportManifest {
  static final Row NOTHING_SAID = new Row(Map.of());

  private ImportManifest() {
  }

  /** One line. */
  record Row(Map<String, String> values) {
    String or(String column, String otherwise) {
      String value = values.getOrDefault(column, "").strip();
      return value.isEmpty() ? otherwise : value;
    }
  }

  static Map<String, Row> read(@Nullable Path file) throws IOException {
    Map<String, Row> rows = new HashMap<>();
    if (file == null) {
      return rows;
    }
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setIgnoreHeaderCase(true)
        .setTrim(
            true)
        .get();
    try (Reader reader = Files.newBufferedReader(file)) {
      for (CSVRecord line : format.parse(reader)) {
        if (!line.isMapped("folder")) {
          throw new WrongUse("Manifes " + file + " tidak mempunyai kolom \"folder\".");
        }
        rows.put(line.get("folder"), new Row(line.toMap()));
      }
    }
    return rows;
  }
}
