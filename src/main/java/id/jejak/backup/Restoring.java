package id.jejak.backup;

import id.jejak.backup.BackupProgress.Phase;
import id.jejak.backup.Schema.Table;
import id.jejak.objectstore.Area;
import id.jejak.objectstore.ObjectStore;
import id.jejak.objectstore.ObjectStoreUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** A bag, all of whose bytes were read and found to be those of its manifest, on its way into an empty installation. */
public final class Restoring implements AutoCloseable {
  private final Target target;
  private final Work work;
  private final BagReader bag;
  private final Set<String> unfinished;
  private final Set<String> lost;
  private final BackupProgress.Listener listener;
  private @Nullable RestoreOutcome outcome;

  private Restoring(Target target, Work work, BagReader bag, Set<String> unfinished, Set<String> lost,
      BackupProgress.Listener listener) {
    this.target = target;
    this.work = work;
    this.bag = bag;
    this.unfinished = unfinished;
    this.lost = lost;
    this.listener = listener;
  }

  /**
   * Reads a bag from its first to its last byte.
   *
   * @param name of the bag; empty for the newest
   * @param salvage whether originals and texts that are not as they were are left out; rows and configuration never are
   * @throws BackupRefused when anything is not as it was written, or is of a later Jejak than this one
   */
  public static Restoring verified(BackupPlace place, String name, boolean salvage, BackupProgress.Listener listener)
      throws IOException {
    Target target = Target.toRead(place);
    Work work = Work.begin();
    boolean whole = false;
    try {
      Bags bags = Bags.in(target);
      Bag chosen = chosen(target, bags, name);
      BagReader bag = BagReader.open(target, chosen, work.folder());
      Versions.requireKnown(chosen, bag.schema());
      Set<String> lost = lost(new PayloadCheck(target, bag, listener), bag.files(), salvage);
      whole = true;
      return new Restoring(target, work, bag, bags.unfinished(), lost, listener);
    } finally {
      if (!whole) {
        work.close();
        target.close();
      }
    }
  }

  private static Set<String> lost(PayloadCheck check, long files, boolean salvage) throws IOException {
    if (salvage) {
      return check.salvage(files);
    }
    check.run(files);
    return Set.of();
  }

  private static Bag chosen(Target target, Bags bags, String name) {
    Bag last = bags.last().orElseThrow(() -> BackupRefused.none(target.name()));
    return name.isEmpty()
        ? last
        : bags.named(name).orElseThrow(() -> BackupRefused.noSuchBag(name, bags.finished().stream().map(Bag::name)
            .collect(Collectors.joining(", "))));
  }

  /** Names of bags in the same place that were begun and never finished, and were passed over. */
  public Set<String> unfinished() {
    return unfinished;
  }

  /** Paths of files that are not in the backup as they were, and are left out. */
  public Set<String> lost() {
    return lost;
  }

  /** Puts the files of the configuration where they belong, each for the owner alone; one that is there stays. */
  public void putConfiguration(KeptFiles files) throws IOException {
    bag.each(payload -> {
      if (payload.path().startsWith(Payload.CONFIGURATION)) {
        Path place = files.place(payload.path().substring(Payload.CONFIGURATION.length()));
        if (Files.notExists(place)) {
          put(place, payload);
        }
      }
    });
  }

  private void put(Path place, Payload payload) throws IOException {
    Path draft = KeptFiles.fresh(place.resolveSibling(place.getFileName() + ".restored"));
    try (InputStream bytes = target.open(payload.sha256())) {
      Files.write(draft, bytes.readAllBytes());
    }
    Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Fills an empty database and an empty store; afterwards the rows are those of the schema of today. */
  void into(Flyway flyway, ObjectStore store) {
    DataSource owner = Objects.requireNonNull(flyway.getConfiguration().getDataSource());
    try {
      requireEmpty(owner, store);
      long objects = objects(store);
      Flyway.configure().configuration(flyway.getConfiguration()).target(bag.schema().version()).load().migrate();
      long rows = rows(owner);
      flyway.migrate();
      outcome = settled(owner, rows, objects);
    } catch (IOException | SQLException | ObjectStoreUnavailable e) {
      throw BackupRefused.archiveAway(e);
    }
  }

  private static void requireEmpty(DataSource owner, ObjectStore store) throws SQLException, IOException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(
            "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()")) {
      if (row.next() && row.getLong(1) > 0) {
        throw BackupRefused.notEmpty(BackupRefused.Occupied.DATABASE);
      }
    }
    for (Area area : Area.values()) {
      try (Stream<String> keys = store.keys(area, "")) {
        if (keys.findFirst().isPresent()) {
          throw BackupRefused.notEmpty(BackupRefused.Occupied.STORE);
        }
      }
    }
  }

  private long objects(ObjectStore store) throws IOException {
    long[] done = new long[2];
    bag.each(payload -> {
      done[0]++;
      if (lost.contains(payload.path())) {
        return;
      }
      if (payload.path().startsWith(Payload.ORIGINALS)) {
        put(store, Area.ORIGINALS, payload.path().substring(Payload.ORIGINALS.length()), payload);
        done[1]++;
      } else if (payload.path().startsWith(Payload.DERIVED)) {
        put(store, Area.DERIVED, payload.path().substring(Payload.DERIVED.length()), payload);
        done[1]++;
      }
      listener.told(new BackupProgress(Phase.OBJECTS, done[0], bag.files()));
    });
    return done[1];
  }

  private void put(ObjectStore store, Area area, String key, Payload payload) throws IOException {
    Path copy = work.folder().resolve("object");
    try (InputStream bytes = target.open(payload.sha256())) {
      Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
    }
    store.put(area, key, copy);
    Files.delete(copy);
  }

  private long rows(DataSource owner) throws SQLException, IOException {
    Map<String, Table> tables = bag.schema().tables().stream().collect(Collectors.toMap(Table::name, Function
        .identity()));
    Map<String, Long> found = new HashMap<>();
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      clear(connection, tables.keySet());
      RowLoading loading = new RowLoading(target, bag.bag(), connection);
      bag.each(payload -> {
        if (payload.path().startsWith(Payload.ROWS)) {
          String name = payload.path().substring(Payload.ROWS.length(), payload.path().lastIndexOf('/'));
          Table table = tables.get(name);
          if (table == null) {
            throw BackupRefused.rows(bag.bag().name(), name, null);
          }
          found.merge(name, loading.load(table, payload), Long::sum);
          listener.told(new BackupProgress(Phase.ROWS, found.size(), tables.size()));
        }
      });
    }
    for (Table table : tables.values()) {
      if (found.getOrDefault(table.name(), 0L) != table.rows()) {
        throw BackupRefused.rows(bag.bag().name(), table.name(), null);
      }
    }
    return found.values().stream().mapToLong(Long::longValue).sum();
  }

  // The migrations bring reference data along, and rows come in no order of their foreign keys.
  private void clear(Connection connection, Set<String> tables) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET SESSION foreign_key_checks = 0");
      for (String table : tables) {
        try {
          statement.executeUpdate("DELETE FROM " + Snapshot.quoted(table));
        } catch (SQLException e) {
          throw BackupRefused.rows(bag.bag().name(), table, e);
        }
      }
    }
    connection.commit();
  }

  private RestoreOutcome settled(DataSource owner, long rows, long objects) throws SQLException, IOException {
    long[] found = new long[2];
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      AfterRestore after = new AfterRestore(connection);
      after.reset();
      long held = after.hold();
      after.readAgain(lost.stream().filter(path -> path.startsWith(Payload.DERIVED)).map(path -> path.substring(
          Payload.DERIVED.length())).toList());
      bag.each(payload -> {
        found[1] += payload.sizeBytes();
        if (payload.path().equals(Payload.MISSING)) {
          found[0] = readAgain(after, payload);
        }
      });
      return new RestoreOutcome(target.name(), bag.bag().name(), bag.schema().version(), rows, objects, found[1],
          found[0], lost.size(), held);
    }
  }

  private long readAgain(AfterRestore after, Payload list) throws IOException {
    try {
      return after.readAgain(target, list);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  /** What was put in place; there when the installation has started. */
  public RestoreOutcome outcome() {
    return Objects.requireNonNull(outcome, "not restored yet");
  }

  @Override
  public void close() {
    work.close();
    target.close();
  }
}
