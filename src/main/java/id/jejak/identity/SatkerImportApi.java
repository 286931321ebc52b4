package id.jejak.identity;

import id.jejak.identity.SatkerReport.Outcome;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists of satkers for programs of administrators: looked at first, then applied as a whole or not at all. */
@RestController
@RequestMapping("/api/v1/satker-imports")
class SatkerImportApi {
  private static final int PAGE = 500;

  private final SatkerImport imports;

  SatkerImportApi(SatkerImport imports) {
    this.imports = imports;
  }

  /**
   * What a list would change, or has changed.
   *
   * @param counts how many lines are NEW, CHANGED, SAME or WRONG; those of which there are none are missing
   * @param clean whether it can be applied
   */
  record ImportOut(UUID id, Map<Outcome, Long> counts, boolean clean) {
    static ImportOut of(UUID id, SatkerReport report) {
      return new ImportOut(id, report.counts(), report.isClean());
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Takes the body as a CSV and says what it would change", description = "Nothing is changed. The list is kept for an hour, for whoever sent it.")
  ImportOut check(@RequestParam(defaultValue = "api.csv") String name, HttpServletRequest request, Viewer viewer)
      throws IOException {
    OfficeRights.manage(viewer, "satker", null, SatkerNotFound::new);
    byte[] bytes = request.getInputStream().readNBytes(SatkerList.MOST_BYTES + 1);
    if (bytes.length > SatkerList.MOST_BYTES) {
      throw UploadRefused.tooLarge(SatkerList.MOST_BYTES);
    }
    if (bytes.length == 0) {
      throw UploadRefused.missing();
    }
    return show(imports.keep(viewer, Entries.text(name, 200, "satker-name"), bytes), viewer);
  }

  @GetMapping("/{id}")
  @Operation(summary = "What a list that waits would change now")
  ImportOut show(@PathVariable UUID id, Viewer viewer) {
    OfficeRights.manage(viewer, "satker", id, SatkerNotFound::new);
    return ImportOut.of(id, imports.waiting(viewer, id).report());
  }

  @GetMapping("/{id}/lines")
  @Operation(summary = "At most 500 lines in the order of the list", description = "after is the number of the line that was the last one before; outcome narrows.")
  List<SatkerReport.Line> lines(@PathVariable UUID id, @RequestParam(defaultValue = "0") long after,
      @RequestParam(required = false) @Nullable Outcome outcome, Viewer viewer) {
    OfficeRights.manage(viewer, "satker", id, SatkerNotFound::new);
    return imports.waiting(viewer, id).report().lines().stream().filter(line -> line.number() > after
        && (outcome == null || line.outcome() == outcome)).limit(PAGE).toList();
  }

  @PostMapping("/{id}/apply")
  @Operation(summary = "Applies all lines, or none where one is wrong")
  ImportOut apply(@PathVariable UUID id, Viewer viewer) {
    OfficeRights.manage(viewer, "satker", id, SatkerNotFound::new);
    return ImportOut.of(id, imports.apply(viewer, id));
  }
}
