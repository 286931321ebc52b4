package id.jejak.insight;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.interaction.InteractionView;
import id.jejak.shared.Auditable;
import id.jejak.shared.SecurityClass;
import id.jejak.testing.Seeded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** The figures of days are those of the cases, whatever happens to these. */
class CaseDaysTest extends InsightOffice {
  private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

  @Autowired
  private TransactionTemplate transaction;
  @Autowired
  private ApplicationEventPublisher events;

  private List<String> kept() {
    List<String> kept = new ArrayList<>(jdbc.sql("""
        SELECT CONCAT_WS(' ', day, kind, code, audience, security_class, cases, rejected, timed, in_norm)
        FROM case_day WHERE office_id = ? ORDER BY 1""").param(office.id()).query(String.class).list());
    kept.addAll(jdbc
        .sql(
            """
                SELECT CONCAT_WS(' ', day, satker_id, service_type, audience, security_class, cases, rejected, returned, troubled)
                FROM case_day_satker WHERE office_id = ? ORDER BY 1""")
        .param(office.id()).query(String.class).list());
    return kept;
  }

  /** The same from the cases, each by itself. */
  private List<String> byHand(ZoneId zone) {
    Map<String, int[]> days = new TreeMap<>();
    Map<String, int[]> ofSatkers = new TreeMap<>();
    for (InteractionView one : cases.stream().map(id -> interactions.forIndex(id).orElseThrow()).toList()) {
      LocalDate day = LocalDate.ofInstant(one.receivedAt(), zone);
      String kind = one.access().audience() + " " + one.access().securityClass();
      int rejected = one.status().name().equals("DITOLAK") ? 1 : 0;
      var clock = one.course().clock();
      Instant due = clock.dueAt();
      Instant end = clock.finishedAt();
      int timed = due != null && end != null ? 1 : 0;
      int inNorm = due != null && end != null && !end.isAfter(due) ? 1 : 0;
      add(days, day + " SERVICE " + one.serviceType() + " " + kind, 1, rejected, timed, inNorm);
      add(days, day + " CHANNEL " + one.channel() + " " + kind, 1, rejected, timed, inNorm);
      int returned = jdbc.sql("""
          SELECT (SELECT COUNT(*) FROM interaction_change WHERE interaction_id = :id AND kind = 'REOPENED')
            + (SELECT COUNT(*) FROM interaction_link WHERE interaction_id = :id AND kind = 'CONTINUES')""").param("id",
          one.id()).query(Integer.class).single() > 0 ? 1 : 0;
      one.satkerIds().forEach(satker -> add(ofSatkers, day + " " + satker + " " + one.serviceType() + " " + kind, 1,
          rejected, returned, Math.max(rejected, returned)));
    }
    return Stream.of(days, ofSatkers).flatMap(all -> all.entrySet().stream().map(
        entry -> entry.getKey() + said(entry.getValue())).sorted()).toList();
  }

  private static void add(Map<String, int[]> sums, String key, int... counts) {
    int[] sum = sums.computeIfAbsent(key, _ -> new int[counts.length]);
    for (int i = 0; i < counts.length; i++) {
      sum[i] += counts[i];
    }
  }

  private static String said(int[] counts) {
    StringBuilder said = new StringBuilder();
    for (int count : counts) {
      said.append(' ').append(count);
    }
    return said.toString();
  }

  private void same(ZoneId zone) {
    assertThat(kept()).containsExactlyInAnyOrderElementsOf(byHand(zone));
  }

  @Seeded(6)
  void givenRandomChanges_whenCounted_thenFiguresAreThoseOfTheCases(Random random) {
    for (int round = 0; round < 4; round++) {
      for (int i = 0; i < 25; i++) {
        something(random);
      }
      countAll();
      same(WIB);
    }
    assertThat(jdbc.sql("SELECT COUNT(*) FROM case_day_due").query(Integer.class).single()).isZero();
  }

  @Seeded(12)
  void givenAnyMemberOfStaff_whenShown_thenCountsAreThoseOfWhatTheyMaySee(Random random) {
    for (int i = 0; i < 40; i++) {
      something(random);
    }
    countAll();
    Set<SecurityClass> clearance = EnumSet.noneOf(SecurityClass.class);
    for (SecurityClass one : SecurityClass.values()) {
      if (random.nextBoolean()) {
        clearance.add(one);
      }
    }
    var viewer = viewer(clerk.personId(), clearance);
    LocalDate today = satkers.today(office.id());
    LocalDate last = today.minusDays(random.nextInt(10));
    Period period = new Period(last.minusDays(random.nextInt(25)), last);

    List<InteractionView> seen = cases.stream().map(id -> interactions.forIndex(id).orElseThrow()).filter(one -> policy
        .mayRead(viewer, one.access())).filter(one -> {
          LocalDate day = LocalDate.ofInstant(one.receivedAt(), WIB);
          return !day.isBefore(period.first()) && !day.isAfter(period.last());
        }).toList();

    var shown = topics.of(viewer, period, INDONESIAN);
    assertThat(shown.all().now()).isEqualTo(seen.size());
    assertThat(shown.channels().stream().mapToLong(Trend::cases).sum()).isEqualTo(seen.size());
    shown.services().forEach(trend -> assertThat(trend.cases()).as(trend.code()).isEqualTo(seen.stream().filter(
        one -> one.serviceType().equals(trend.code())).count()));
    guidance.of(viewer, period, INDONESIAN).lines().forEach(line -> {
      List<InteractionView> own = seen.stream().filter(one -> one.satkerIds().contains(line.satker().id())).toList();
      assertThat(line.cases()).isEqualTo(own.size());
      assertThat(line.rejected()).isEqualTo(own.stream().filter(one -> one.status().name().equals("DITOLAK")).count());
    });
    assertThat(norms.of(viewer, period, INDONESIAN).all().timed()).isEqualTo(seen.stream().filter(one -> one.course()
        .clock().dueAt() != null && one.course().clock().finishedAt() != null).count());
  }

  @Test
  void givenCaseOfAnotherOffice_whenCounted_thenItIsNotAmongThoseOfThisOne() {
    recorded(new Random(1));
    countAll();
    anOffice();
    countAll();

    assertThat(topics.of(clerk, Period.until(satkers.today(office.id()), 91), INDONESIAN).all().now()).isZero();
  }

  @Test
  void givenKillInTheMiddle_whenStartedAgain_thenWhatWasDueIsCounted() {
    Random random = new Random(2);
    for (int i = 0; i < 10; i++) {
      recorded(random);
    }
    // As a kill leaves it: nothing of the transaction is there.
    transaction.executeWithoutResult(one -> {
      days.next();
      one.setRollbackOnly();
    });
    assertThat(kept()).isEmpty();

    countAll();

    same(WIB);
  }

  @Test
  void givenManyWhoRecordAndCountAtOnce_whenAllIsDone_thenFiguresAreThoseOfTheCases() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    Random random = new Random(3);
    recorded(random);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<?>> counting = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        counting.add(threads.submit(() -> {
          while (!over.get()) {
            days.next();
          }
          return true;
        }));
      }
      for (int i = 0; i < 60; i++) {
        something(random);
      }
      over.set(true);
      for (Future<?> one : counting) {
        one.get();
      }
    }
    countAll();

    same(WIB);
  }

  @Test
  void givenFiguresThatAreWrong_whenCountedAnew_thenTheyAreRightAgain() {
    Random random = new Random(4);
    for (int i = 0; i < 15; i++) {
      something(random);
    }
    countAll();
    jdbc.sql("UPDATE case_day SET cases = cases + 5").update();
    jdbc.sql("DELETE FROM case_day_satker").update();
    jdbc.sql(
        "INSERT INTO case_day SELECT office_id, 'SERVICE', '1999-01-01', 'lain', 'SATKER', 'B', 1, 0, 0, 0 FROM case_day"
            + " LIMIT 1")
        .update();

    days.recount(clerk);
    countAll();

    same(WIB);
  }

  @Test
  void givenOfficeThatMovesToAnotherZone_whenCounted_thenItsDaysAreThoseOfTheZone() {
    Random random = new Random(5);
    for (int i = 0; i < 30; i++) {
      recorded(random);
    }
    countAll();
    jdbc.sql("UPDATE office SET zone = 'WIT' WHERE id = ?").param(office.id()).update();

    events.publishEvent(new Auditable("office.changed", null, office.id(), office.id(), Map.of()));
    countAll();

    same(ZoneId.of("Asia/Jayapura"));
  }
}
