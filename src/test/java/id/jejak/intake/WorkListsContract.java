package id.jejak.intake;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.identity.Viewer;
import id.jejak.interaction.InteractionList;
import id.jejak.interaction.ListNews;
import id.jejak.interaction.ListWish;
import id.jejak.interaction.Status;
import id.jejak.interaction.WorkLists;
import id.jejak.testing.ManyRows;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists that people work in: every filter and order that is offered reads a page of one index. */
abstract class WorkListsContract extends PanelsContract {
  private static final String SEEN = " AND security_class IN ('B', 'T') AND merged_into IS NULL AND office_id = ?";

  @Autowired
  private WorkLists work;
  @Autowired
  private InteractionList list;
  @Autowired
  private ListNews news;
  @Autowired
  private JdbcClient rows;

  private static List<InteractionList.@Nullable After> places() {
    return Arrays.asList(null, new InteractionList.After(MIDDLE, ANY), new InteractionList.After(Instant.parse(
        "2125-01-01T00:00:00Z"), ANY));
  }

  private static List<UUID> all(Function<InteractionList.@Nullable After, InteractionList.Page> pages) {
    List<UUID> shown = new ArrayList<>();
    InteractionList.@Nullable After after = null;
    do {
      InteractionList.Page page = pages.apply(after);
      page.rows().forEach(row -> shown.add(row.id()));
      after = page.next();
    } while (after != null);
    return shown;
  }

  @Test
  void givenManyInteractions_whenStaffPagesOwnWork_thenEachQueryReadsAPage() throws SQLException {
    for (var after : places()) {
      readsAtMost(FOR_A_PAGE, () -> assertThat(work.mine(staff(), after, PAGE).rows()).hasSize(PAGE));
    }
  }

  @Test
  void givenOwnWork_whenPaged_thenLateFirstThenByDueTimeThenByCompleteness() {
    Viewer viewer = staff();

    assertThat(all(after -> work.mine(viewer, after, 300))).isEqualTo(rows.sql("""
        SELECT id FROM interaction WHERE assignee_id = ? AND status IN ('DITERIMA', 'DIPROSES')""" + SEEN
        + " ORDER BY due_at IS NULL, due_at, complete_at IS NULL, complete_at, received_at, id").params(viewer
            .personId(), viewer.officeId())
        .query(UUID.class).list()).isNotEmpty();
  }

  @Test
  void givenManyInteractions_whenStaffPagesAQueue_thenEachQueryReadsAPage() throws SQLException {
    for (var after : places()) {
      readsAtMost(FOR_A_PAGE, () -> assertThat(work.queue(staff(), "vera", after, PAGE).rows()).hasSize(PAGE));
    }
  }

  @Test
  void givenQueue_whenPaged_thenFirstCompleteFirst() {
    assertThat(all(after -> work.queue(staff(), "vera", after, 300))).isEqualTo(rows.sql("""
        SELECT id FROM interaction WHERE section = 'vera' AND status IN ('DITERIMA', 'DIPROSES')""" + SEEN
        + " ORDER BY complete_at IS NULL, complete_at, IF(complete_at IS NULL, received_at, NULL), id")
        .params(ManyRows.office(0)).query(UUID.class)
        .list()).isNotEmpty();
  }

  private static String value(ListWish.Criterion criterion) {
    return switch (criterion) {
      case NONE -> "";
      case CHANNEL -> "surat";
      case SERVICE -> "gaji";
      case SECTION -> "bank";
      case ASSIGNEE -> ManyRows.person(5).toString();
      case SATKER -> ManyRows.satker(4).toString();
    };
  }

  /** Each criterion with each status, each order that goes with it, late ones alone, and a span of days. */
  private static List<ListWish> wishes() {
    List<ListWish> wishes = new ArrayList<>();
    for (ListWish.Criterion criterion : ListWish.Criterion.values()) {
      for (ListWish.Sort sort : ListWish.Sort.values()) {
        for (Status status : Status.values()) {
          wishes.add(new ListWish(sort, status, criterion, value(criterion), null, null, false));
        }
        wishes.add(new ListWish(sort, null, criterion, value(criterion), null, null, false));
        wishes.add(new ListWish(sort, null, criterion, value(criterion), MIDDLE.minusSeconds(9_000_000), MIDDLE
            .plusSeconds(900_000), false));
        wishes.add(new ListWish(sort, null, criterion, value(criterion), null, null, true));
      }
    }
    return wishes.stream().distinct().toList();
  }

  @Test
  void givenOpenList_whenAskedWhatIsNew_thenOnlyWhatChangedSinceIsRead() throws SQLException {
    Instant since = Instant.parse("2025-11-25T10:00:00Z");
    long changed = rows.sql("SELECT COUNT(*) FROM interaction WHERE office_id = ? AND changed_at > ?").params(ManyRows
        .office(0), LocalDateTime.ofInstant(since, ZoneOffset.UTC)).query(Long.class).single();
    // Each in the index and in its own table, and the links to satkers.
    int few = (int) (3 * changed) + 10;

    for (ListWish wish : wishes()) {
      readsAtMost(few, () -> news.recorded(staff(), wish, since));
    }
    readsAtMost(few, () -> news.changed(staff(), null, staff().personId(), since));
    readsAtMost(few, () -> news.changed(staff(), "vera", null, since));
    assertThat(news.recorded(staff(), ListWish.of(null), since)).isEqualTo(rows.sql("""
        SELECT COUNT(*) FROM interaction WHERE created_at > ? AND security_class IN ('B', 'T') AND office_id = ?""")
        .params(LocalDateTime.ofInstant(since, ZoneOffset.UTC), ManyRows.office(0)).query(Integer.class).single())
        .isPositive();
  }

  @Test
  void givenEveryWishOffered_whenStaffPages_thenEachQueryReadsAPage() throws SQLException {
    for (ListWish wish : wishes()) {
      for (var after : Arrays.asList(null, new InteractionList.After(MIDDLE, ANY))) {
        readsAtMost(FOR_A_PAGE, () -> assertThat(list.page(staff(), wish, after, PAGE).rows()).as(wish.toString())
            .isNotEmpty());
      }
    }
  }
}
