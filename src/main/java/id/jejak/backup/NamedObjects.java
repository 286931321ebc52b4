package id.jejak.backup;

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
      new Source(Area.ORIGINALS, "SELECT sha256 FROM content ORDER BY sha256"),
      // What people are shown by has no row of its own.
      new Source(Area.ORIGINALS, """
          SELECT sha256 FROM (SELECT photo_sha256 sha256 FROM person UNION SELECT letter_sha256 FROM kips_card) other
          WHERE sha256 IS NOT NULL AND sha256 NOT IN (SELECT sha256 FROM content)"""),
      new Source(Area.DERIVED, "SELECT text_key FROM content WHERE text_key IS NOT NULL ORDER BY sha256"),
      // What is found until a new reading is whole.
      new Source(Area.DERIVED, """
          SELECT earlier_text_key FROM content WHERE earlier_text_key IS NOT NULL AND earlier_text_key <> text_key
          ORDER BY sha256"""),
      new Source(Area.DERIVED, """
          SELECT CONCAT('hand-in/', id) FROM hand_in_import WHERE state NOT IN ('DONE', 'FAILED') ORDER BY id"""));

  /** @param keys a question for them */
  private record Source(Area area, String keys) {
  }

  private final Path list;
  private long count;

  private NamedObjects(Path list) {
    this.list = list;
  }

  static NamedObjects of(Snapshot snapshot, Path work) throws SQLException, IOException {
    NamedObjects named = new NamedObjects(work.resolve("named.txt"));
    try (Writer out = Files.newBufferedWriter(named.list)) {
      for (Source source : SOURCES) {
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
