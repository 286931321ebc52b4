package id.jejak.reference;

import id.jejak.identity.Satkers;
import id.jejak.identity.OfficeRights;
import id.jejak.identity.Viewer;
import id.jejak.shared.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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

/** The lists for programs: staff look, administrators change. {@code ETag} and {@code If-Match} guard each change. */
@RestController
@RequestMapping("/api/v1/reference/{kind}")
class ReferenceApi {
  private static final int PAGE = 100;

  private final ReferenceEditing editing;
  private final Satkers satkers;

  ReferenceApi(ReferenceEditing editing, Satkers satkers) {
    this.editing = editing;
    this.satkers = satkers;
  }

  /** @param next for {@code after} of the next page; null at the end */
  record ValuesOut(List<ReferenceRow> values, @Nullable String next) {
  }

  /** @param lastDay the last on which it can be chosen */
  record EndIn(@Nullable String lastDay) {
  }

  @GetMapping
  @Operation(summary = "The values that hold on a day, by code, a hundred at a time", description = "day is today "
      + "where it is not named, written as 2026-11-24.")
  ValuesOut list(@PathVariable ReferenceData.Kind kind, @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String after, Viewer viewer) {
    OfficeRights.look(viewer, "reference", null, ReferenceNotFound::new);
    List<ReferenceRow> found = editing.holding(viewer, kind, day.isEmpty() ? today(viewer) : ReferenceEntry.day(day),
        after, PAGE + 1);
    return new ValuesOut(found.stream().limit(PAGE).toList(), found.size() > PAGE ? found.get(PAGE - 1).code() : null);
  }

  @GetMapping("/{code}")
  @Operation(summary = "All that a value is and was, the latest first")
  ResponseEntity<List<ReferenceRow>> show(@PathVariable ReferenceData.Kind kind, @PathVariable String code,
      Viewer viewer) {
    OfficeRights.look(viewer, "reference", null, ReferenceNotFound::new);
    return answer(HttpStatus.OK, viewer, kind, code);
  }

  @PostMapping
  @Operation(summary = "Adds a value", description = "Sent again just so it adds nothing and answers what is there.")
  ResponseEntity<List<ReferenceRow>> add(@PathVariable ReferenceData.Kind kind, @RequestBody ReferenceIn given,
      Viewer viewer) {
    OfficeRights.manage(viewer, "reference", null, ReferenceNotFound::new);
    String code = ReferenceEntry.code(given.typedCode());
    editing.ensure(viewer, kind, code, given.entry(kind, today(viewer)), given.forOwnOffice());
    return answer(HttpStatus.CREATED, viewer, kind, code);
  }

  @PutMapping("/{code}")
  @Operation(summary = "Lets a value be another from a day on", description = "The one before ends the day before and stays in the history.")
  ResponseEntity<List<ReferenceRow>> change(@PathVariable ReferenceData.Kind kind, @PathVariable String code,
      @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String match, @RequestBody ReferenceIn given,
      Viewer viewer) {
    OfficeRights.manage(viewer, "reference", null, ReferenceNotFound::new);
    editing.change(viewer, kind, code, seen(match), given.entry(kind, today(viewer)));
    return answer(HttpStatus.OK, viewer, kind, code);
  }

  @PostMapping("/{code}/end")
  @Operation(summary = "Ends a value; cases that have it keep it")
  ResponseEntity<List<ReferenceRow>> end(@PathVariable ReferenceData.Kind kind, @PathVariable String code,
      @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String match, @RequestBody EndIn given,
      Viewer viewer) {
    OfficeRights.manage(viewer, "reference", null, ReferenceNotFound::new);
    editing.end(viewer, kind, code, seen(match), ReferenceEntry.day(Objects.requireNonNullElse(given.lastDay(), "")));
    return answer(HttpStatus.OK, viewer, kind, code);
  }

  /** @throws InvalidReference when no version is named */
  static int seen(@Nullable String match) {
    long version = IfMatch.version(match).orElseThrow(() -> new InvalidReference("version"));
    return (int) Math.min(version, Integer.MAX_VALUE);
  }

  private ResponseEntity<List<ReferenceRow>> answer(HttpStatus status, Viewer viewer, ReferenceData.Kind kind,
      String code) {
    List<ReferenceRow> history = editing.history(viewer, kind, code);
    return ResponseEntity.status(status).eTag(Integer.toString(history.getFirst().version())).body(history);
  }

  private LocalDate today(Viewer viewer) {
    return satkers.today(viewer.officeId());
  }
}
