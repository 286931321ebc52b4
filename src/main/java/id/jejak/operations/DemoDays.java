package id.jejak.operations;

import id.jejak.reference.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Three years of an office's working hours, up to a moment. */
final class DemoDays {
  private static final int YEARS = 3;

  private final ZoneId zone;
  private final WorkingTime hours;
  private final Instant until;
  private final List<Instant> receptions;

  /** @param cases how many are received in these years */
  DemoDays(ZoneId zone, WorkingTime hours, Instant until, int cases) {
    this.zone = zone;
    this.hours = hours;
    this.until = until.truncatedTo(ChronoUnit.SECONDS);
    Random chance = new Random(77);
    LocalDate first = dayOf(until).minusYears(YEARS);
    int days = (int) ChronoUnit.DAYS.between(first, dayOf(until)) + 1;
    this.receptions = IntStream.range(0, cases).mapToObj(i -> within(first.plusDays((long) days * i / cases), chance))
        .sorted().toList();
  }

  static Instant begin(Instant until, ZoneId zone) {
    return LocalDate.ofInstant(until, zone).minusYears(YEARS).atTime(LocalTime.of(7, 0)).atZone(zone).toInstant();
  }

  private Instant within(LocalDate day, Random chance) {
    Duration into = Duration.ofSeconds(chance.nextInt(400 * 60));
    Instant moment = later(day.atStartOfDay(zone).toInstant(), into);
    for (LocalDate earlier = day; moment.isAfter(until); earlier = earlier.minusDays(1)) {
      moment = later(earlier.minusDays(1).atStartOfDay(zone).toInstant(), into);
    }
    return moment;
  }

  Instant reception(int number) {
    return receptions.get(number);
  }

  /** When the office has worked so much longer. */
  Instant later(Instant from, Duration working) {
    return hours.plus(from, working);
  }

  /** How long the office works between two moments. */
  Duration between(Instant from, Instant to) {
    return hours.between(from, to);
  }

  Instant until() {
    return until;
  }

  LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }
}
