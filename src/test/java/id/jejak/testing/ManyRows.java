package id.jejak.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/** A database as large as that of some years: made by the server itself, always the same. */
public final class ManyRows {
  public static final int INTERACTIONS = 200_000;
  public static final int OFFICES = 4;
  private static final int SATKERS_OF_OFFICE = 50;
  private static final int PEOPLE = 11;
  private static final String STATUS = pick("status", "DITERIMA", "DIPROSES", "SELESAI", "DITOLAK");
  /** Interactions, and documents, in which one satker has a part. */
  public static final int OF_SATKER = INTERACTIONS / OFFICES / SATKERS_OF_OFFICE;

  private ManyRows() {
  }

  public static UUID office(int number) {
    return id("000f", number);
  }

  /** Satkers of office 0 have the numbers 0, 4, 8 and so on. */
  public static UUID satker(int number) {
    return id("0005", number);
  }

  /** One of those who do the work of all offices. */
  public static UUID person(int number) {
    return id("000a", number);
  }

  private static UUID id(String kind, int number) {
    return UUID.fromString("01900000-%s-7000-8000-%012x".formatted(kind, number));
  }

  /** Fills an empty schema and has the server count what it holds. */
  public static void fill(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : List.of(interactions(), interactionSatkers(), messages(), contents(), documents(),
          documentSatkers(), recognition(), tasks())) {
        statement.execute(table);
      }
      statement.execute("ANALYZE TABLE interaction, interaction_satker, message, content, document, document_satker, "
          + "page_recognition, index_task");
    }
  }

  private static String id(String kind, String number) {
    return "CONCAT('01900000-%s-7000-8000-', LPAD(HEX(%s), 12, '0'))".formatted(kind, number);
  }

  // What is picked by the same remainder is picked together: the numbers of values have no common divisor with four.
  private static String pick(String salt, String... values) {
    return "ELT(1 + CRC32(CONCAT('" + salt + "', n)) % " + values.length + ", '" + String.join("', '", values) + "')";
  }

  private static String from(String rows) {
    return " FROM (SELECT seq AS n FROM seq_0_to_" + (INTERACTIONS - 1) + ") numbers " + rows;
  }

  private static String received() {
    return "'2024-01-01' + INTERVAL (n * 7919 % 100003) * 600 SECOND";
  }

  private static String classes() {
    return pick("class", "B", "B", "B", "B", "B", "B", "B", "T", "R", "SR");
  }

  private static String audience() {
    return pick("audience", "SATKER", "SATKER", "SATKER", "INTERNAL");
  }

  private static String satkerOfRow() {
    return id("0005", "n % " + OFFICES * SATKERS_OF_OFFICE);
  }

  private static String interactions() {
    String due = "IF(" + STATUS + " IN ('DIPROSES', 'SELESAI') AND CRC32(CONCAT('due', n)) % 3 > 0, " + received()
        + " + INTERVAL 2 DAY, NULL)";
    return "INSERT INTO interaction (id, office_id, ticket, channel, service_type, subject, status, audience, "
        + "security_class, received_at, created_at, changed_at, complete_at, due_at, section, assignee_id, merged_into, "
        + "index_batch) SELECT " + id("0001", "n") + ", " + id("000f", "n % " + OFFICES) + ", CONCAT('T', n), " + pick(
            "channel", "loket", "espm", "sakti", "email", "surat")
        + ", " + pick("service", "lain", "retur-sp2d", "koreksi-spm", "lpj", "kontrak", "hibah", "gaji")
        + ", CONCAT('Perihal ', n), "
        + STATUS + ", " + audience() + ", " + classes() + ", " + received() + ", " + received() + ", " + received()
        + " + INTERVAL n % 977 SECOND, IF(" + STATUS + " = 'DITERIMA', NULL, " + received()
        + " + INTERVAL n % 97 MINUTE), "
        + due + ", " + pick("section", "pencairan", "mski", "vera", "bank", "umum") + ", IF(n DIV 4 % 2 = 0, "
        + id("000a", "CRC32(CONCAT('who', n)) % " + PEOPLE) + ", NULL), IF(n % 50 = 7, " + id("0001", "n - 1")
        + ", NULL), 1 + n DIV 200" + from("");
  }

  private static String interactionSatkers() {
    return "INSERT INTO interaction_satker (interaction_id, satker_id, role, audience, received_at, unfinished) SELECT "
        + id("0001",
            "n")
        + ", " + satkerOfRow() + ", 'PEMOHON', 'SATKER', " + received() + ", " + STATUS + " IN ('DITERIMA', 'DIPROSES')"
        + from("");
  }

  private static String messages() {
    return "INSERT INTO message (id, interaction_id, written_at, author_name, from_satker, body, audience, "
        + "security_class, index_batch) SELECT " + id("0003", "n") + ", " + id("0001", "n") + ", " + received()
        + ", 'Ani', FALSE, 'Terlampir', 'SATKER', 'B', 1 + n DIV 200" + from("WHERE n % 4 = 0");
  }

  private static String contents() {
    return "INSERT INTO content (sha256, size_bytes, reader_version, reading_end, media_type, pages_awaiting, created_at) "
        + "SELECT SHA2(n, 256), 1000, 'reader', 'COMPLETE', 'application/pdf', IF(n % 1000 = 0, 1, 0), " + received()
        + from("");
  }

  // All states, but nearly everything is read: one row of thirty is in one of the other fourteen.
  private static String documents() {
    String states = "'RECEIVED', 'READING', 'RECOGNISING', 'WAITING_OCR', 'TEXT_PARTIAL', 'TEXT_RECOGNISED', 'NO_TEXT', "
        + "'ENCRYPTED', 'EMPTY', 'UNSUPPORTED', 'CORRUPT', 'TOO_LARGE', 'TIMED_OUT', 'CRASHED'";
    return "INSERT INTO document (id, interaction_id, name, path, occurrence_key, sha256, size_bytes, office_id, audience, "
        + "security_class, channel, file_type, reader_version, state, received_at, changed_at, index_batch) SELECT "
        + id("0002", "n") + ", " + id("0001",
            "n")
        + ", 'berkas.pdf', 'berkas.pdf', SHA2(n, 256), SHA2(n, 256), 1000, " + id("000f", "n % " + OFFICES) + ", "
        + audience() + ", " + classes() + ", " + pick("channel", "loket", "espm", "sakti", "email", "surat") + ", "
        + pick("type", "PDF", "PDF", "PDF", "PDF", "IMAGE", "WORD", "SHEET") + ", "
        + pick("reader", "reader-1", "reader-2", "reader-2") + ", COALESCE(ELT(1 + CRC32(CONCAT('state', n)) % 420, "
        + states
        + "), 'TEXT_COMPLETE'), " + received() + ", " + received() + ", 1 + n DIV 200" + from("");
  }

  private static String documentSatkers() {
    return "INSERT INTO document_satker (document_id, satker_id, received_at) SELECT " + id("0002", "n") + ", "
        + satkerOfRow() + ", " + received() + from("");
  }

  private static String recognition() {
    return "INSERT INTO page_recognition (sha256, page, state, created_at) SELECT SHA2(n, 256), 1, "
        + "IF(n % 100 < 5, 'WAITING', 'DONE'), " + received() + from("WHERE n % 2 = 0");
  }

  private static String tasks() {
    return "INSERT INTO index_task (kind, ref_id, created_at) SELECT 'DOCUMENT', " + id("0002", "n") + ", " + received()
        + from("");
  }
}
