package id.jejak.insight;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Jejak;
import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.shared.SecurityClass;
import id.jejak.testing.ManyRows;
import id.jejak.testing.MariaDbServer;
import id.jejak.testing.QueryLog;
import id.jejak.testing.QueryPlan;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What figures cost where there are many cases: pages read rows of days, and counting a day reads its cases. */
@Tag("servers")
@DirtiesContext
@SpringBootTest(classes = Jejak.class, properties = {"jejak.operations.quiet=true", "jejak.insight.count-every=1h"})
class ManyCaseDaysTest {
  @RegisterExtension
  static final MariaDbServer DATABASE = new MariaDbServer();
  private static final Period YEAR = Period.until(LocalDate.of(2025, 11, 20), 364);
  @TempDir
  static Path home;

  @Autowired
  private CaseDays days;
  @Autowired
  private TopicFigures topics;
  @Autowired
  private SatkerFigures guidance;
  @Autowired
  private NormFigures norms;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private List<SmartLifecycle> loops;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    DATABASE.applicationProperties(registry);
    registry.add("jejak.home", home::toString);
  }

  private static Viewer clerk() {
    return new Viewer(ManyRows.person(3), "Ani", ManyRows.office(0), Set.of(Role.STAFF), Set.of(), EnumSet.of(
        SecurityClass.B, SecurityClass.T));
  }

  @BeforeEach
  void fill() throws SQLException {
    if (jdbc.sql("SELECT COUNT(*) FROM interaction").query(Integer.class).single() > 0) {
      return;
    }
    // Nothing else asks from now on, and the rows stay as they are.
    loops.stream().filter(loop -> loop.getClass().getPackageName().startsWith("id.jejak"))
        .forEach(SmartLifecycle::stop);
    try (var connection = DATABASE.connect(); var statement = connection.createStatement()) {
      ManyRows.fill(connection);
      statement.execute("INSERT INTO office (id, code, name, zone, created_at, version) VALUES ('" + ManyRows.office(0)
          + "', '990', 'KPPN Contoh', 'WIB', NOW(6), 0)");
      days.recount(clerk());
      while (days.next()) {
        // Each time one day.
      }
      statement.execute("ANALYZE TABLE case_day, case_day_satker");
    }
  }

  private int count(String table, Period period) {
    return jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE office_id = ? AND day BETWEEN ? AND ?").params(ManyRows
        .office(0), period.first(), period.last()).query(Integer.class).single();
  }

  @Test
  void givenManyCases_whenAYearIsShown_thenNoCaseIsReadAndOfFiguresThoseOfThePeriodAlone() throws SQLException {
    int rows = Math.max(count("case_day", YEAR), Math.max(count("case_day", YEAR.before()), count("case_day_satker",
        YEAR)));
    Locale locale = Locale.of("id");
    try (QueryLog queries = new QueryLog(DATABASE.connect())) {
      for (String sql : queries.during(() -> {
        assertThat(topics.of(clerk(), YEAR, locale).all().now()).isPositive();
        guidance.of(clerk(), YEAR, locale);
        assertThat(norms.of(clerk(), YEAR, locale).all().timed()).isNotNegative();
      })) {
        QueryPlan plan = queries.plan(sql);
        assertThat(plan.accesses()).as(plan.toString())
            .noneMatch(access -> access.table().startsWith("interaction") || access
                .table().equals("i"));
        if (sql.contains("case_day")) {
          assertThat(plan.scans()).as(plan.toString()).isEmpty();
          assertThat(plan.rows()).as(plan.toString()).isLessThanOrEqualTo(rows + 1);
        }
      }
    }
    assertThat(topics.of(clerk(), YEAR, locale).all().now()).isEqualTo(jdbc.sql("""
        SELECT COUNT(*) FROM interaction WHERE office_id = ? AND security_class IN ('B', 'T')
          AND DATE(received_at + INTERVAL 7 HOUR) BETWEEN ? AND ?""").params(ManyRows.office(0), YEAR.first(), YEAR
        .last()).query(Long.class).single());
  }

  @Test
  void givenManyCases_whenADayIsCounted_thenItsOwnCasesAreRead() throws SQLException {
    int ofADay = 24 * 6 * ManyRows.INTERACTIONS / 100_003 / ManyRows.OFFICES + 2;
    jdbc.sql("INSERT INTO case_day_due (office_id, received_at) VALUES (?, '2025-01-01 03:00:00')")
        .param(ManyRows.office(
            0))
        .update();
    try (QueryLog queries = new QueryLog(DATABASE.connect())) {
      for (String sql : queries.during(() -> assertThat(days.next()).isTrue())) {
        QueryPlan plan = queries.plan(sql);
        // Each case in its index and its own table, with its satker, and what tells whether it came back.
        assertThat(plan.rows()).as(plan.toString()).isLessThanOrEqualTo(8 * ofADay);
      }
    }
  }
}
