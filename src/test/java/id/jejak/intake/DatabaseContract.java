package id.jejak.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Jejak;
import id.jejak.archive.Archive;
import id.jejak.archive.LedgerList;
import id.jejak.archive.LedgerState;
import id.jejak.archive.ReadingQueue;
import id.jejak.archive.RecognitionQueue;
import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.interaction.InteractionList;
import id.jejak.interaction.Status;
import id.jejak.shared.SecurityClass;
import id.jejak.testing.ManyRows;
import id.jejak.testing.MariaDbServer;
import id.jejak.testing.QueryLog;
import id.jejak.testing.QueryPlan;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;

/** What Jejak needs of a database server: that it takes the schema, and that it answers lists and queues by index. */
@Tag("servers")
@DirtiesContext
@SpringBootTest(classes = Jejak.class, properties = "jejak.operations.quiet=true")
abstract class DatabaseContract {
  private static final int PAGE = 50;
  // A page, the rows that the viewer may not see between them, and what belongs to each row.
  private static final int FOR_A_PAGE = 6 * PAGE;
  // Each row of a satker, in the link and in its own table.
  private static final int ALL_OF_SATKER = 2 * ManyRows.OF_SATKER + FOR_A_PAGE;
  private static final Set<LedgerState> UNSEARCHABLE = Arrays.stream(LedgerState.values()).filter(state -> !state
      .isFullySearchable()).collect(Collectors.toCollection(() -> EnumSet.noneOf(LedgerState.class)));
  private static final Instant MIDDLE = Instant.parse("2025-01-01T00:00:00Z");
  private static final UUID ANY = UUID.fromString("01900000-0002-7000-8000-000000010000");

  @TempDir
  static Path home;

  @Autowired
  private Pipeline pipeline;
  @Autowired
  private InteractionList interactions;
  @Autowired
  private LedgerList ledger;
  @Autowired
  private Archive archive;
  @Autowired
  private ReadingQueue reading;
  @Autowired
  private RecognitionQueue recognition;
  @Autowired
  private IndexTasks tasks;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private Flyway flyway;
  @Autowired
  private EntityManagerFactory entities;
  private QueryLog queries;

  abstract MariaDbServer server();

  abstract String version();

  static void properties(MariaDbServer server, DynamicPropertyRegistry registry) {
    server.applicationProperties(registry);
    registry.add("jejak.home", home::toString);
  }

  @BeforeEach
  void fill() throws SQLException {
    if (pipeline.isRunning()) {
      // Once for all tests: nothing else asks from now on, and the rows stay as they are.
      pipeline.stop();
      try (var connection = server().connect()) {
        ManyRows.fill(connection);
      }
    }
    queries = new QueryLog(server().connect());
  }

  @AfterEach
  void end() throws SQLException {
    queries.close();
  }

  @Test
  void givenThisVersion_whenStarted_thenTheWholeHistoryRanAndTheEntitiesFit() {
    assertThat(jdbc.sql("SELECT VERSION()").query(String.class).single()).startsWith(version() + ".");
    assertThat(flyway.info().pending()).isEmpty();
    assertThat(flyway.info().applied()).isNotEmpty().allMatch(migration -> migration.getState().isApplied());
    assertThat(entities.getProperties()).containsEntry("hibernate.hbm2ddl.auto", "validate");
  }

  private static Viewer viewer(Set<Role> roles, UUID... satkers) {
    return new Viewer(UUID.randomUUID(), "Ani", ManyRows.office(0), roles, Set.of(satkers), Set.of(SecurityClass.B,
        SecurityClass.T));
  }

  private static Viewer staff() {
    return viewer(Set.of(Role.STAFF));
  }

  private static Viewer officer(UUID... satkers) {
    return viewer(Set.of(Role.SATKER_OFFICER), satkers);
  }

  private static List<@Nullable Status> statuses() {
    List<@Nullable Status> statuses = new ArrayList<>();
    statuses.add(null);
    statuses.addAll(List.of(Status.values()));
    return statuses;
  }

  @Test
  void givenManyInteractions_whenStaffPages_thenEachQueryReadsAPage() throws SQLException {
    for (Status status : statuses()) {
      for (var after : Arrays.asList(null, new InteractionList.After(MIDDLE, ANY))) {
        readsAtMost(FOR_A_PAGE, () -> assertThat(interactions.page(staff(), status, after, PAGE).rows()).hasSize(PAGE));
      }
    }
  }

  @Test
  void givenManyInteractions_whenSatkerOfficerPages_thenEachQueryReadsAPageOfTheSatker() throws SQLException {
    Viewer officer = officer(ManyRows.satker(4));
    for (Status status : statuses()) {
      for (var after : Arrays.asList(null, new InteractionList.After(MIDDLE, ANY))) {
        readsAtMost(status == null ? FOR_A_PAGE : ALL_OF_SATKER, () -> assertThat(interactions.page(officer, status,
            after, PAGE).rows()).isNotEmpty());
      }
    }
  }

  @Test
  void givenOfficerOfTwoSatkers_whenPaging_thenAllAreShownOnceAndNewestFirst() throws SQLException {
    Viewer officer = officer(ManyRows.satker(4), ManyRows.satker(8));
    List<UUID> shown = new ArrayList<>();
    InteractionList.@Nullable After after = null;
    do {
      InteractionList.Page page = interactions.page(officer, Status.DITOLAK, after, PAGE);
      page.rows().forEach(row -> shown.add(row.id()));
      after = page.next();
    } while (after != null);

    assertThat(shown).isEqualTo(jdbc
        .sql(
            """
                SELECT i.id FROM interaction i JOIN interaction_satker s ON s.interaction_id = i.id
                WHERE s.satker_id IN (?, ?) AND i.status = 'DITOLAK' AND i.audience = 'SATKER' AND i.security_class IN ('B', 'T')
                ORDER BY i.received_at DESC, i.id DESC""")
        .params(ManyRows.satker(4), ManyRows.satker(8)).query(UUID.class)
        .list());
    readsAtMost(FOR_A_PAGE, () -> assertThat(interactions.page(officer, null, null, PAGE).rows()).hasSize(PAGE));
  }

  private static List<Set<LedgerState>> filters() {
    return Stream.concat(Stream.of(Set.<LedgerState>of(), UNSEARCHABLE), Arrays.stream(LedgerState.values()).map(
        Set::of)).toList();
  }

  @Test
  void givenManyDocuments_whenStaffOrAdministratorPagesTheLedger_thenEachQueryReadsAPage() throws SQLException {
    for (Set<Role> roles : List.of(Set.of(Role.STAFF), Set.of(Role.ADMINISTRATOR), Set.of(Role.STAFF,
        Role.ADMINISTRATOR))) {
      for (Set<LedgerState> states : filters()) {
        for (var after : Arrays.asList(null, new LedgerList.After(MIDDLE, ANY))) {
          readsAtMost(FOR_A_PAGE, () -> assertThat(ledger.page(viewer(roles), states, after, PAGE).rows())
              .isNotEmpty());
        }
      }
    }
  }

  @Test
  void givenManyDocuments_whenSatkerOfficerPagesTheLedger_thenEachQueryReadsRowsOfTheSatker() throws SQLException {
    Viewer officer = officer(ManyRows.satker(4));
    for (Set<LedgerState> states : filters()) {
      for (var after : Arrays.asList(null, new LedgerList.After(MIDDLE, ANY))) {
        readsAtMost(states.isEmpty() ? FOR_A_PAGE : ALL_OF_SATKER, () -> ledger.page(officer, states, after, PAGE));
      }
    }
  }

  @Test
  void givenLedgerOfUnsearchable_whenPaging_thenAllStatesComeOnceAndNewestFirst() {
    List<UUID> shown = new ArrayList<>();
    LedgerList.@Nullable After after = null;
    do {
      LedgerList.Page page = ledger.page(staff(), UNSEARCHABLE, after, 300);
      page.rows().forEach(row -> shown.add(row.id()));
      after = page.next();
    } while (after != null);

    assertThat(shown).isEqualTo(jdbc.sql("SELECT id FROM document WHERE office_id = :office AND security_class IN "
        + "('B', 'T') AND state IN (:states) ORDER BY received_at DESC, id DESC").param("office", ManyRows.office(0))
        .param("states", UNSEARCHABLE.stream().map(Enum::name).toList()).query(UUID.class).list());
  }

  @Test
  void givenManyDocuments_whenCounted_thenFromAnIndexAlone() throws SQLException {
    int ofOffice = ManyRows.INTERACTIONS / ManyRows.OFFICES;
    for (Set<Role> roles : List.of(Set.of(Role.STAFF), Set.of(Role.ADMINISTRATOR), Set.of(Role.STAFF,
        Role.ADMINISTRATOR))) {
      for (QueryPlan plan : readsAtMost(ofOffice, () -> archive.totals(viewer(roles)))) {
        assertThat(plan.accesses()).as(plan.toString()).allMatch(QueryPlan.Access::indexOnly);
      }
    }
    readsAtMost(ofOffice, () -> archive.notFullySearchable(staff()));
    readsAtMost(ALL_OF_SATKER, () -> archive.totals(officer(ManyRows.satker(4))));
  }

  @Test
  void givenLongQueues_whenWorkIsClaimed_thenOneRowIsRead() throws SQLException {
    readsAtMost(2, () -> assertThat(reading.claim("worker")).isPresent());
    readsAtMost(4, () -> assertThat(recognition.claim("worker")).isPresent());
    readsAtMost(200, () -> assertThat(tasks.next(200)).hasSize(200));
    readsAtMost(3, () -> assertThat(tasks.highestBatch()).isEqualTo(ManyRows.INTERACTIONS / 200));
  }

  @Test
  void givenLongQueues_whenStarted_thenWhatWasBegunIsFoundByIndex() throws SQLException {
    int begun = ManyRows.INTERACTIONS / 100;
    readsAtMost(begun, () -> reading.takeBack("worker"));
    readsAtMost(begun, () -> recognition.takeBack("worker"));
    readsAtMost(begun, recognition::unfinished);
    readsAtMost(begun, () -> tasks.enqueueBeyond(ManyRows.INTERACTIONS / 200 - 1));
  }

  private List<QueryPlan> readsAtMost(int rows, Runnable action) throws SQLException {
    List<QueryPlan> plans = new ArrayList<>();
    for (String sql : queries.during(action)) {
      QueryPlan plan = queries.plan(sql);
      assertThat(plan.scans()).as(plan.toString()).isEmpty();
      assertThat(plan.rows()).as(plan.toString()).isLessThanOrEqualTo(rows);
      assertThat(plan.sortedRows()).as(plan.toString()).isLessThanOrEqualTo(PAGE + 1.0);
      plans.add(plan);
    }
    assertThat(plans).as("statements that were logged").isNotEmpty();
    return plans;
  }
}
