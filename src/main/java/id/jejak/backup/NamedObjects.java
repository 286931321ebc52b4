package id.jejak.backup;

import id.jejak.backup.Schema.Table;
import id.jejak.objectstore.Area;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** The objects that the rows of one moment name, in a file, as there may be millions. */
final class NamedObjects {
  private static final List<Source> SOURCES = List.of(
      new Source(Area.ORIGINALS, "content", "sha256", "SELECT sha256 FROM content ORDER BY sha256"),
      // What people are shown by has no row of its own.
      new Source(Area.ORIGINALS, "person", "photo_sha256", """
          SELECT sha256 FROM (SELECT photo_sha256 sha256 FROM person UNION SELECT letter_sha256 FROM kips_card) other
          WHERE sha256 IS NOT NULL AND sha256 NOT IN (SELECT sha256 FROM content)"""),
      new Source(Area.ORIGINALS, "screen_event", "image_sha256", """
          SELECT DISTINCT image_sha256 FROM screen_event
          WHERE image_sha256 IS NOT NULL AND image_sha256 NOT IN (SELECT sha256 FROM content)"""),
      new Source(Area.DERIVED, "content", "text_key",
          "SELECT text_key FROM content WHERE text_key IS NOT NULL ORDER BY sha256"),
      // What is found until a new reading is whole.
      new Source(Area.DERIVED, "content", "earlier_text_key",
          """
              SELECT earlier_text_key FROM content WHERE earlier_text_key IS NOT NULL AND NOT (earlier_text_key <=> text_key)
              ORDER BY sha256"""),
      new Source(Area.DERIVED, "hand_in_import", "id", """
          SELECT CONCAT('hand-in/', id) FROM hand_in_import WHERE state NOT IN ('DONE', 'FAILED') ORDER BY id"""));

  /**
   * Where keys stand.
   *
   * @param keys a question for them
   */
  private record Source(Area area, String table, String column, String keys) {
    // A schema of before some column can be backed up as well: it names nothing there.
    boolean isIn(List<Table> tables) {
      return tables.stream().filter(there -> there.name().equals(table)).flatMap(there -> there.columns().stream())
          .anyMatch(there -> there.name().equals(column));
    }
  }

  private final Path list;
  private long count;

  private NamedObjects(Path list) {
    this.list = list;
  }

  static NamedObjects of(Snapshot snapshot, List<Table> tables, Path work) throws SQLException, IOException {
    NamedObjects named = new NamedObjects(work.resolve("named.txt"));
    try (Writer out = Files.newBufferedWriter(named.list)) {
      for (Source source : SOURCES.stream().filter(one -> one.isIn(tables)).toList()) {
        snapshot.texts(source.keys(), key -> {
          out.write(source.area() + " " + key + "\n");
          named.count++;
        });
      }
    }
    return named;
  }

  long count() {
    return count;
  }

  interface Sink {
    void object(Area area, String key) throws IOException;
  }

  void each(Sink sink) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(list)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int space = line.indexOf(' ');
        sink.object(Area.valueOf(line.substring(0, space)), line.substring(space + 1));
      }
    }
  }
}
