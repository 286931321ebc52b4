package id.jejak.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.archive.Archive;
import id.jejak.archive.LedgerList;
import id.jejak.identity.Cards;
import id.jejak.identity.People;
import id.jejak.interaction.InteractionCounts;
import id.jejak.interaction.Status;
import id.jejak.interaction.WorkLists;
import id.jejak.testing.ManyRows;
import id.jejak.testing.QueryPlan;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the first page of staff and the page of a satker ask for. */
abstract class PanelsContract extends ManyRowsContract {
  private static final Instant LAST_DAY = Instant.parse("2025-11-25T00:00:00Z");
  private static final int OF_OFFICE = ManyRows.INTERACTIONS / ManyRows.OFFICES;
  private static final int OF_A_DAY = 24 * 6 * ManyRows.INTERACTIONS / 100_003 / ManyRows.OFFICES + 1;

  @Autowired
  private InteractionCounts counts;
  @Autowired
  private WorkLists work;
  @Autowired
  private Archive archive;
  @Autowired
  private LedgerList ledger;
  @Autowired
  private Cards cards;
  @Autowired
  private People people;
  @Autowired
  private JdbcClient jdbc;

  private static void fromIndexesAlone(List<QueryPlan> plans) {
    for (QueryPlan plan : plans) {
      assertThat(plan.accesses()).as(plan.toString()).allMatch(QueryPlan.Access::indexOnly);
    }
  }

  @Test
  void givenManyInteractions_whenTheDayIsCounted_thenRowsOfTheDayAreRead() throws SQLException {
    readsAtMost(OF_A_DAY, () -> assertThat(counts.receivedSince(LAST_DAY, staff())).isNotEmpty());
  }

  @Test
  void givenManyInteractions_whenOpenOnesAreCounted_thenFromAnIndexAloneAndNothingThatEnded() throws SQLException {
    fromIndexesAlone(readsAtMost(OF_OFFICE * 6 / 10, () -> assertThat(counts.open(staff())).containsOnlyKeys(
        Status.DITERIMA, Status.DIPROSES)));
    fromIndexesAlone(readsAtMost(OF_OFFICE * 3 / 10, () -> assertThat(counts.late(MIDDLE, staff())).isPositive()));
  }

  @Test
  void givenManyInteractions_whenOpenOnesOfASatkerAreShown_thenNothingThatEndedIsRead() throws SQLException {
    UUID satker = ManyRows.satker(4);
    long open = jdbc.sql("""
        SELECT COUNT(*) FROM interaction i JOIN interaction_satker s ON s.interaction_id = i.id
        WHERE s.satker_id = ? AND i.status IN ('DITERIMA', 'DIPROSES')""").param(satker).query(Long.class).single();

    // Each in the link and in its own table; they are sorted, as they are few.
    readsAndSortsAtMost((int) (2 * open) + PAGE, (int) open, () -> assertThat(work.ofSatker(staff(), satker, 10).rows())
        .hasSize(10).allMatch(row -> !row.status().isEnd()));
  }

  @Test
  void givenOpenOnesOfASatker_whenShown_thenByDueTimeAndWithoutWhatWasMerged() {
    UUID satker = ManyRows.satker(4);

    assertThat(work.ofSatker(staff(), satker, 1000).rows().stream().map(row -> row.id()).toList())
        .isEqualTo(jdbc.sql("""
            SELECT i.id FROM interaction i JOIN interaction_satker s ON s.interaction_id = i.id
            WHERE s.satker_id = ? AND i.status IN ('DITERIMA', 'DIPROSES') AND i.merged_into IS NULL
              AND i.security_class IN ('B', 'T') AND i.office_id = ?
            ORDER BY i.work_at, i.id""").params(satker, ManyRows.office(0)).query(UUID.class).list()).isNotEmpty();
  }

  @Test
  void givenManyDocuments_whenThePageOfASatkerIsShown_thenItsOwnRowsAreRead() throws SQLException {
    UUID satker = ManyRows.satker(4);

    readsAtMost(ALL_OF_SATKER,
        () -> assertThat(archive.completenessOfSatker(satker, staff()).documents()).isPositive());
    readsAtMost(PAGE, () -> assertThat(ledger.ofSatker(satker, staff(), 10)).isNotEmpty());
    readsAtMost(PAGE, () -> cards.ofSatker(ManyRows.office(0), satker));
    readsAtMost(PAGE, () -> people.officers(ManyRows.office(0), satker));
  }
}
