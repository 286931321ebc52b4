package id.jejak.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.archive.FileType;
import id.jejak.archive.LedgerFigures;
import id.jejak.archive.LedgerFilter;
import id.jejak.archive.LedgerList;
import id.jejak.archive.LedgerState;
import id.jejak.archive.ReadingOrders;
import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.testing.ManyRows;
import id.jejak.testing.QueryPlan;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger with many rows: filters page along an index, figures are counted from indexes alone. */
abstract class LedgerContract extends WorkListsContract {
  private static final int OF_OFFICE = ManyRows.INTERACTIONS / ManyRows.OFFICES;

  @Autowired
  private LedgerList ledger;
  @Autowired
  private LedgerFigures figures;
  @Autowired
  private ReadingOrders orders;
  @Autowired
  private JdbcClient jdbc;

  private static List<LedgerFilter> filters() {
    return List.of(new LedgerFilter(Set.of(), FileType.SHEET, null, null, false), new LedgerFilter(Set.of(), null,
        "email", null, false), new LedgerFilter(Set.of(), null, null, null, true),
        new LedgerFilter(Set.of(), null,
            null, ManyRows.satker(4), false));
  }

  @Test
  void givenManyDocuments_whenStaffPagesAFilterOfTheLedger_thenEachQueryReadsAPage() throws SQLException {
    for (LedgerFilter filter : filters()) {
      for (var after : Arrays.asList(null, new LedgerList.After(MIDDLE, ANY))) {
        readsAtMost(filter.satkerId() == null ? FOR_A_PAGE : ALL_OF_SATKER,
            () -> assertThat(ledger.page(staff(), filter,
                after, PAGE).rows()).as(filter.toString()).hasSize(PAGE));
      }
    }
  }

  @Test
  void givenManyDocuments_whenTheLedgerIsCounted_thenFromIndexesAndInsideTheFilter() throws SQLException {
    Viewer administrator = viewer(Set.of(Role.ADMINISTRATOR));
    for (QueryPlan plan : readsAtMost(OF_OFFICE, () -> figures.of(administrator))) {
      assertThat(plan.accesses()).as(plan.toString()).allMatch(access -> access.indexOnly() || access
          .rows() <= OF_OFFICE / 20.0);
    }
    LedgerFigures.Figures all = figures.of(administrator).figures();
    assertThat(all.total()).isEqualTo(OF_OFFICE);
    assertThat(all.types().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(OF_OFFICE);
    assertThat(all.channels()).containsOnlyKeys("loket", "espm", "sakti", "email", "surat");
    assertThat(all.older()).isEqualTo(OF_OFFICE);
    readsAndSortsAtMost(ALL_OF_SATKER, ManyRows.OF_SATKER, () -> figures.of(officer(ManyRows.satker(4))));
    assertThat(figures.of(officer(ManyRows.satker(4))).figures().total()).isEqualTo(jdbc.sql("""
        SELECT COUNT(*) FROM document d JOIN document_satker s ON s.document_id = d.id
        WHERE s.satker_id = ? AND d.audience = 'SATKER' AND d.security_class IN ('B', 'T')""").param(ManyRows.satker(4))
        .query(Long.class).single());
    assertThat(figures.of(officer()).figures().total()).isZero();
  }

  @Test
  void givenFilterOfUnread_whenPaged_thenTheStatesOfThatTypeAloneComeOnceAndNewestFirst() {
    LedgerFilter filter = new LedgerFilter(Set.of(LedgerState.CORRUPT, LedgerState.CRASHED), FileType.PDF, null, null,
        false);
    assertThat(ledger.page(staff(), filter, null, 1_000).rows()).extracting(row -> row.id()).isEqualTo(jdbc.sql("""
        SELECT id FROM document WHERE office_id = ? AND security_class IN ('B', 'T') AND state IN ('CORRUPT', 'CRASHED')
        AND file_type = 'PDF' ORDER BY received_at DESC, id DESC LIMIT 1000""").param(ManyRows.office(0)).query(
        UUID.class).list());
  }

  @Test
  void givenNoOrder_whenLookedFor_thenOneRowAtMostIsRead() throws SQLException {
    readsAtMost(2, () -> assertThat(orders.step()).isFalse());
  }
}
