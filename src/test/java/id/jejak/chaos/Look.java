package id.jejak.chaos;

import id.jejak.shared.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Rows, objects and index files of a round, looked at from outside while the process stands still. */
final class Look implements AutoCloseable {
  private static final String SETTLED = "state NOT IN ('RECEIVED', 'READING', 'RECOGNISING')";

  private final Installation installation;
  private final List<String> hashes;
  private final Connection database;

  /** @param hashes of files that no earlier round has sent */
  Look(Installation installation, List<String> hashes) {
    this.installation = installation;
    this.hashes = List.copyOf(hashes);
    this.database = installation.database();
  }

  /** Files that are whole in the spool, and of which nothing is kept. */
  long receivedAlone() {
    return installation.names("spool").stream().map(name -> hashOf(installation.seen("spool/" + name))).filter(
        hash -> hashes.contains(hash) && !isKept(hash)).count();
  }

  private static String hashOf(Path file) {
    try {
      return Sha256.of(Sha256.digest().digest(Files.readAllBytes(file))).hex();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Texts that are about to be kept. */
  long whole() {
    return installation.names("spool").stream().filter(name -> name.endsWith(".whole")).count();
  }

  private boolean isKept(String hash) {
    return Files.exists(installation.seen("objects/originals/" + hash.substring(0, 2) + "/" + hash.substring(2, 4) + "/"
        + hash));
  }

  long keptWithoutRow() {
    Set<String> rows = hashesOf("TRUE");
    return hashes.stream().filter(hash -> !rows.contains(hash) && isKept(hash)).count();
  }

  int rows() {
    return hashesOf("TRUE").size();
  }

  int in(String state) {
    return hashesOf("state = '" + state + "'").size();
  }

  long textWithoutState() {
    return hashesOf("state = 'READING'").stream().filter(hash -> !installation.names("objects/derived/text/" + hash)
        .isEmpty()).count();
  }

  int settledUnmarked() {
    return hashesOf(SETTLED + " AND index_batch IS NULL").size();
  }

  int marked() {
    return hashesOf(SETTLED + " AND index_batch IS NOT NULL").size();
  }

  private Set<String> hashesOf(String condition) {
    return ask("SELECT DISTINCT sha256 FROM document WHERE sha256 IN (HASHES) AND " + condition);
  }

  int pages(String state) {
    return ask("SELECT sha256 FROM page_recognition WHERE sha256 IN (HASHES) AND state = '" + state + "'").size();
  }

  int recognisedApart() {
    return ask(
        """
            SELECT sha256 FROM content c WHERE sha256 IN (HASHES) AND pages_awaiting > 0 AND reading_end IS NOT NULL AND NOT EXISTS
              (SELECT 1 FROM page_recognition p WHERE p.sha256 = c.sha256 AND p.state <> 'DONE')""")
        .size();
  }

  /** Files of the index that its newest commit does not name. */
  long uncommittedFiles() {
    return inIndex((folder, commit) -> {
      Set<String> named = Set.copyOf(commit.files(true));
      try (Stream<Path> files = Files.list(folder)) {
        return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("_") && !named.contains(
            name)).count();
      }
    });
  }

  /** Whether the index holds a batch durably that no row was marked with. */
  boolean isCommittedUnmarked() {
    long highest = Long.parseLong(
        ask("""
            SELECT GREATEST(COALESCE((SELECT MAX(index_batch) FROM document), 0), COALESCE((SELECT MAX(index_batch) FROM message), 0),
              COALESCE((SELECT MAX(index_batch) FROM interaction), 0))""")
            .iterator().next());
    return inIndex((_, commit) -> Long.parseLong(commit.getUserData().getOrDefault("batch", "0"))) > highest;
  }

  @FunctionalInterface
  private interface Question {
    long of(Path folder, SegmentInfos commit) throws IOException;
  }

  private long inIndex(Question question) {
    try {
      Path index = installation.seen("index");
      Path folder = index.resolve(Files.readString(index.resolve("in-force")).strip()).resolve("lucene");
      try (Directory directory = FSDirectory.open(folder)) {
        return question.of(folder, SegmentInfos.readLatestCommit(directory));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<String> ask(String question) {
    String sql = question.replace("HASHES", String.join(",", Collections.nCopies(hashes.size(), "?")));
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      if (question.contains("HASHES")) {
        for (int i = 0; i < hashes.size(); i++) {
          statement.setString(i + 1, hashes.get(i));
        }
      }
      List<String> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found.stream().collect(Collectors.toSet());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
