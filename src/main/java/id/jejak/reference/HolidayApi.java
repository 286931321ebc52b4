package id.jejak.reference;

import id.jejak.identity.Satkers;
import id.jejak.identity.OfficeRights;
import id.jejak.identity.Viewer;
import id.jejak.shared.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Closed days for programs: staff look, administrators change. {@code If-Match} names the {@code version} seen. */
@RestController
@RequestMapping("/api/v1/holidays")
class HolidayApi {
  private final Calendar calendar;
  private final Satkers satkers;

  HolidayApi(Calendar calendar, Satkers satkers) {
    this.calendar = calendar;
    this.satkers = satkers;
  }

  /**
   * A closed day, or what it is to be called.
   *
   * @param day as 2026-12-25; for a new one
   * @param own whether it is for the own office alone; false when null
   */
  record HolidayIn(@Nullable String day, @Nullable String name, @Nullable String source, @Nullable Boolean own) {
    boolean says(Calendar.Holiday there) {
      return there.name().equals(ReferenceForm.typed(name).strip()) && there.source().equals(ReferenceForm.typed(source)
          .strip()) && there.own() == Boolean.TRUE.equals(own);
    }
  }

  @GetMapping
  @Operation(summary = "The closed days of a year, the earliest first; a year has few", description = "Those that were taken back are among them, and say so.")
  List<Calendar.Holiday> list(@RequestParam(required = false) @Nullable Integer year, Viewer viewer) {
    OfficeRights.look(viewer, "reference", null, ReferenceNotFound::new);
    return calendar.year(viewer, Math.clamp(year == null ? satkers.today(viewer.officeId()).getYear() : year, 1945,
        9998));
  }

  @PostMapping
  @Operation(summary = "Adds a closed day", description = "Sent again just so it adds nothing and answers what is there.")
  ResponseEntity<Calendar.Holiday> add(@RequestBody HolidayIn given, Viewer viewer) {
    OfficeRights.manage(viewer, "reference", null, ReferenceNotFound::new);
    LocalDate day = ReferenceEntry.day(ReferenceForm.typed(given.day()));
    UUID id = calendar.year(viewer, day.getYear()).stream().filter(there -> there.day().equals(day) && !there
        .takenBack() && given.says(there)).map(Calendar.Holiday::id).findFirst().orElseGet(() -> calendar.add(viewer,
            day, ReferenceForm.typed(given.name()), ReferenceForm.typed(given.source()), Boolean.TRUE.equals(given
                .own())));
    return answer(HttpStatus.CREATED, viewer, id);
  }

  @PutMapping("/{id}")
  @Operation(summary = "Another name and source for a closed day, which then counts as compared with its source")
  ResponseEntity<Calendar.Holiday> rename(@PathVariable UUID id,
      @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String match, @RequestBody HolidayIn given,
      Viewer viewer) {
    OfficeRights.manage(viewer, "reference", null, ReferenceNotFound::new);
    calendar.rename(viewer, id, ReferenceApi.seen(match), ReferenceForm.typed(given.name()), ReferenceForm.typed(given
        .source()));
    return answer(HttpStatus.OK, viewer, id);
  }

  @PostMapping("/{id}/take-back")
  @Operation(summary = "The day is a working day after all")
  ResponseEntity<Calendar.Holiday> takeBack(@PathVariable UUID id,
      @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String match, Viewer viewer) {
    OfficeRights.manage(viewer, "reference", null, ReferenceNotFound::new);
    calendar.takeBack(viewer, id, ReferenceApi.seen(match));
    return answer(HttpStatus.OK, viewer, id);
  }

  private ResponseEntity<Calendar.Holiday> answer(HttpStatus status, Viewer viewer, UUID id) {
    Calendar.Holiday holiday = calendar.find(viewer, id);
    return ResponseEntity.status(status).eTag(Integer.toString(holiday.version())).body(holiday);
  }
}
