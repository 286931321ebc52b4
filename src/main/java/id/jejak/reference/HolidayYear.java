package id.jejak.reference;

import id.jejak.identity.Viewer;
import id.jejak.reference.Calendar.Holiday;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings in the national holidays of a whole year: first what a list would change, then all of it or nothing. */
@Service
@Transactional
class HolidayYear {
  /** Those that fall on the same day every year; decrees move all others. */
  private static final Set<MonthDay> FIXED = Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(6, 1), MonthDay
      .of(8, 17), MonthDay.of(12, 25));

  private final Calendar calendar;

  HolidayYear(Calendar calendar) {
    this.calendar = calendar;
  }

  /** What becomes of a line. */
  enum Outcome {
    /** A day that is not known yet. */
    NEW,
    /** Known from an example, and now from the source. */
    CONFIRMED,
    /** Known so already. */
    SAME,
    /** It cannot be taken. */
    WRONG
  }

  /** @param known the day as it stands; null for a new one */
  record Checked(HolidayList.Line line, Outcome outcome, @Nullable Holiday known) {
  }

  /** @param missing days that nobody compared with a source, and that the list does not name */
  record Report(List<Checked> lines, List<Holiday> missing) {
    public boolean isClean() {
      return !lines.isEmpty() && lines.stream().noneMatch(line -> line.outcome() == Outcome.WRONG);
    }
  }

  @Transactional(readOnly = true)
  Report check(Viewer viewer, int year, String text) {
    Map<LocalDate, Holiday> known = national(viewer, year).stream().collect(Collectors.toMap(Holiday::day, Function
        .identity(), (one, _) -> one));
    List<Checked> lines = HolidayList.read(text, year).stream().map(line -> checked(line, known)).toList();
    Set<LocalDate> named = lines.stream().flatMap(line -> Stream.ofNullable(line.line().day()))
        .collect(Collectors.toSet());
    return new Report(lines, known.values().stream().filter(day -> !day.verified() && !named.contains(day.day()))
        .sorted(Comparator.comparing(Holiday::day)).toList());
  }

  private static Checked checked(HolidayList.Line line, Map<LocalDate, Holiday> known) {
    Holiday there = line.day() == null ? null : known.get(line.day());
    if (line.fault() != null) {
      return new Checked(line, Outcome.WRONG, there);
    }
    if (there == null) {
      return new Checked(line, Outcome.NEW, null);
    }
    return new Checked(line, there.verified() ? Outcome.SAME : Outcome.CONFIRMED, there);
  }

  /** @throws InvalidReference when a line is wrong, or there is none; then nothing is changed */
  void bring(Viewer viewer, int year, String text, String source) {
    Report report = check(viewer, year, text);
    if (!report.isClean()) {
      throw new InvalidReference("holiday-list");
    }
    for (Checked one : report.lines()) {
      LocalDate day = one.line().day();
      Holiday known = one.known();
      if (one.outcome() == Outcome.NEW && day != null) {
        calendar.add(viewer, day, one.line().name(), source, false);
      } else if (one.outcome() == Outcome.CONFIRMED && known != null) {
        calendar.rename(viewer, known.id(), known.version(), one.line().name(), source);
      }
    }
  }

  /** The days of the year before that do not move, as a list to begin with; empty when nothing is known of it. */
  @Transactional(readOnly = true)
  String beginning(Viewer viewer, int year) {
    String before = Integer.toString(year - 1);
    return national(viewer, year - 1).stream().filter(day -> FIXED.contains(MonthDay.from(day.day()))).map(day -> day
        .day().withYear(year) + "; " + day.name().replace(before, Integer.toString(year))).collect(Collectors.joining(
            "\n"));
  }

  private List<Holiday> national(Viewer viewer, int year) {
    return calendar.year(viewer, year).stream().filter(day -> !day.own() && !day.takenBack()).toList();
  }
}
