package id.jejak.identity;

import id.jejak.shared.IfMatch;
import id.jejak.shared.Once;
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

/** Satkers for programs: staff look, administrators change. {@code ETag} and {@code If-Match} guard each change. */
@RestController
@RequestMapping("/api/v1/satkers")
class SatkerApi {
  private static final int PAGE = 100;

  private final Satkers satkers;
  private final SatkerChanges changes;

  SatkerApi(Satkers satkers, SatkerChanges changes) {
    this.satkers = satkers;
    this.changes = changes;
  }

  /**
   * A satker to be added, or what it is to be called.
   *
   * @param code six digits
   * @param from the first day, as 2026-11-24; today when null
   */
  record SatkerIn(@Nullable String code, @Nullable String name, @Nullable String from) {
  }

  /** @param lastDay the last on which it is served */
  record CloseIn(@Nullable String lastDay) {
  }

  /** @param next for {@code after} of the next page; null at the end */
  record SatkersOut(List<Satker> satkers, @Nullable String next) {
  }

  /**
   * Those that are no longer served.
   *
   * @param next its code and place go into {@code after} and {@code place} of the next page; null at the end
   */
  record ClosedOut(List<Satkers.Closed> satkers, Satkers.@Nullable Closed next) {
  }

  @GetMapping
  @Operation(summary = "Satkers served today, by code, a hundred at a time", description = "q is the beginning of a code or part of a name; all without it.")
  SatkersOut list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after,
      Viewer viewer) {
    OfficeRights.look(viewer, "satker", null, SatkerNotFound::new);
    List<Satker> found = satkers.search(viewer.officeId(), q, after, today(viewer), PAGE + 1);
    return new SatkersOut(found.stream().limit(PAGE).toList(), found.size() > PAGE ? found.get(PAGE - 1).code() : null);
  }

  @GetMapping("/closed")
  @Operation(summary = "Satkers that are no longer served, by the last code they had")
  ClosedOut closed(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after,
      @RequestParam(required = false) @Nullable UUID place, Viewer viewer) {
    OfficeRights.manage(viewer, "satker", null, SatkerNotFound::new);
    List<Satkers.Closed> found = satkers.closed(viewer.officeId(), q, after, place == null ? new UUID(0, 0) : place,
        today(viewer), PAGE + 1);
    return new ClosedOut(found.stream().limit(PAGE).toList(), found.size() > PAGE ? found.get(PAGE - 1) : null);
  }

  @GetMapping("/{id}")
  @Operation(summary = "One satker with all that it is and was called")
  ResponseEntity<SatkerView> show(@PathVariable UUID id, Viewer viewer) {
    OfficeRights.look(viewer, "satker", id, SatkerNotFound::new);
    return answer(HttpStatus.OK, changes.show(viewer, id));
  }

  @PostMapping
  @Operation(summary = "Adds a satker", description = "Sent again with the same code, name and first day it adds nothing and answers what is there.")
  ResponseEntity<SatkerView> add(@RequestBody SatkerIn given, Viewer viewer) {
    OfficeRights.manage(viewer, "satker", null, SatkerNotFound::new);
    LocalDate from = from(given, viewer);
    return answer(HttpStatus.CREATED, Once.done(() -> changes.add(viewer, Entries.typed(given.code()), Entries.typed(
        given.name()), from)));
  }

  @PutMapping("/{id}")
  @Operation(summary = "Gives a satker another code or name from a day on", description = "The earlier one ends the day before and stays in the history. A closed satker is open again.")
  ResponseEntity<SatkerView> change(@PathVariable UUID id,
      @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String match, @RequestBody SatkerIn given,
      Viewer viewer) {
    OfficeRights.manage(viewer, "satker", id, SatkerNotFound::new);
    return answer(HttpStatus.OK, changes.change(viewer, id, match, given, from(given, viewer)));
  }

  @PostMapping("/{id}/close")
  @Operation(summary = "Closes a satker; the cards of its officers no longer let them in")
  ResponseEntity<SatkerView> close(@PathVariable UUID id,
      @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String match, @RequestBody CloseIn given,
      Viewer viewer) {
    OfficeRights.manage(viewer, "satker", id, SatkerNotFound::new);
    return answer(HttpStatus.OK, changes.close(viewer, id, match, Entries.day(given.lastDay(), "satker-day")));
  }

  private LocalDate from(SatkerIn given, Viewer viewer) {
    return given.from() == null ? today(viewer) : Entries.day(given.from(), "satker-day");
  }

  private LocalDate today(Viewer viewer) {
    return satkers.today(viewer.officeId());
  }

  private static ResponseEntity<SatkerView> answer(HttpStatus status, SatkerView view) {
    return ResponseEntity.status(status).eTag(view.tag()).body(view);
  }
}
