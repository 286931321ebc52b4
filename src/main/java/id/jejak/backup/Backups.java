package id.jejak.backup;

import id.jejak.backup.BackupProgress.Phase;
import id.jejak.backup.Schema.Table;
import id.jejak.objectstore.ObjectStore;
import id.jejak.objectstore.ObjectStoreUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Writes all that the archive holds as one more bag of a target: rows of one moment, then the objects that they name,
 * then the files of the configuration, and last what makes it a bag. Broken off anywhere, the bags before are as they
 * were, and what was written is not written again.
 */
@Service
public class Backups {
  private static final Logger log = LoggerFactory.getLogger(Backups.class);

  private final Flyway flyway;
  private final ObjectStore store;
  private final KeptFiles files;
  private final Clock clock;

  Backups(Flyway flyway, ObjectStore store, KeptFiles files, Clock clock) {
    this.flyway = flyway;
    this.store = store;
    this.files = files;
    this.clock = clock;
  }

  /**
   * @param verify whether all bytes of the bag are read, not only those that are new, and written again where they are not
   *        as they were
   * @throws BackupRefused when there is no bag more than before
   */
  public BackupOutcome make(BackupPlace place, boolean verify, BackupProgress.Listener listener) {
    try (Target target = Target.toWrite(place); Work work = Work.begin()) {
      return new Making(target, work.folder(), listener).make(verify);
    } catch (SQLException | IOException | ObjectStoreUnavailable e) {
      throw BackupRefused.archiveAway(e);
    }
  }

  private final class Making {
    private final Target target;
    private final Path work;
    private final BackupProgress.Listener listener;
    private final Instant start = clock.instant().truncatedTo(ChronoUnit.SECONDS);

    Making(Target target, Path work, BackupProgress.Listener listener) {
      this.target = target;
      this.work = work;
      this.listener = listener;
    }

    BackupOutcome make(boolean verify) throws SQLException, IOException {
      Bags before = Bags.in(target);
      int number = before.last().map(Bag::number).orElse(0) + 1;
      try (BagWriter bag = new BagWriter(target, work)) {
        BagFilling filling = new BagFilling(target, bag, verify);
        Rows rows = rows(filling, before);
        try (ObjectCopies copies = new ObjectCopies(store, filling, work)) {
          objects(rows.named(), copies);
          copies.finish();
          configuration(filling);
          explain();
          requireStill(before);
          bag.finish(Bag.name(number), rows.schema(), info(before, rows));
          return outcome(written(number), rows, bag, filling, copies);
        }
      }
    }

    private record Rows(String archive, Schema schema, NamedObjects named) {
    }

    private Rows rows(BagFilling filling, Bags before) throws SQLException, IOException {
      try (Snapshot snapshot = Snapshot.take(flyway.getConfiguration().getDataSource())) {
        String archive = snapshot.archive().orElseThrow(BackupRefused::withoutOffice);
        before.last().flatMap(last -> last.said(Bag.ARCHIVE)).filter(there -> !there.equals(archive)).ifPresent(_ -> {
          throw BackupRefused.foreign(target.name());
        });
        List<Table> tables = snapshot.tables();
        List<Table> written = new ArrayList<>();
        RowFiles files = new RowFiles(work, filling::take);
        for (Table table : tables) {
          listener.told(new BackupProgress(Phase.ROWS, written.size(), tables.size()));
          written.add(files.write(snapshot, table));
        }
        return new Rows(archive, new Schema(Schema.FORMAT, snapshot.schemaVersion(), start.toString(), written),
            NamedObjects.of(snapshot, tables, work));
      }
    }

    private void objects(NamedObjects named, ObjectCopies copies) throws IOException {
      long[] done = new long[1];
      named.each((area, key) -> {
        copies.copy(area, key);
        listener.told(new BackupProgress(Phase.OBJECTS, ++done[0], named.count()));
      });
    }

    private void configuration(BagFilling filling) throws IOException {
      for (Map.Entry<String, Path> file : files.present().entrySet()) {
        // A copy: what is hashed is what is kept, whoever writes meanwhile.
        Path copy = KeptFiles.fresh(work.resolve("configuration"));
        Files.write(copy, Files.readAllBytes(file.getValue()));
        filling.take(Payload.CONFIGURATION + file.getKey(), BagWriter.hash(copy), copy);
        Files.delete(copy);
      }
    }

    private void explain() throws IOException {
      Path words = work.resolve("readme.txt");
      try (var carried = Backups.class.getResourceAsStream("/backup/readme.txt")) {
        Files.write(words, carried == null ? new byte[0] : carried.readAllBytes());
      }
      target.explain(words);
    }

    // An S3 store has no lock: who was faster keeps the number.
    private void requireStill(Bags before) {
      if (Bags.in(target).finished().size() != before.finished().size()) {
        throw BackupRefused.running();
      }
    }

    private Map<String, String> info(Bags before, Rows rows) {
      Map<String, String> info = new LinkedHashMap<>();
      info.put("Bagging-Date", LocalDate.ofInstant(start, ZoneOffset.UTC).toString());
      info.put("Bag-Software-Agent", "Jejak");
      info.put(Bag.ARCHIVE, rows.archive());
      info.put(Bag.FORMAT, Integer.toString(Schema.FORMAT));
      info.put(Bag.SCHEMA, rows.schema().version());
      info.put(Bag.SNAPSHOT, start.toString());
      before.last().ifPresent(last -> {
        info.put(Bag.BEFORE, last.name());
        info.put(Bag.BEFORE_MANIFEST, last.manifestSha256());
      });
      return info;
    }

    // What was written is read as a restore would.
    private Bag written(int number) throws IOException {
      Bag written = Bags.in(target).last().filter(last -> last.number() == number).orElseThrow(
          () -> BackupRefused.description(Bag.name(number), Bag.TAGS));
      BagReader.open(target, written, work);
      return written;
    }

    private BackupOutcome outcome(Bag bag, Rows rows, BagWriter written, BagFilling filling, ObjectCopies copies) {
      long count = rows.schema().tables().stream().mapToLong(Table::rows).sum();
      log.atInfo().addKeyValue("bag", bag.name()).addKeyValue("files", written.files()).addKeyValue("written", filling
          .writtenFiles()).addKeyValue("mended", filling.mendedFiles()).addKeyValue("missing", copies.missingCount())
          .addKeyValue("damaged", copies.damagedCount())
          .log("backup made");
      return new BackupOutcome(target.name(), bag.name(), bag.manifestSha256(), start.toString(), count, written
          .files(), written.bytes(), filling.writtenFiles(), filling.writtenBytes(), filling.mendedFiles(),
          copies.missingCount(),
          copies
              .missing(),
          copies.damagedCount(), copies.damaged());
    }
  }
}
