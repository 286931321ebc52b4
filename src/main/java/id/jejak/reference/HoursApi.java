package id.jejak.reference;

import id.jejak.identity.Satkers;
import id.jejak.identity.OfficeRights;
import id.jejak.identity.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The hours of the office for programs: staff look, administrators change. */
@RestController
@RequestMapping("/api/v1/office-hours")
class HoursApi {
  private final OfficeHours hours;
  private final Satkers satkers;

  HoursApi(OfficeHours hours, Satkers satkers) {
    this.hours = hours;
    this.satkers = satkers;
  }

  /** From when until when, as 08:00. */
  record SpanIn(@Nullable String from, @Nullable String until) {
    OpenSpan span() {
      return ReferenceEntry.span(ReferenceForm.typed(from), ReferenceForm.typed(until));
    }
  }

  /**
   * The hours of every weekday on which the office is open.
   *
   * @param from first day, as 2026-11-24
   */
  record HoursIn(@Nullable String from, @Nullable String source, @Nullable Map<DayOfWeek, @Nullable SpanIn> hours) {
    Map<DayOfWeek, OpenSpan> spans() {
      Map<DayOfWeek, OpenSpan> spans = new EnumMap<>(DayOfWeek.class);
      for (DayOfWeek day : DayOfWeek.values()) {
        SpanIn span = hours == null ? null : hours.get(day);
        if (span != null) {
          spans.put(day, span.span());
        }
      }
      return spans;
    }
  }

  /** @param from the first day of the usual hours */
  record GiveUpIn(@Nullable String from) {
  }

  @GetMapping
  @Operation(summary = "The hours that hold on a day, of each weekday", description = "Where the office has its own, "
      + "those; else the usual ones. day is today where it is not named.")
  List<OfficeHours.Line> list(@RequestParam(defaultValue = "") String day, Viewer viewer) {
    OfficeRights.look(viewer, "reference", null, ReferenceNotFound::new);
    LocalDate asked = day.isEmpty() ? satkers.today(viewer.officeId()) : ReferenceEntry.day(day);
    return holding(hours.all(viewer), asked);
  }

  static List<OfficeHours.Line> holding(List<OfficeHours.Line> all, LocalDate day) {
    List<OfficeHours.Line> holding = all.stream().filter(line -> line.holdsOn(day)).toList();
    boolean own = holding.stream().anyMatch(OfficeHours.Line::own);
    return holding.stream().filter(line -> line.own() == own).toList();
  }

  @PutMapping
  @Operation(summary = "Gives the office hours of its own from a day on", description = "Those it had end the day before; those that began on the very day are replaced.")
  List<OfficeHours.Line> set(@RequestBody HoursIn given, Viewer viewer) {
    OfficeRights.manage(viewer, "reference", null, ReferenceNotFound::new);
    LocalDate from = ReferenceEntry.day(ReferenceForm.typed(given.from()));
    hours.set(viewer, given.spans(), from, ReferenceForm.typed(given.source()));
    return holding(hours.all(viewer), from);
  }

  @PostMapping("/give-up")
  @Operation(summary = "Back to the usual hours from a day on")
  List<OfficeHours.Line> giveUp(@RequestBody GiveUpIn given, Viewer viewer) {
    OfficeRights.manage(viewer, "reference", null, ReferenceNotFound::new);
    LocalDate from = ReferenceEntry.day(ReferenceForm.typed(given.from()));
    hours.giveUp(viewer, from);
    return holding(hours.all(viewer), from);
  }
}
