package id.jejak.reference;

import id.jejak.identity.Asked;
import id.jejak.identity.Offices;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the working time of an office from its hours, its holidays, the national ones and its zone. */
@Service
@Transactional(readOnly = true)
public class WorkingTimes {
  private static final List<OpenSpan> USUAL = List.of(new OpenSpan(LocalTime.of(8, 0), LocalTime.of(15, 0)));

  private final JdbcClient jdbc;
  private final Offices offices;

  WorkingTimes(JdbcClient jdbc, Offices offices) {
    this.jdbc = jdbc;
    this.offices = offices;
  }

  private record Hours(boolean own, DayOfWeek weekday, OpenSpan span, LocalDate from, @Nullable LocalDate until) {
    boolean holdOn(LocalDate day) {
      return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
  }

  /**
   * The clock of an office. Hours that an office has on a day replace the usual ones on that day; each day keeps the
   * hours that held on it.
   *
   * @throws id.jejak.identity.OfficeNotFound when there is none with this id
   */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public WorkingTime of(UUID officeId) {
    return Asked.once(new HoursAsked(officeId), () -> read(officeId));
  }

  private record HoursAsked(UUID officeId) {
  }

  private WorkingTime read(UUID officeId) {
    Set<LocalDate> holidays = new HashSet<>(jdbc.sql(
        "SELECT day FROM holiday WHERE ended_at IS NULL AND (office_id IS NULL OR office_id = ?)").param(officeId)
        .query(LocalDate.class).list());
    List<Hours> hours = jdbc.sql("""
        SELECT office_id, weekday, opens, closes, valid_from, valid_until FROM working_hours
        WHERE office_id IS NULL OR office_id = ? ORDER BY weekday, opens""").param(officeId)
        .query((row, _) -> new Hours(row.getObject(1) != null, DayOfWeek.of(row.getInt(2)),
            new OpenSpan(row.getObject(3, LocalTime.class), row.getObject(4, LocalTime.class)),
            row.getObject(5, LocalDate.class), row.getObject(6, LocalDate.class)))
        .list();
    // The cases of a list run through the same days.
    Map<LocalDate, List<OpenSpan>> days = new ConcurrentHashMap<>();
    return new WorkingTime(offices.get(officeId).zone().id(), day -> days.computeIfAbsent(day, asked -> holidays
        .contains(asked) ? List.of() : on(asked, hours)));
  }

  private static List<OpenSpan> on(LocalDate day, List<Hours> all) {
    List<Hours> holding = all.stream().filter(hours -> hours.holdOn(day)).toList();
    if (holding.isEmpty()) {
      return day.getDayOfWeek().getValue() <= 5 ? USUAL : List.of();
    }
    boolean own = holding.stream().anyMatch(Hours::own);
    return holding.stream().filter(hours -> hours.own() == own && hours.weekday() == day.getDayOfWeek())
        .map(Hours::span).toList();
  }
}
