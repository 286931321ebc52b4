package id.jejak.intake;

import id.jejak.identity.Viewer;
import id.jejak.intake.HandInOutcome.Result;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
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

/** Lists of hand-ins for programs: looked at first, then recorded; both go on after the answer. */
@RestController
@RequestMapping("/api/v1/hand-ins")
class HandInApi {
  private static final int PAGE = 500;

  private final HandIns handIns;
  private final HandInReport report;
  private final Spool spool;
  private final IntakeProperties properties;

  HandInApi(HandIns handIns, HandInReport report, Spool spool, IntakeProperties properties) {
    this.handIns = handIns;
    this.report = report;
    this.spool = spool;
    this.properties = properties;
  }

  /**
   * Takes the body as a CSV, or as a ZIP with one and its files, and has it looked at; nothing is recorded.
   *
   * @param channel {@code espm} or {@code sakti}
   * @param name of the file, for the history
   */
  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  HandInView check(@RequestParam String channel, @RequestParam(defaultValue = "api.csv") String name,
      HttpServletRequest request, Viewer viewer) throws IOException {
    HandIns.refuseOutsiders(viewer);
    try (Spool.Spooled file = spool.write(request.getInputStream(), properties.fileSize().toBytes())) {
      return handIns.take(viewer, channel, name, file);
    }
  }

  @GetMapping("/{id}")
  HandInView show(@PathVariable UUID id, Viewer viewer) {
    return handIns.find(id, viewer);
  }

  /**
   * At most 500 lines in the order of the list.
   *
   * @param after the line that was the last one before
   * @param result NEW, RECORDED, EXISTS or WRONG; all without it
   */
  @GetMapping("/{id}/lines")
  List<HandInReport.Line> lines(@PathVariable UUID id, @RequestParam(defaultValue = "0") long after,
      @RequestParam(required = false) @Nullable Result result, Viewer viewer, Locale locale) {
    return report.lines(id, viewer, result, after, PAGE, locale);
  }

  /** Has all lines recorded that can be; sent again it changes nothing. */
  @PostMapping("/{id}/apply")
  @ResponseStatus(HttpStatus.ACCEPTED)
  HandInView apply(@PathVariable UUID id, Viewer viewer) {
    return handIns.apply(id, viewer);
  }
}
