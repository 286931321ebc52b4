package id.jejak.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.archive.Archive;
import id.jejak.archive.LedgerList;
import id.jejak.archive.LedgerState;
import id.jejak.archive.ReadingQueue;
import id.jejak.archive.RecognitionQueue;
import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.interaction.InteractionList;
import id.jejak.interaction.ListWish;
import id.jejak.interaction.Status;
import id.jejak.testing.ManyRows;
import id.jejak.testing.QueryPlan;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What Jejak needs of a database server: that it takes the schema, and that it answers lists and queues by index. */
abstract class DatabaseContract extends LedgerContract {
  private static final Set<LedgerState> UNSEARCHABLE = Arrays.stream(LedgerState.values()).filter(state -> !state
      .isFullySearchable()).collect(Collectors.toCollection(() -> EnumSet.noneOf(LedgerState.class)));
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

  @Test
  void givenThisVersion_whenStarted_thenTheWholeHistoryRanAndTheEntitiesFit() {
    assertThat(jdbc.sql("SELECT VERSION()").query(String.class).single()).startsWith(version() + ".");
    assertThat(flyway.info().pending()).isEmpty();
    assertThat(flyway.info().applied()).isNotEmpty().allMatch(migration -> migration.getState().isApplied());
    assertThat(entities.getProperties()).containsEntry("hibernate.hbm2ddl.auto", "validate");
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
        readsAtMost(FOR_A_PAGE,
            () -> assertThat(interactions.page(staff(), ListWish.of(status), after, PAGE).rows()).hasSize(PAGE));
      }
    }
  }

  @Test
  void givenManyInteractions_whenSatkerOfficerPages_thenEachQueryReadsAPageOfTheSatker() throws SQLException {
    Viewer officer = officer(ManyRows.satker(4));
    for (Status status : statuses()) {
      for (var after : Arrays.asList(null, new InteractionList.After(MIDDLE, ANY))) {
        readsAtMost(status == null ? FOR_A_PAGE : ALL_OF_SATKER,
            () -> assertThat(interactions.page(officer, ListWish.of(status),
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
      InteractionList.Page page = interactions.page(officer, ListWish.of(Status.DITOLAK), after, PAGE);
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
    readsAtMost(FOR_A_PAGE,
        () -> assertThat(interactions.page(officer, ListWish.of(null), null, PAGE).rows()).hasSize(PAGE));
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
    readsAtMost(begun, reading::takeBackLate);
    readsAtMost(begun, recognition::takeBackLate);
    readsAtMost(begun, recognition::unfinished);
    readsAtMost(begun, () -> tasks.enqueueBeyond(ManyRows.INTERACTIONS / 200 - 1));
  }
}
