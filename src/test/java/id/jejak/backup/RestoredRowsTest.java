package id.jejak.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.jejak.objectstore.Area;
import id.jejak.objectstore.ObjectStore;
import id.jejak.objectstore.filesystem.FilesystemObjectStore;
import id.jejak.testing.MariaDbServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A bag that an earlier Jejak wrote, restored by the one of today. */
@Tag("servers")
class RestoredRowsTest {
  /** The schema as it was before the last migrations. */
  private static final String EARLIER = "0824";
  /** Columns that hold a hash and name no object: of keys of programs; or none but what {@code content} names, and left out. */
  private static final Set<String> NO_OBJECTS = Set.of("api_token.token_sha256", "likeness_task.sha256",
      "content_print.sha256", "content_print.text_key", "content_like.sha256", "content_like.other_sha256");
  private static final Set<String> OBJECTS = Set.of("content.sha256", "content.text_key",
      "content.earlier_text_key", "content_member.member_sha256",
      "content_member.sha256", "document.sha256", "kips_card.letter_sha256", "page_recognition.sha256",
      "person.photo_sha256", "screen_event.image_sha256");

  @RegisterExtension
  static final MariaDbServer BEFORE = new MariaDbServer();
  @RegisterExtension
  static final MariaDbServer AFTER = new MariaDbServer();

  /** Holds the objects of the office for all tests. */
  @TempDir
  private static Path office;
  private static ObjectStore store;

  @TempDir
  private Path folder;
  private BackupPlace place;

  private static Flyway flyway(MariaDbServer server, String target) {
    return Flyway.configure().dataSource(server.url(), server.user(), server.password()).locations(
        "classpath:db/migration").cleanDisabled(false).target(target).load();
  }

  @BeforeAll
  static void office() throws SQLException, IOException {
    store = new FilesystemObjectStore(office.resolve("objects"));
    flyway(BEFORE, EARLIER).migrate();
    fill();
  }

  @BeforeEach
  void anotherPlace() {
    place = BackupPlace.of(folder.resolve("cadangan").toString(), Map.of());
  }

  private static void execute(MariaDbServer server, String... statements) throws SQLException {
    try (Connection connection = server.connect(); Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static List<String> texts(MariaDbServer server, String question) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      while (row.next()) {
        texts.add(row.getString(1));
      }
    }
    return texts;
  }

  private static String original(String text) throws IOException {
    String hash = BagOnDisk.hash(text);
    store.put(Area.ORIGINALS, hash, Files.writeString(office.resolve("asal"), text));
    return hash;
  }

  /** An office with a document that is read just now, one whose text is kept, a mail that waits. */
  private static void fill() throws SQLException, IOException {
    String read = original("sudah dibaca");
    String text = "text/" + read + "/x.jsonl.gz";
    store.put(Area.DERIVED, text, Files.writeString(RestoredRowsTest.office.resolve("teks"), "teks"));
    String lost = original("teksnya hilang");
    String office = "'018f0000-0000-7000-8000-000000000001'";
    String person = "'018f0000-0000-7000-8000-000000000002'";
    String at = "'2026-11-30 01:02:03.000450'";
    execute(BEFORE, "INSERT INTO office (id, code, name, zone, created_at, version) VALUES (" + office
        + ", '077', 'KPPN \\'Contoh\\' \\\\ \\n ë', 'WIB', " + at + ", 0)",
        "INSERT INTO person (id, login, kind,"
            + " display_name, password_serial, office_id, staff, administrator, clearance, created_at, version) VALUES ("
            + person + ", '1', 'NIP', 'Contoh', 0, " + office + ", TRUE, FALSE, 'B', " + at + ", 0)",
        content(read, "'COMPLETE'", "'" + text + "'", at), content(lost, "'COMPLETE'", "'text/" + lost
            + "/x.jsonl.gz'", at),
        content(original("sedang dibaca"), "NULL", "NULL", at), document(1, read, "TEXT_COMPLETE", "57", office, at),
        document(2, lost, "TEXT_COMPLETE", "58", office, at), document(3, BagOnDisk.hash("sedang dibaca"), "READING",
            "NULL", office, at),
        "INSERT INTO interaction (id, office_id, ticket, channel, service_type, subject, status, audience,"
            + " security_class, received_at, created_at, changed_at, due_at) VALUES"
            + " ('018f0000-0000-7000-8000-000000000009', " + office
            + ", '077-2026-000001', 'surat', 'lain', 'Hal', 'BARU',"
            + " 'SATKER', 'B', " + at + ", " + at + ", " + at + ", '2026-12-01 00:00:00.000000')",
        "INSERT INTO notice_mail (id, person_id, office_id, state, attempts, due_at, changed_at) VALUES"
            + " (UUID(), " + person + ", " + office + ", 'WAITING', 0, " + at + ", " + at + ")",
        "INSERT INTO webhook_target (id, office_id, name, address, kinds, clearance, state, secret, secret_since,"
            + " made_by, made_at, changed_at) VALUES (UUID(), " + office
            + ", 'x', 'https://contoh.example/', 'RECEIVED',"
            + " 'B', 'ACTIVE', x'00FF1080', " + at + ", " + person + ", " + at + ", " + at + ")",
        "INSERT INTO setup_token (id, token_hash, purpose, created_at, expires_at) VALUES (UUID(), REPEAT('a', 64),"
            + " 'PASSWORD', " + at + ", " + at + ")",
        "DELETE FROM reference_value WHERE kind = 'CHANNEL' AND code = 'hai'");
  }

  private static String content(String sha256, String end, String text, String at) {
    return "INSERT INTO content (sha256, size_bytes, reading_end, text_key, created_at) VALUES ('" + sha256 + "', 1, "
        + end + ", " + text + ", " + at + ")";
  }

  private static String document(int number, String sha256, String state, String batch, String office, String at) {
    return "INSERT INTO document (id, interaction_id, name, path, occurrence_key, sha256, size_bytes, office_id,"
        + " audience, security_class, state, received_at, changed_at, claimed_by, index_batch) VALUES"
        + " ('018f0000-0000-7000-8000-00000000010" + number + "', '018f0000-0000-7000-8000-000000000009', 'b.txt',"
        + " 'b.txt', REPEAT('" + number + "', 64), '" + sha256 + "', 1, " + office + ", 'SATKER', 'B', '" + state
        + "', "
        + at + ", " + at + ", 'main', " + batch + ")";
  }

  private BackupOutcome backup() {
    return backup(true);
  }

  private BackupOutcome backup(boolean verify) {
    return new Backups(flyway(BEFORE, EARLIER), store, new KeptFiles(Map.of()), Clock.fixed(Instant.parse(
        "2026-11-30T02:00:00Z"), ZoneOffset.UTC)).make(place, verify, _ -> {
        });
  }

  private RestoreOutcome restore(ObjectStore into) throws IOException {
    flyway(AFTER, "latest").clean();
    try (Restoring restoring = Restoring.verified(place, "", false, _ -> {
    })) {
      restoring.into(flyway(AFTER, "latest"), into);
      return restoring.outcome();
    }
  }

  @Test
  void givenBagOfAnEarlierSchema_whenRestored_thenRowsAreThoseOfTodayAndNobodyWorksOnThem() throws Exception {
    assertThat(backup().missing()).containsExactly("text/" + BagOnDisk.hash("teksnya hilang") + "/x.jsonl.gz");
    ObjectStore fresh = new FilesystemObjectStore(folder.resolve("pulih"));

    RestoreOutcome outcome = restore(fresh);

    assertThat(outcome.schemaVersion()).isEqualTo(EARLIER);
    assertThat(outcome.missing()).isOne();
    assertThat(outcome.held()).isOne();
    assertThat(texts(AFTER, "SELECT name FROM office")).isEqualTo(texts(BEFORE, "SELECT name FROM office"));
    assertThat(texts(AFTER, "SELECT CONCAT(created_at, HEX(secret)) FROM office, webhook_target")).isEqualTo(texts(
        BEFORE, "SELECT CONCAT(created_at, HEX(secret)) FROM office, webhook_target"));
    assertThat(texts(AFTER, "SELECT work_at FROM interaction")).containsExactly("2026-12-01 00:00:00.000000");
    assertThat(texts(AFTER, "SELECT DISTINCT topic FROM reference_value WHERE code = 'lpj'")).as(
        "what a later migration does with rows").containsExactly("laporan");
    assertThat(texts(AFTER, "SELECT code FROM reference_value WHERE kind = 'CHANNEL' AND code = 'hai'")).as(
        "what was taken out stays out").isEmpty();
    assertThat(texts(AFTER, "SELECT CONCAT_WS(' ', state, COALESCE(claimed_by, '-'), COALESCE(index_batch, '-'))"
        + " FROM document ORDER BY id")).containsExactly("TEXT_COMPLETE main 1", "RECEIVED main 1", "RECEIVED - -");
    assertThat(texts(AFTER, "SELECT COALESCE(reading_end, '-') FROM content WHERE sha256 = '" + BagOnDisk.hash(
        "teksnya hilang") + "'")).containsExactly("-");
    assertThat(texts(AFTER, "SELECT state FROM notice_mail")).containsExactly("UNCLEAR");
    assertThat(texts(AFTER, "SELECT id FROM setup_token")).isEmpty();
    assertThat(fresh.open(Area.ORIGINALS, BagOnDisk.hash("sedang dibaca")).readAllBytes()).asString().isEqualTo(
        "sedang dibaca");
  }

  @Test
  void givenPlaceThatLostAnOriginalAndAText_whenSalvaged_thenAllElseIsThereAndTheTextIsMadeAgain() throws Exception {
    String hash = BagOnDisk.hash("sudah dibaca");
    backup();
    for (String lost : List.of("sedang dibaca", "teks")) {
      Files.writeString(inPlace(lost), "lain");
    }
    assertThatExceptionOfType(BackupRefused.class).isThrownBy(() -> restore(new FilesystemObjectStore(folder.resolve(
        "tidak")))).extracting(BackupRefused::type).isEqualTo("backup-object-altered");
    ObjectStore fresh = new FilesystemObjectStore(folder.resolve("pulih"));
    flyway(AFTER, "latest").clean();
    RestoreOutcome outcome;
    try (Restoring restoring = Restoring.verified(place, "", true, _ -> {
    })) {
      restoring.into(flyway(AFTER, "latest"), fresh);
      outcome = restoring.outcome();
    }

    assertThat(outcome.lost()).isEqualTo(2);
    assertThat(fresh.size(Area.ORIGINALS, hash)).isPresent();
    assertThat(fresh.size(Area.ORIGINALS, BagOnDisk.hash("sedang dibaca"))).isEmpty();
    assertThat(texts(AFTER, "SELECT COALESCE(reading_end, '-') FROM content WHERE sha256 = '" + hash + "'"))
        .containsExactly("-");
    assertThat(texts(AFTER, "SELECT COUNT(*) FROM document")).isEqualTo(texts(BEFORE,
        "SELECT COUNT(*) FROM document"));
  }

  @Test
  void givenPlaceThatLostRows_whenSalvaged_thenRefused() throws Exception {
    backup();
    try (Stream<Path> files = Files.walk(folder.resolve("cadangan/originals"))) {
      Set<Path> objects = Set.of(inPlace("sudah dibaca"), inPlace("sedang dibaca"), inPlace("teksnya hilang"), inPlace(
          "teks"));
      for (Path file : files.filter(Files::isRegularFile).filter(file -> !objects.contains(file)).toList()) {
        Files.writeString(file, "lain");
      }
    }

    assertThatExceptionOfType(BackupRefused.class).isThrownBy(() -> Restoring.verified(place, "", true, _ -> {
    })).satisfies(refusal -> assertThat(String.valueOf(refusal.arguments())).contains(Payload.ROWS));
  }

  /** Where the backup has the bytes of a text. */
  private Path inPlace(String text) {
    return new BagOnDisk(folder.resolve("cadangan")).original(text);
  }

  @Test
  void givenDatabaseOrStoreWithSomething_whenRestored_thenRefusedAndNothingIsPutThere() throws Exception {
    backup();
    flyway(AFTER, "latest").clean();
    try (Restoring restoring = Restoring.verified(place, "", false, _ -> {
    })) {
      execute(AFTER, "CREATE TABLE milik_lain (id INT)");
      assertThatExceptionOfType(BackupRefused.class).isThrownBy(() -> restoring.into(flyway(AFTER, "latest"),
          new FilesystemObjectStore(folder.resolve("pulih")))).extracting(BackupRefused::type).isEqualTo(
              "restore-not-empty-database");

      execute(AFTER, "DROP TABLE milik_lain");
      assertThatExceptionOfType(BackupRefused.class).isThrownBy(() -> restoring.into(flyway(AFTER, "latest"), store))
          .extracting(BackupRefused::type).isEqualTo("restore-not-empty-store");
    }

    assertThat(texts(AFTER, "SHOW TABLES")).isEmpty();
  }

  @Test
  void givenOriginalWithOtherBytes_whenBackedUp_thenItIsNamedAndAllElseIsKept() throws Exception {
    String hash = BagOnDisk.hash("sudah dibaca");
    Path file = office.resolve("objects/originals").resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4))
        .resolve(hash);
    Files.writeString(file, "SUDAH DIBACA");
    try {
      BackupOutcome outcome = backup();

      assertThat(outcome.damaged()).containsExactly(hash);
      assertThat(outcome.missing()).noneMatch(hash::equals);
    } finally {
      Files.writeString(file, "sudah dibaca");
    }
    assertThat(backup().damaged()).isEmpty();
  }

  @Test
  void givenPlaceWithOtherBytes_whenVerified_thenAllOfThemAreWrittenAgain() throws Exception {
    backup();
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder.resolve("cadangan/originals"))) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      bytes[bytes.length / 2] ^= 1;
      Files.write(file, bytes);
    }

    BackupOutcome blind = backup(false);
    assertThat(blind.mendedFiles()).isZero();
    BackupOutcome verified = backup(true);

    assertThat(verified.mendedFiles()).isEqualTo(files.size());
    assertThat(inPlace("sudah dibaca")).hasContent("sudah dibaca");
    assertThat(backup(true).mendedFiles()).isZero();
    // Refused when any of it is not as it was.
    Restoring.verified(place, "", false, _ -> {
    }).close();
  }

  @Test
  void givenFileCutInThePlace_whenBackedUp_thenItIsWrittenAgainWithoutBeingAskedTo() throws Exception {
    backup();
    Files.writeString(inPlace("sudah dibaca"), "sudah");

    assertThat(backup(false).mendedFiles()).isOne();
    assertThat(inPlace("sudah dibaca")).hasContent("sudah dibaca");
  }

  @Test
  void givenOriginalThatTheArchiveLost_whenThePlaceHasIt_thenItIsToldOfAndStaysInTheBag() throws Exception {
    BackupOutcome first = backup();
    String hash = BagOnDisk.hash("sudah dibaca");
    Path file = office.resolve("objects/originals").resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4))
        .resolve(hash);
    Files.delete(file);
    try {
      BackupOutcome second = backup();

      assertThat(second.missing()).contains(hash);
      assertThat(Files.readString(new BagOnDisk(folder.resolve("cadangan")).description(second.bag(),
          "manifest-sha256.txt"))).contains(hash + "  data/originals/" + hash);
      assertThat(second.files()).isGreaterThanOrEqualTo(first.files());
    } finally {
      Files.writeString(file, "sudah dibaca");
    }
  }

  @Test
  void givenNothingNew_whenBackedUpAgain_thenOneRowChangesOneFile() throws Exception {
    BackupOutcome first = backup();
    execute(BEFORE, "UPDATE office SET version = version + 1");

    BackupOutcome second = backup();

    assertThat(first.writtenFiles()).isGreaterThan(10);
    assertThat(second.bag()).isEqualTo("000002");
    assertThat(second.writtenFiles()).isOne();
    assertThat(second.files()).isEqualTo(first.files());
  }

  @Test
  void givenBackupsOfAnotherArchive_thenRefused() throws Exception {
    backup();
    execute(BEFORE, "SET foreign_key_checks = 0", "UPDATE office SET id = '018f0000-0000-7000-8000-000000000000'");
    try {
      assertThatExceptionOfType(BackupRefused.class).isThrownBy(this::backup).extracting(BackupRefused::type)
          .isEqualTo("backup-place-foreign");
    } finally {
      execute(BEFORE, "SET foreign_key_checks = 0", "UPDATE office SET id = '018f0000-0000-7000-8000-000000000001'");
    }
  }

  @Test
  void givenSchemaOfToday_thenEveryHashIsKnownToNameAnObjectOrNone() throws Exception {
    flyway(AFTER, "latest").migrate();

    Set<String> known = new TreeSet<>(OBJECTS);
    known.addAll(NO_OBJECTS);
    assertThat(texts(AFTER, "SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns"
        + " WHERE table_schema = DATABASE() AND (column_name LIKE '%sha256%' OR column_name LIKE '%text_key')")).as(
            "a new column: does NamedObjects know it?")
        .containsExactlyInAnyOrderElementsOf(known);
  }
}
