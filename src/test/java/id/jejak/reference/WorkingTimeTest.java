package id.jejak.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.identity.OfficeZone;
import id.jejak.testing.Seeded;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingTimeTest {
  private static final OpenSpan USUAL = new OpenSpan(LocalTime.of(8, 0), LocalTime.of(15, 0));
  private static final LocalDate HOLIDAY = LocalDate.of(2026, 8, 17);
  private static final WorkingTime WIB = new WorkingTime(OfficeZone.WIB.id(),
      day -> day.equals(HOLIDAY) || day.getDayOfWeek().getValue() > 5 ? List.of() : List.of(USUAL));

  private static Instant wib(String local) {
    return LocalDateTime.parse(local).atZone(OfficeZone.WIB.id()).toInstant();
  }

  private static Norm hours(int count) {
    return new Norm(count, NormUnit.WORKING_HOURS, "");
  }

  private static Norm days(int count) {
    return new Norm(count, NormUnit.WORKING_DAYS, "");
  }

  @Test
  void givenFridayAfternoon_whenTwoHoursArePromised_thenTheHolidayMondayIsSkipped() {
    assertThat(WIB.plus(wib("2026-08-14T14:00"), hours(2))).isEqualTo(wib("2026-08-18T09:00"));
    assertThat(WIB.between(wib("2026-08-14T14:00"), wib("2026-08-18T09:00"))).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void givenStartWhileClosed_whenCounted_thenFromTheNextOpening() {
    assertThat(WIB.plus(wib("2026-08-14T19:30"), hours(1))).isEqualTo(wib("2026-08-18T09:00"));
    assertThat(WIB.plus(wib("2026-08-13T05:00"), days(1))).isEqualTo(wib("2026-08-14T08:00"));
    assertThat(WIB.between(wib("2026-08-15T00:00"), wib("2026-08-18T08:00"))).isZero();
  }

  @Test
  void givenWorkingDays_whenCounted_thenTheSameTimeOnTheNextWorkingDays() {
    assertThat(WIB.plus(wib("2026-08-13T10:15"), days(1))).isEqualTo(wib("2026-08-14T10:15"));
    assertThat(WIB.plus(wib("2026-08-13T10:15"), days(2))).isEqualTo(wib("2026-08-18T10:15"));
  }

  @Test
  void givenShorterDay_whenADayEndsThere_thenNotAfterItsClose() {
    OpenSpan morning = new OpenSpan(LocalTime.of(8, 0), LocalTime.of(11, 30));
    OpenSpan afternoon = new OpenSpan(LocalTime.of(13, 0), LocalTime.of(16, 0));
    WorkingTime office = new WorkingTime(OfficeZone.WIB.id(),
        day -> day.getDayOfWeek() == DayOfWeek.FRIDAY ? List.of(morning) : List.of(morning, afternoon));

    assertThat(office.plus(wib("2026-08-13T14:00"), days(1))).isEqualTo(wib("2026-08-14T11:30"));
    assertThat(office.plus(wib("2026-08-13T11:00"), hours(1))).isEqualTo(wib("2026-08-13T13:30"));
    assertThat(office.isOpen(wib("2026-08-13T12:00"))).isFalse();
    assertThat(office.isOpen(wib("2026-08-13T13:00"))).isTrue();
  }

  @Test
  void givenOtherZone_whenCounted_thenByTheClockOnItsOwnWall() {
    WorkingTime wit = new WorkingTime(OfficeZone.WIT.id(), day -> List.of(USUAL));

    assertThat(wit.plus(Instant.parse("2026-08-12T23:00:00Z"), hours(1))).isEqualTo("2026-08-13T00:00:00Z");
  }

  @Test
  void givenStandardByPeriodOrClosedOffice_whenCounted_thenRefused() {
    WorkingTime closed = new WorkingTime(OfficeZone.WIB.id(), day -> List.of());

    assertThatThrownBy(() -> WIB.plus(wib("2026-08-13T10:00"), new Norm(0, NormUnit.BY_PERIOD, "")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> closed.plus(wib("2026-08-13T10:00"), hours(1)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> WIB.plus(wib("2026-08-13T10:00"), Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static WorkingTime anyOffice(Random random) {
    Map<DayOfWeek, List<OpenSpan>> week = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      List<OpenSpan> spans = new ArrayList<>();
      int minute = random.nextInt(600);
      for (int i = random.nextInt(3); i > 0; i--) {
        int end = minute + 1 + random.nextInt(300);
        spans.add(new OpenSpan(LocalTime.ofSecondOfDay(minute * 60L), LocalTime.ofSecondOfDay(end * 60L)));
        minute = end + random.nextInt(120);
      }
      week.put(day, spans);
    }
    week.put(DayOfWeek.of(1 + random.nextInt(7)), List.of(USUAL));
    Set<LocalDate> holidays = new HashSet<>();
    for (int i = random.nextInt(60); i > 0; i--) {
      holidays.add(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400)));
    }
    OfficeZone zone = random.nextBoolean() ? OfficeZone.WIB : OfficeZone.WIT;
    return new WorkingTime(zone.id(), day -> holidays.contains(day)
        ? List.of()
        : week.getOrDefault(day.getDayOfWeek(),
            List.of()));
  }

  private static Instant anyMoment(Random random) {
    return Instant.parse("2026-01-01T00:00:00Z").plusMillis(random.nextLong(Duration.ofDays(365).toMillis()));
  }

  @Seeded(300)
  void givenAnyOffice_whenTimePasses_thenBetweenIsWhatWasAdded(Random random) {
    WorkingTime office = anyOffice(random);
    Instant start = anyMoment(random);
    Duration working = Duration.ofMillis(random.nextLong(Duration.ofHours(200).toMillis()));

    Instant end = office.plus(start, working);

    assertThat(office.between(start, end)).isEqualTo(working);
    assertThat(office.between(end, start)).isEqualTo(working.negated());
  }

  @Seeded(300)
  void givenAnyOffice_whenMoreIsAddedOrStartIsLater_thenNeverEarlier(Random random) {
    WorkingTime office = anyOffice(random);
    Instant start = anyMoment(random);
    Instant later = start.plusMillis(random.nextLong(Duration.ofDays(9).toMillis()));
    Duration less = Duration.ofMinutes(random.nextInt(3_000));
    Duration more = less.plusMinutes(random.nextInt(3_000));
    Norm norm = random.nextBoolean() ? hours(1 + random.nextInt(30)) : days(1 + random.nextInt(30));

    assertThat(office.plus(start, less)).isBeforeOrEqualTo(office.plus(start, more));
    assertThat(office.plus(start, less)).isBeforeOrEqualTo(office.plus(later, less));
    assertThat(office.plus(start, norm)).isBeforeOrEqualTo(office.plus(later, norm)).isAfter(start);
    assertThat(office.between(start, later)).isBetween(Duration.ZERO, Duration.between(start, later));
  }

  @Seeded(300)
  void givenAnyOffice_whenAPauseIsTakenOut_thenThePartsAreTheWhole(Random random) {
    WorkingTime office = anyOffice(random);
    Instant first = anyMoment(random);
    Instant second = first.plusMillis(random.nextLong(Duration.ofDays(20).toMillis()));
    Instant third = second.plusMillis(random.nextLong(Duration.ofDays(20).toMillis()));

    assertThat(office.between(first, second).plus(office.between(second, third))).isEqualTo(office.between(first,
        third));
    Duration one = Duration.ofMinutes(1 + random.nextInt(2_000));
    Duration other = Duration.ofMinutes(1 + random.nextInt(2_000));
    assertThat(office.plus(office.plus(first, one), other)).isEqualTo(office.plus(first, one.plus(other)));
  }

  @Seeded(300)
  void givenAnyOffice_whenADeadlineIsMade_thenItLiesWhereTheOfficeIsOpenOrCloses(Random random) {
    WorkingTime office = anyOffice(random);

    Instant end = office.plus(anyMoment(random), Duration.ofMinutes(1 + random.nextInt(5_000)));

    assertThat(office.isOpen(end) || office.isOpen(end.minusMillis(1))).isTrue();
  }
}
