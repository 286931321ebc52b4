package id.jejak.chaos;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** What belongs to nothing: files on the way that nobody takes on, and originals that no row names. */
final class Leftovers {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Installation installation;

  Leftovers(Installation installation) {
    this.installation = installation;
  }

  /**
   * Waits until nothing is left but originals of senders that gave up, and until Jejak tells of just these.
   *
   * @param givenUp hashes of files that were never acknowledged and are never sent again
   */
  List<String> await(Set<String> givenUp) throws SQLException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    List<String> left = left(givenUp);
    while (!left.isEmpty() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      left = left(givenUp);
    }
    return left;
  }

  private List<String> left(Set<String> givenUp) throws SQLException {
    Set<String> orphans = installation.originals();
    orphans.removeAll(named());
    Set<String> told = new HashSet<>();
    installation.jejak().get("/api/v1/objects/orphans").path("originals").forEach(key -> told.add(key.asString()));
    return Stream.of(installation.names("spool").stream().map(name -> "in the spool: " + name), installation.names(
        "objects/incoming").stream().map(name -> "on the way into the store: " + name), orphans.stream().filter(
            hash -> !givenUp.contains(hash)).map(hash -> "original without a row: " + hash),
        orphans.stream().filter(
            hash -> !told.contains(hash)).map(hash -> "original without a row, not told of: " + hash),
        told.stream().filter(
            hash -> !orphans.contains(hash)).map(hash -> "told of as an orphan, and is none: " + hash))
        .flatMap(
            stream -> stream)
        .toList();
  }

  private Set<String> named() throws SQLException {
    Set<String> named = new HashSet<>();
    try (Connection database = installation.database();
        Statement statement = database.createStatement();
        ResultSet rows = statement
            .executeQuery("SELECT sha256 FROM content")) {
      while (rows.next()) {
        named.add(rows.getString(1));
      }
    }
    return named;
  }
}
