package id.jejak.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.MariaDbServer;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The databases that finished capabilities left behind, with the rows of their demo office, are brought to the schema of
 * today. How such a file is made stands in {@code docs/architecture.md}.
 */
@Tag("servers")
class UpgradeTest {
  /** In the order of their time. */
  private static final List<String> DUMPS = List.of("language-of-the-treasury", "search-at-a-million",
      "ledger-finished", "from-cases-to-knowledge");
  private static final String SCHEMA = """
      SELECT CONCAT_WS(' ', 'column', table_name, column_name, column_type, is_nullable, COALESCE(column_default, '-'),
        COALESCE(collation_name, '-'), extra, COALESCE(generation_expression, '-')) FROM information_schema.columns
      WHERE table_schema = DATABASE() AND table_name <> 'flyway_schema_history'
      UNION ALL
      SELECT CONCAT_WS(' ', 'index', table_name, index_name, seq_in_index, column_name, non_unique)
      FROM information_schema.statistics WHERE table_schema = DATABASE() AND table_name <> 'flyway_schema_history'
      UNION ALL
      SELECT CONCAT_WS(' ', 'key', table_name, constraint_name, column_name, COALESCE(referenced_table_name, '-'))
      FROM information_schema.key_column_usage WHERE table_schema = DATABASE()
        AND table_name <> 'flyway_schema_history'""";

  @RegisterExtension
  static final MariaDbServer FRESH = new MariaDbServer();
  @RegisterExtension
  static final MariaDbServer EARLIER = new MariaDbServer();

  private static Flyway flyway(String url) {
    return Flyway.configure().dataSource(url, EARLIER.user(), EARLIER.password()).locations("classpath:db/migration")
        .load();
  }

  /** A database of its own, filled from the file. */
  private static String filled(String dump) throws SQLException, IOException {
    String name = "upgrade_" + dump.replace('-', '_') + "_" + ProcessHandle.current().pid();
    try (Connection connection = EARLIER.connect(); Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + name);
      statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci");
    }
    String url = EARLIER.url().replaceFirst("[^/]*$", name);
    try (Connection connection = connect(url); Statement statement = connection.createStatement()) {
      // Line ends inside of texts are written as \n: a semicolon at the end of a line ends a statement.
      for (String sql : text(dump).split(";\n", -1)) {
        if (!sql.isBlank()) {
          statement.execute(sql);
        }
      }
    }
    return url;
  }

  private static String text(String dump) throws IOException {
    try (InputStream file = Objects.requireNonNull(UpgradeTest.class.getResourceAsStream("schemas/" + dump
        + ".sql.gz"), dump); InputStream text = new GZIPInputStream(file)) {
      return new String(text.readAllBytes(), UTF_8);
    }
  }

  private static Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(url, EARLIER.user(), EARLIER.password());
  }

  private static SortedSet<String> texts(String url, String question) throws SQLException {
    SortedSet<String> texts = new TreeSet<>();
    try (Connection connection = connect(url);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      while (row.next()) {
        texts.add(row.getString(1));
      }
    }
    return texts;
  }

  private static Map<String, Integer> rows(String url) throws SQLException {
    Map<String, Integer> rows = new TreeMap<>();
    for (String table : texts(url,
        "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")) {
      rows.put(table, Integer.valueOf(texts(url, "SELECT COUNT(*) FROM " + table).first()));
    }
    return rows;
  }

  @ParameterizedTest
  @FieldSource("DUMPS")
  void givenDatabaseOfACapability_whenUpgraded_thenTheSchemaIsThatOfTodayAndNoRowIsLost(String dump) throws Exception {
    flyway(FRESH.url()).migrate();
    String url = filled(dump);
    Map<String, Integer> before = rows(url);
    Set<String> cases = texts(url, "SELECT CONCAT(id, ' ', ticket, ' ', subject) FROM interaction");

    flyway(url).migrate();

    assertThat(texts(url, SCHEMA)).isEqualTo(texts(FRESH.url(), SCHEMA));
    Map<String, Integer> after = rows(url);
    assertThat(before).containsKeys("interaction", "document", "audit_event").allSatisfy((table, rows) -> assertThat(
        after.getOrDefault(table, rows)).as(table).isGreaterThanOrEqualTo(rows));
    assertThat(before.get("document")).isPositive();
    assertThat(texts(url, "SELECT CONCAT(id, ' ', ticket, ' ', subject) FROM interaction")).isEqualTo(cases);
  }

  @Test
  void givenScriptsThatCameLater_thenTheirNumbersAreHigherThanAllBefore() throws Exception {
    String url = filled(DUMPS.getLast());

    MigrationInfo[] all = flyway(url).info().all();

    int highest = Integer.parseInt(texts(url, "SELECT version FROM flyway_schema_history WHERE version IS NOT NULL")
        .last());
    assertThat(Arrays.stream(all).filter(script -> !script.getState().isApplied()).map(script -> script.getVersion()
        .getMajor().intValue())).allMatch(number -> number > highest);
  }
}
