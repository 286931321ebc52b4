package id.jejak.knowledge.answer;

import id.jejak.identity.Viewer;
import id.jejak.knowledge.answer.AnswerReport.Line;
import id.jejak.knowledge.answer.AnswerReport.Outcome;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of answers for programs. */
@RestController
@RequestMapping("/api/v1/answers")
class AnswerImportApi {
  private final AnswerImport imports;

  AnswerImportApi(AnswerImport imports) {
    this.imports = imports;
  }

  /**
   * What a list has changed, or would.
   *
   * @param counts how many lines are NEW, CHANGED, SAME or REFUSED; those of which there are none are missing
   */
  record AnswerImportOut(boolean dryRun, Map<Outcome, Long> counts, List<Line> lines) {
  }

  @PostMapping("/import")
  @Operation(summary = "Takes the body as a CSV or TSV of answers", description = "Columns id, question, topic, answer, source. With dryRun nothing is changed. With publish what is new is published at once, marked as not compared with its source; else it becomes drafts. The same list again changes nothing.")
  AnswerImportOut take(@RequestParam(defaultValue = "false") boolean dryRun,
      @RequestParam(defaultValue = "false") boolean publish, HttpServletRequest request, Viewer viewer)
      throws IOException {
    AnswerLife.refuseOutsiders(viewer, null);
    byte[] bytes = request.getInputStream().readNBytes(AnswerList.MOST_BYTES + 1);
    if (bytes.length > AnswerList.MOST_BYTES) {
      throw AnswerRefused.list();
    }
    AnswerReport report = dryRun ? imports.check(viewer, bytes, publish) : imports.apply(viewer, bytes, publish);
    return new AnswerImportOut(dryRun, report.counts(), report.lines());
  }
}
