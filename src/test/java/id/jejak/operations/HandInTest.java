package id.jejak.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.jejak.testing.HandInFile;
import id.jejak.testing.RunningJejak;
import id.jejak.testing.SignedIn;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("servers")
class HandInTest {
  private static final int MANY = Integer.getInteger("jejak.hand-ins.lines", 1_000);
  // Nothing else is handed in by this satker.
  private static final String MANY_OF = "527461";
  private static final String OURS = """
      (SELECT i.id FROM interaction i JOIN interaction_satker s ON s.interaction_id = i.id
      JOIN satker_code c ON c.satker_id = s.satker_id AND c.code = '%s'
      WHERE i.channel = 'espm' AND i.import_key IS NOT NULL AND i.received_at = '2026-03-12 02:00:00')"""
      .formatted(MANY_OF);
  private static final String RECORDED = "SELECT COUNT(*) FROM interaction WHERE id IN " + OURS;
  private static final String API = "/api/v1/hand-ins";

  @TempDir
  private static Path folder;
  private static RunningJejak jejak;

  @BeforeAll
  static void start() {
    jejak = RunningJejak.in(folder.resolve("home")).runPreparedDemo();
  }

  @AfterAll
  static void stop() {
    jejak.close();
  }

  private static String checked(byte[] file) {
    String id = jejak.post(API + "?channel=espm&name=espm.csv", file).path("id").asString();
    awaitState(id, "CHECKED");
    return id;
  }

  private static void awaitState(String id, String state) {
    RunningJejak.await("state " + state, Duration.ofMinutes(10),
        () -> jejak.get(API + "/" + id).path("state").asString()
            .equals(state));
  }

  private static void apply(String id) {
    jejak.post(API + "/" + id + "/apply", "");
    awaitState(id, "DONE");
  }

  private static List<JsonNode> lines(String id) {
    List<JsonNode> all = new ArrayList<>();
    long after = 0;
    while (true) {
      JsonNode page = jejak.get(API + "/" + id + "/lines?after=" + after);
      page.forEach(all::add);
      if (page.size() < 500) {
        return all;
      }
      after = all.getLast().path("line").asLong();
    }
  }

  private static long count(String sql) {
    try (Connection database = jejak.database()) {
      return count(database, sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long count(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static JsonNode interaction(JsonNode line) {
    return jejak.get("/api/v1/interactions/" + line.path("interactionId").asString());
  }

  @Test
  void givenListWithMistakes_whenCheckedAndApplied_thenTheRestIsRecordedOnceWithItsTimes() throws Exception {
    byte[] list = new HandInFile().finished(1, "423792", "")
        .line("00002T/423792/2026", "423792", "0770001234", "12/03/2026 09:00", "", "12/03/2026 10:00", "Ditolak",
            "tidak-lengkap", "Lampirkan SPTJM.", "Uang makan Maret", "")
        .line("00003T/614205/2026", "614205", "", "2026-03-12T09:00", "2026-03-12T09:10", "", "diproses", "", "", "",
            "")
        .line("00004T/423792/2026", "423792", "", "12/03/2026 09:00", "", "", "Diterima", "", "", "", "")
        .line("00005T/423792/2026", "12345", "", "12/03/2026 09:00", "", "", "Diterima", "", "", "", "")
        .line("00006T/111111/2026", "111111", "", "12/03/2026 09:00", "", "", "Diterima", "", "", "", "")
        .line("00007T/423792/2026", "423792", "0770001235", "12/03/2026 09:00", "", "", "Diterima", "", "", "", "")
        .line("00008T/423792/2026", "423792", "770001234", "12/03/2026 09:00", "", "", "Diterima", "", "", "", "")
        .line("00009T/423792/2026", "423792", "", "12/03/2099 09:00", "", "", "Diterima", "", "", "", "")
        .line("=cmd|'/c calc'!A1", "423792", "", "12/03/2026 09:00", "", "", "Diterima", "", "", "", "")
        .line("00011T/423792/2026", "423792", "", "12/03/2026 09:00", "", "", "Diterima", "", "", "", "a.pdf")
        .line("00012T/423792/2026", "423792", "", "12/03/2019 09:00", "", "", "Diterima", "", "", "", "")
        .finished(1, "423792", "").csv();
    // The demo office is being written meanwhile.
    String there = "SELECT COUNT(*) FROM interaction WHERE received_at = '2026-03-12 02:00:00'";
    long before = count(there);

    String id = checked(list);

    assertThat(count(there)).isEqualTo(before);
    assertThat(lines(id)).extracting(line -> line.path("line").asInt(), line -> line.path("result").asString())
        .startsWith(tuple(2, "NEW"), tuple(3, "NEW"), tuple(4, "NEW"), tuple(5, "NEW"), tuple(6, "WRONG"));
    assertThat(lines(id)).filteredOn(line -> line.path("result").asString().equals("WRONG")).hasSize(9).allSatisfy(
        line -> assertThat(line.path("sentence").asString()).isNotBlank().doesNotContain("{"));
    assertThat(reasons(id)).containsExactly("leading-zero", "satker-unknown", "card-other", "card-unknown", "future",
        "spm", "file-without-zip", "out-of-use", "duplicate");

    apply(id);

    List<JsonNode> lines = lines(id);
    assertThat(count(there)).isEqualTo(before + 4);
    JsonNode finished = interaction(lines.getFirst());
    assertThat(finished.path("channel").asString()).isEqualTo("espm");
    assertThat(finished.path("status").asString()).isEqualTo("SELESAI");
    assertThat(finished.path("receivedAt").asString()).isEqualTo("2026-03-12T02:00:00Z");
    assertThat(finished.path("course").path("clock").path("completeAt").asString()).isEqualTo("2026-03-12T02:10:00Z");
    assertThat(finished.path("course").path("clock").path("dueAt").asString()).isEqualTo("2026-03-12T03:10:00Z");
    assertThat(finished.path("course").path("clock").path("finishedAt").asString()).isEqualTo("2026-03-12T02:50:00Z");
    assertThat(finished.path("course").path("fiscalYear").asInt()).isEqualTo(2026);
    JsonNode rejected = interaction(lines.get(1));
    assertThat(rejected.path("course").path("rejectReason").asString()).isEqualTo("tidak-lengkap");
    assertThat(rejected.path("course").path("resolution").asString()).isEqualTo("Lampirkan SPTJM.");
    assertThat(interaction(lines.get(2)).path("status").asString()).isEqualTo("DIPROSES");
    assertThat(jejak.get("/api/v1/interactions/" + finished.path("id").asString() + "/thread")).extracting(line -> line
        .path("change").path("step").asString(), line -> line.path("change").path("byName").asString()).startsWith(
            tuple("STARTED", "e-SPM"), tuple("FINISHED", "e-SPM"))
        .last().asString().contains("IMPORTED");
    assertThat(
        count("SELECT COUNT(*) FROM interaction_identifier WHERE kind = 'SPM' AND normalised = '00001T4237922026'"))
        .isOne();
    assertThat(count("SELECT COUNT(*) FROM notice n JOIN interaction i ON i.id = n.interaction_id WHERE i.received_at"
        + " = '2026-03-12 02:00:00'")).as("history is no news").isZero();

    String again = checked(list);
    assertThat(lines(again)).filteredOn(line -> line.path("result").asString().equals("EXISTS")).hasSize(4).first()
        .satisfies(line -> assertThat(line.path("ticket").asString()).isEqualTo(finished.path("ticket").asString()));
    assertThat(count(there)).isEqualTo(before + 4);
  }

  @Test
  void givenListWithLaterStatus_whenApplied_thenTheCaseGoesOnAtItsTimesAndAnEndedOneStays() throws Exception {
    apply(checked(new HandInFile().line(later("", "", "Diterima", 51)).line(later("", "", "Diterima", 52)).line(later(
        "12/03/2026 09:05", "", "Diproses", 53)).finished(54, "423792", "").csv()));
    HandInFile next = new HandInFile().line(later("12/03/2026 09:10", "12/03/2026 10:00", "Selesai", 51)).line(later(
        "12/03/2026 09:20", "", "Diproses", 52)).line(later("", "12/03/2026 09:03", "Selesai", 53)).line(
            "00054T/423792/2026", "423792", "", "2026-03-12 09:00", "", "12/03/2026 11:00", "Ditolak", "tidak-lengkap",
            "", "", "");

    String id = checked(next.csv());

    assertThat(lines(id)).extracting(line -> line.path("result").asString()).containsExactly("LATER", "LATER", "WRONG",
        "EXISTS");
    assertThat(reasons(id)).containsExactly("later-order");
    assertThat(interaction(lines(id).getFirst()).path("status").asString()).isEqualTo("DITERIMA");

    apply(id);

    List<JsonNode> lines = lines(id);
    assertThat(lines).extracting(line -> line.path("result").asString()).containsExactly("UPDATED", "UPDATED", "WRONG",
        "EXISTS");
    JsonNode finished = interaction(lines.getFirst());
    assertThat(finished.path("status").asString()).isEqualTo("SELESAI");
    assertThat(finished.path("course").path("clock").path("completeAt").asString()).isEqualTo("2026-03-12T02:10:00Z");
    assertThat(finished.path("course").path("clock").path("finishedAt").asString()).isEqualTo("2026-03-12T03:00:00Z");
    assertThat(finished.path("course").path("resolution").asString()).isEqualTo("SP2D terbit");
    JsonNode begun = interaction(lines.get(1));
    assertThat(begun.path("status").asString()).isEqualTo("DIPROSES");
    assertThat(begun.path("course").path("clock").path("dueAt").asString()).isEqualTo("2026-03-12T03:20:00Z");
    assertThat(interaction(lines.get(3)).path("status").asString()).isEqualTo("SELESAI");
    assertThat(jejak.get("/api/v1/interactions/" + finished.path("id").asString() + "/thread")).extracting(line -> line
        .path("change").path("step").asString()).containsExactlyInAnyOrder("IMPORTED", "STARTED", "FINISHED",
            "IMPORTED");
    assertThat(lines(checked(next.csv()))).extracting(line -> line.path("result").asString()).containsExactly("EXISTS",
        "EXISTS", "WRONG", "EXISTS");
  }

  private static String[] later(String complete, String finished, String status, int number) {
    return new String[]{"%05dT/423792/2026".formatted(number), "423792", "", "2026-03-12 09:00", complete, finished,
        status, "", finished.isEmpty() ? "" : "SP2D terbit", "", ""};
  }

  private static List<String> reasons(String id) throws SQLException {
    List<String> reasons = new ArrayList<>();
    try (Connection database = jejak.database();
        Statement statement = database.createStatement();
        ResultSet rows = statement
            .executeQuery("SELECT reason FROM hand_in_line WHERE result = 'WRONG' AND import_id = '"
                + id + "' ORDER BY line_number")) {
      while (rows.next()) {
        reasons.add(rows.getString(1));
      }
    }
    return reasons;
  }

  @Test
  void givenHandInRecorded_whenWrittenAgainPastTheApplication_thenTheDatabaseRefuses() throws Exception {
    apply(checked(new HandInFile().finished(20, "423792", "").csv()));

    try (Connection database = jejak.database(); Statement statement = database.createStatement()) {
      assertThatThrownBy(() -> statement.executeUpdate("""
          INSERT INTO interaction (id, office_id, ticket, channel, service_type, subject, status, audience,
            security_class, received_at, created_at, changed_at, import_key)
          SELECT UUID(), office_id, '077-2026-999999', channel, service_type, subject, status, audience, security_class,
            received_at, created_at, changed_at, import_key
          FROM interaction WHERE channel = 'espm' AND import_key IS NOT NULL LIMIT 1""")).isInstanceOf(
          SQLIntegrityConstraintViolationException.class);
    }
  }

  @Test
  void givenSatkerClosedAndWindowsText_whenChecked_thenTheDayOfReceptionDecides() throws Exception {
    try (Connection database = jejak.database(); Statement statement = database.createStatement()) {
      statement.executeUpdate("UPDATE satker_code SET valid_to = '2026-03-12' WHERE code = '350118'");
    }
    String head = "status,waktu_diterima,kode_satker,nomor_spm,perihal\n";

    String id = checked((head + "Diterima,2026-03-12 23:59,350118,00001A/350118/2026,Caf\u00e9 \u2013 satu\n"
        + "Diterima,2026-03-13 00:00,350118,00002A/350118/2026,dua\n").getBytes(Charset.forName("windows-1252")));

    assertThat(lines(id)).extracting(line -> line.path("result").asString()).containsExactly("NEW", "WRONG");
    assertThat(reasons(id)).containsExactly("satker-closed");
    apply(id);
    assertThat(interaction(lines(id).getFirst()).path("subject").asString()).isEqualTo("Caf\u00e9 \u2013 satu");
  }

  @Test
  void givenZip_whenApplied_thenAttachmentsGoTheWayOfAllFilesAndOthersAreNamed() {
    String id = checked(new HandInFile().finished(31, "423792", "\"SPM 1.txt;lampiran/karwas.txt\"")
        .finished(32, "423792", "tidak-ada.pdf").finished(33, "423792", "../espm.csv").file("SPM 1.txt",
            "Surat perintah membayar kuncilampiran")
        .file("lampiran/karwas.txt", "Kartu pengawasan").file("sisa.txt", "tidak disebut").zip());

    assertThat(lines(id)).extracting(line -> line.path("result").asString()).containsExactly("NEW", "WRONG", "WRONG");
    assertThat(jejak.get(API + "/" + id).path("unnamedFiles")).extracting(JsonNode::asString).containsExactly(
        "sisa.txt");
    apply(id);

    String api = "/api/v1/interactions/" + lines(id).getFirst().path("interactionId").asString();
    JsonNode message = jejak.get(api + "/messages").get(0);
    assertThat(message.path("fromSatker").asBoolean()).isTrue();
    assertThat(message.path("writtenAt").asString()).isEqualTo("2026-03-12T02:00:00Z");
    assertThat(jejak.get(api + "/documents")).extracting(file -> file.path("path").asString(), file -> file.path(
        "messageId").asString()).containsExactlyInAnyOrder(tuple("SPM 1.txt", message.path("id").asString()), tuple(
            "lampiran/karwas.txt", message.path("id").asString()));
    RunningJejak.await("the attachment to be found", () -> jejak.get("/api/v1/search?q=kuncilampiran").path(
        "interactions").asInt() == 1);
  }

  @Test
  void givenImportOfAColleague_whenAsked_thenNotThereAndTheReportIsHarmless() throws Exception {
    String own = checked(new HandInFile().line("=1+1", "+12", "", "-", "", "", "@", "", "", "", "").csv());
    SignedIn clerk = SignedIn.as(jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
    SignedIn colleague = SignedIn.as(jejak.address(), DemoOffice.SECOND_STAFF_NIP, DemoOffice.PASSWORD);
    assertThat(clerk.get(API + "/" + own).statusCode()).as("it is the program's").isEqualTo(404);

    String id = json(clerk.post(API + "?channel=sakti&_csrf=" + SignedIn.encoded(clerk.token("/layanan/baru")),
        "text/csv", new HandInFile().line("=1+1", "+12", "", "-", "", "", "@", "", "", "", "").csv()).body()).path("id")
        .asString();
    RunningJejak.await("the check", () -> count("SELECT COUNT(*) FROM hand_in_import WHERE state = 'CHECKING'") == 0);

    assertThat(colleague.get("/layanan/impor/" + id).statusCode()).isEqualTo(404);
    String report = new String(clerk.bytes("/layanan/impor/" + id + "/hasil.csv").body(), StandardCharsets.UTF_8);
    assertThat(report).startsWith("\uFEFFBaris,").contains("'=1+1").contains("'+12").doesNotContain(",=");
    assertThat(count("SELECT COUNT(*) FROM audit_event WHERE action = 'hand-in.report-downloaded'")).isOne();
  }

  private static JsonNode json(String body) {
    return JsonMapper.builder().build().readTree(body);
  }

  @Test
  void givenManyLines_whenKilledWhileRecording_thenEachLineIsWholeAndGoingOnDoesTheRest() {
    HandInFile list = new HandInFile();
    for (int i = 1; i <= MANY; i++) {
      list.finished(i, MANY_OF, i % 10 == 0 ? "spm.txt" : "");
    }
    byte[] zip = list.file("spm.txt", "Satu lampiran untuk banyak SPM").zip();
    Instant start = Instant.now();
    String id = checked(zip);
    Duration check = Duration.between(start, Instant.now());

    jejak.post(API + "/" + id + "/apply", "");
    RunningJejak.await("a part to be recorded", () -> recorded() > MANY / 4);
    jejak.killGroup();
    jejak.run();

    long left = recorded();
    assertThat(left).as("it was cut in the middle").isBetween(1L, MANY - 1L);
    whole();
    start = Instant.now();
    awaitState(id, "DONE");
    System.out.printf("%d lines: checked in %s, the last %d recorded in %s%n", MANY, check, MANY - left, Duration
        .between(start, Instant.now()));
    assertThat(recorded()).isEqualTo(MANY);
    whole();
    assertThat(jejak.get(API + "/" + id).path("counts").path("RECORDED").asInt()).isEqualTo(MANY);
    assertThat(jejak.get(API + "/" + checked(zip)).path("counts").path("EXISTS").asInt()).isEqualTo(MANY);
  }

  private static long recorded() {
    return count(RECORDED);
  }

  /** Each interaction has its number, its history, its outcome, and its file where it should have one. */
  private static void whole() {
    try (Connection database = jejak.database(); Statement statement = database.createStatement()) {
      // Recording goes on meanwhile, and the server's own isolation knows no snapshot.
      statement.execute("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
      statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
      long all = count(database, RECORDED);
      for (String table : Set.of("interaction_identifier", "interaction_satker")) {
        assertThat(count(database, "SELECT COUNT(*) FROM " + table + " WHERE interaction_id IN " + OURS)).as(table)
            .isEqualTo(all);
      }
      assertThat(count(database, "SELECT COUNT(*) FROM interaction_change WHERE interaction_id IN " + OURS)).isEqualTo(3
          * all);
      assertThat(count(database, "SELECT COUNT(*) FROM hand_in_line WHERE result = 'RECORDED' AND interaction_id IN "
          + OURS)).isEqualTo(all);
      long withFile = count(database, "SELECT COUNT(*) FROM interaction_identifier WHERE normalised LIKE '____0T%'"
          + " AND interaction_id IN " + OURS);
      assertThat(count(database, "SELECT COUNT(*) FROM document WHERE interaction_id IN " + OURS)).isEqualTo(withFile);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
