package id.jejak.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Jejak;
import id.jejak.identity.NewPerson;
import id.jejak.identity.Office;
import id.jejak.identity.OfficeZone;
import id.jejak.identity.Offices;
import id.jejak.identity.People;
import id.jejak.identity.Viewer;
import id.jejak.interaction.InteractionOpened;
import id.jejak.testing.MariaDbServer;
import id.jejak.testing.QueryLog;
import id.jejak.testing.QueryPlan;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** How notices and their mails are read when there are many, nearly all of them read and sent. */
@Tag("servers")
@DirtiesContext
@SpringBootTest(classes = Jejak.class, properties = {"jejak.operations.quiet=true", "jejak.notice.host="})
class NoticePlanTest {
  @RegisterExtension
  static final MariaDbServer DATABASE = new MariaDbServer();
  private static final int PAGE = 30;
  @TempDir
  static Path home;

  @Autowired
  private Offices offices;
  @Autowired
  private People people;
  @Autowired
  private Notices notices;
  @Autowired
  private NoticeRows rows;
  @Autowired
  private MailQueue queue;
  @Autowired
  private ApplicationEventPublisher events;
  @Autowired
  private JdbcClient jdbc;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    DATABASE.applicationProperties(registry);
    registry.add("jejak.home", home::toString);
  }

  private Viewer viewer(Office office, String nip) {
    return people.viewer(people.add(null, NewPerson.staff(nip, "Ani", office.id())).id()).orElseThrow();
  }

  private static void notices(Statement statement, Viewer viewer, String read, int from, int until)
      throws SQLException {
    statement.execute("""
        INSERT INTO notice (id, person_id, interaction_id, kind, made_at, read_at)
        SELECT CONCAT('01900000-0007-7000-8000-', LPAD(HEX(seq), 12, '0')), '%s',
          CONCAT('01900000-0001-7000-8000-', LPAD(HEX(seq DIV 2), 12, '0')), 'RECEIVED', NOW(6), %s
        FROM seq_%d_to_%d""".formatted(viewer.personId(), read, from, until));
  }

  private static void mails(Statement statement, Office office, Viewer viewer, MailState state, int rows)
      throws SQLException {
    statement.execute("""
        INSERT INTO notice_mail (id, person_id, office_id, state, attempts, due_at, changed_at)
        SELECT UUID(), '%s', '%s', '%s', 1, NOW(6) - INTERVAL 1 DAY, NOW(6) FROM seq_1_to_%d""".formatted(viewer
        .personId(), office.id(), state, rows));
  }

  private static void readsAtMost(int rows, QueryLog queries, Runnable action) throws SQLException {
    for (String sql : queries.during(action)) {
      QueryPlan plan = queries.plan(sql);
      assertThat(plan.rows()).as(plan.toString()).isLessThanOrEqualTo(rows);
      assertThat(plan.sortedRows()).as(plan.toString()).isLessThanOrEqualTo(rows);
    }
  }

  @Test
  void givenManyNotices_whenShownCountedOrOpened_thenNoMoreRowsAreReadThanNeeded() throws Exception {
    Office office = offices.add(null, "P01", "KPPN Contoh", OfficeZone.WIB);
    Viewer viewer = viewer(office, "198503172010210001");
    Viewer other = viewer(office, "198503172010210002");
    try (Connection connection = DATABASE.connect(); Statement statement = connection.createStatement()) {
      notices(statement, other, "NOW(6)", 1, 100_000);
      notices(statement, viewer, "NOW(6)", 100_001, 200_000);
      notices(statement, viewer, "NULL", 200_001, 205_000);
      mails(statement, office, viewer, MailState.SENT, 100_000);
      mails(statement, office, viewer, MailState.WAITING, 5_000);
      statement.execute("ANALYZE TABLE notice, notice_mail");
    }
    UUID some = UUID.fromString("01900000-0001-7000-8000-%012x".formatted(201_000 / 2));
    try (QueryLog queries = new QueryLog(DATABASE.connect())) {
      // Each of a hundred, once in its index and once as one of few.
      readsAtMost(200, queries, () -> assertThat(notices.of(viewer)).isEqualTo(100));
      readsAtMost(4 * PAGE, queries, () -> assertThat(rows.page(viewer.personId(), null, PAGE)).hasSize(PAGE));
      readsAtMost(4 * PAGE, queries, () -> assertThat(rows.page(viewer.personId(), UUID.fromString(
          "01900000-0007-7000-8000-%012x".formatted(150_000)), PAGE)).hasSize(PAGE));
      readsAtMost(4, queries, () -> assertThat(rows.waits(viewer.personId(), some)).isTrue());
      readsAtMost(4, queries, () -> events.publishEvent(new InteractionOpened(some, viewer.personId())));
      assertThat(rows.waits(viewer.personId(), some)).as("the case was looked at").isFalse();
      assertThat(jdbc.sql("SELECT COUNT(*) FROM notice WHERE read_at IS NULL").query(Long.class).single()).isEqualTo(
          4_998);
      // A change is not made twice, so the server estimates: of 205,000 rows it sees those that wait, twice.
      readsAtMost(15_000, queries, () -> notices.readAll(viewer));
      readsAtMost(20, queries, () -> assertThat(queue.claim()).isPresent());
      UUID middle = jdbc.sql("SELECT id FROM notice_mail WHERE state = 'SENT' ORDER BY id LIMIT 1 OFFSET 50000").query(
          UUID.class).single();
      readsAtMost(4 * PAGE, queries, () -> assertThat(queue.page(office.id(), MailState.SENT, middle, PAGE)).hasSize(
          PAGE));
      readsAtMost(4 * PAGE + 4, queries, () -> assertThat(queue.page(office.id(), MailState.WAITING, null, PAGE))
          .hasSize(PAGE));
      assertThat(queue.page(office.id(), MailState.WAITING, null, 5_000)).as("with the one that is being tried")
          .hasSize(5_000).extracting(MailQueue.Mail::state).containsOnlyOnce(MailState.SENDING);
    }
  }
}
