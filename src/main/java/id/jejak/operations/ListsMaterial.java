package id.jejak.operations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One interaction every three minutes until now, made by the database itself: nearly all have their end, the last 15,000
 * are open. The office has 61 more satkers and the staff of the demo office.
 */
final class ListsMaterial {
  private static final int SATKERS = 61;
  private static final int FIRST_CODE = 700_000;
  private static final int OPEN = 15_000;
  private static final int CHUNK = 50_000;
  private static final String TABLES = "interaction, interaction_satker";

  private final JdbcClient jdbc;
  private final int interactions;
  private final int satkers;

  ListsMaterial(JdbcClient jdbc, int interactions) {
    this(jdbc, interactions, SATKERS);
  }

  ListsMaterial(JdbcClient jdbc, int interactions, int satkers) {
    this.jdbc = jdbc;
    this.interactions = interactions;
    this.satkers = satkers;
  }

  /** The id of a satker by its number from 1. */
  static String satker(int number) {
    return "01900000-0005-7000-8000-%012x".formatted(number);
  }

  static int code(int number) {
    return FIRST_CODE + number;
  }

  /** One file of each interaction beside it, in final states: nearly all are read. */
  void fillDocuments() {
    String office = one("SELECT id FROM office");
    for (int from = 0; from < interactions; from += CHUNK) {
      String rows = rows(from);
      jdbc.sql(content() + rows).update();
      jdbc.sql(document(office) + rows).update();
      jdbc.sql("INSERT INTO document_satker (document_id, satker_id, received_at) SELECT " + id("0002") + ", " + pick(
          "satker", "SELECT id FROM satker ORDER BY id") + ", " + received() + rows).update();
      System.err.println((from + CHUNK) + " / " + interactions);
    }
    jdbc.sql("ANALYZE TABLE content, document, document_satker").query().listOfRows();
  }

  private String rows(int from) {
    return " FROM (SELECT seq AS n FROM seq_" + from + "_to_" + (Math.min(interactions, from + CHUNK) - 1)
        + ") numbers";
  }

  private String content() {
    return "INSERT INTO content (sha256, size_bytes, reader_version, reading_end, media_type, page_count, pages_with_text,"
        + " created_at) SELECT SHA2(n, 256), 50000, 'bench', 'COMPLETE', 'application/pdf', 3, 3, " + received();
  }

  private String document(String office) {
    String states = "ELT(1 + CRC32(CONCAT('state', n)) % 60, 'CORRUPT', 'ENCRYPTED', 'NO_TEXT', 'TEXT_PARTIAL',"
        + " 'UNSUPPORTED', 'TEXT_RECOGNISED', 'TEXT_RECOGNISED')";
    return "INSERT INTO document (id, interaction_id, name, path, occurrence_key, sha256, size_bytes, office_id, audience,"
        + " security_class, channel, file_type, reader_version, state, page_count, pages_readable, received_at, changed_at,"
        + " index_batch, indexed_at) SELECT " + id("0002") + ", " + id() + ", 'berkas.pdf', 'berkas.pdf', SHA2(n, 256),"
        + " SHA2(n, 256), 50000, '" + office + "', 'SATKER', 'B', " + pick("channel",
            "SELECT DISTINCT code FROM reference_value WHERE valid_until IS NULL AND kind = 'CHANNEL'")
        + ", ELT(1 + CRC32(CONCAT('type', n)) % 4, 'PDF', 'IMAGE', 'WORD', 'SHEET'), 'bench', COALESCE(" + states
        + ", 'TEXT_COMPLETE'), 3, 3, " + received() + ", " + received() + ", 0, " + received();
  }

  void fill() {
    String office = one("SELECT id FROM office");
    String satkerId = "CONCAT('01900000-0005-7000-8000-', LPAD(HEX(seq), 12, '0'))";
    jdbc.sql("INSERT INTO satker (id, office_id, created_at) SELECT " + satkerId + ", '" + office
        + "', UTC_TIMESTAMP(6) FROM seq_1_to_" + satkers).update();
    jdbc.sql("INSERT INTO satker_code (id, satker_id, office_id, code, name, valid_from) SELECT UUID(), " + satkerId
        + ", '" + office + "', " + FIRST_CODE + " + seq, CONCAT('Satker nomor ', seq), '2020-01-01' FROM seq_1_to_"
        + satkers)
        .update();
    for (int from = 0; from < interactions; from += CHUNK) {
      String rows = rows(from);
      jdbc.sql(interaction(office) + rows).update();
      jdbc.sql(link() + rows).update();
      System.err.println((from + CHUNK) + " / " + interactions);
    }
    jdbc.sql("ANALYZE TABLE " + TABLES).query().listOfRows();
  }

  /** Has the days of all these counted, as they came past everything that would have said so. */
  void countDays() {
    jdbc.sql("INSERT INTO case_day_due (office_id, received_at) SELECT id, NULL FROM office").update();
    while (jdbc.sql("SELECT COUNT(*) FROM case_day_due").query(Long.class).single() > 0) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
  }

  /** Names of what is measured, and their addresses. */
  Map<String, String> views() {
    String section = one("SELECT section FROM interaction WHERE section IS NOT NULL LIMIT 1");
    Map<String, String> views = new LinkedHashMap<>();
    views.put("my_work", "/kerja");
    views.put("queue", "/kerja/seksi/" + section);
    views.put("newest", "/layanan");
    views.put("status", "/layanan?status=DIPROSES");
    views.put("due", "/layanan?urut=batas");
    views.put("late", "/layanan?terlambat=ya");
    views.put("changed", "/layanan?urut=berubah");
    views.put("channel", "/layanan?menurut=kanal:surat");
    views.put("service", "/layanan?menurut=layanan:lain");
    views.put("section", "/layanan?menurut=seksi:" + section + "&urut=batas");
    views.put("person", "/layanan?menurut=petugas:" + one("SELECT id FROM person WHERE login = '"
        + DemoOffice.STAFF_NIP + "'"));
    views.put("days", "/layanan?dari=2024-03-01&sampai=2024-03-31");
    views.put("satker", "/layanan?satker=" + DemoOffice.SATKERS.getFirst().code());
    views.put("satker_page", "/satker/" + one("SELECT satker_id FROM satker_code WHERE code = '" + DemoOffice.SATKERS
        .getFirst().code() + "'"));
    views.put("home", "/");
    views.put("insight", "/wawasan");
    views.put("insight_year", "/wawasan?rentang=52-minggu");
    views.put("insight_satkers", "/wawasan/satker?rentang=52-minggu");
    views.put("ledger", "/berkas");
    views.put("ledger_unsearchable", "/berkas?keadaan=belum");
    views.put("ledger_type", "/berkas?jenis=SHEET");
    return views;
  }

  private String one(String sql) {
    return jdbc.sql(sql).query(String.class).list().getFirst();
  }

  private String pick(String salt, String query) {
    List<String> values = jdbc.sql(query).query(String.class).list();
    return "ELT(1 + CRC32(CONCAT('" + salt + "', n)) % " + values.size() + ", " + values.stream().map(value -> "'"
        + value + "'").collect(Collectors.joining(", ")) + ")";
  }

  private static String id() {
    return id("0001");
  }

  private static String id(String kind) {
    return "CONCAT('01900000-" + kind + "-7000-8000-', LPAD(HEX(n), 12, '0'))";
  }

  private String received() {
    return "UTC_DATE() + INTERVAL 8 HOUR - INTERVAL (" + interactions + " - n) * 3 MINUTE";
  }

  private String interaction(String office) {
    String open = "n >= " + (interactions - OPEN);
    String status = "IF(" + open + ", IF(n % 5 < 2, 'DITERIMA', 'DIPROSES'), "
        + "IF(CRC32(CONCAT('end', n)) % 10 = 0, 'DITOLAK', 'SELESAI'))";
    String codes = "SELECT DISTINCT code FROM reference_value WHERE valid_until IS NULL AND kind = ";
    return "INSERT INTO interaction (id, office_id, ticket, channel, service_type, subject, status, audience, "
        + "security_class, received_at, created_at, changed_at, complete_at, due_at, finished_at, section, assignee_id) "
        + "SELECT " + id() + ", '" + office + "', CONCAT('B', n), " + pick("channel", codes + "'CHANNEL'") + ", "
        + pick(
            "service", codes + "'SERVICE'")
        + ", CONCAT('Perihal layanan nomor ', n), " + status
        + ", 'SATKER', IF(CRC32(CONCAT('class', n)) % 10 = 0, 'T', 'B'), " + received() + ", " + received() + ", "
        + received() + " + INTERVAL n % 977 SECOND, IF(" + status + " = 'DITERIMA', NULL, " + received()
        + " + INTERVAL n % 97 MINUTE), IF(" + status + " = 'DITERIMA' OR CRC32(CONCAT('due', n)) % 3 = 0, NULL, "
        + received() + " + INTERVAL 20 DAY), IF(" + open + ", NULL, " + received() + " + INTERVAL 3 DAY), " + pick(
            "section", codes + "'SECTION' AND office_id IS NULL")
        + ", IF(n % 3 = 0, " + pick("who", "SELECT id FROM person WHERE staff") + ", NULL)";
  }

  private String link() {
    return "INSERT INTO interaction_satker (interaction_id, satker_id, role, audience, received_at, unfinished) SELECT "
        + id()
        + ", " + pick("satker", "SELECT id FROM satker ORDER BY id") + ", 'PEMOHON', 'SATKER', " + received()
        + ", n >= " + (interactions - OPEN);
  }
}
