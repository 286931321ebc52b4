package id.jejak.insight;

import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.shared.Auditable;
import id.jejak.site.PageNotFound;
import id.jejak.site.SheetFile;
import id.jejak.site.SheetSink;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A table of the pages as a file; its rows are there before the file begins. */
@Controller
class InsightExportPages {
  private final InsightExport export;
  private final Satkers satkers;
  private final ApplicationEventPublisher events;

  InsightExportPages(InsightExport export, Satkers satkers, ApplicationEventPublisher events) {
    this.export = export;
    this.satkers = satkers;
    this.events = events;
  }

  @GetMapping("/wawasan/ekspor")
  void export(@RequestParam(defaultValue = "") String tabel, @RequestParam(defaultValue = "csv") String bentuk,
      PeriodRequest request, Viewer viewer, Locale locale, HttpServletResponse response) throws IOException {
    PageNotFound.unlessStaff(viewer, "insight", null);
    InsightTable table = InsightTable.of(tabel).orElseThrow(PageNotFound::forAll);
    Period period = request.period(satkers.today(viewer.officeId()));
    Map<String, String> details = new TreeMap<>(
        Map.of("table", table.code(), "from", period.first().toString(), "until",
            period.last().toString()));
    events.publishEvent(new Auditable("insight.export-begun", viewer.personId(), viewer.officeId(), null, details));
    List<List<String>> rows = export.rows(table, viewer, period, locale);
    boolean whole = false;
    try (SheetSink sheet = SheetFile.open(bentuk.equals("xlsx"), export.word("insight.sheet." + table.code(), locale),
        response)) {
      for (List<String> row : rows) {
        sheet.row(row);
      }
      whole = true;
    } finally {
      // Also what a broken connection cut was given away.
      details.put("count", Integer.toString(rows.size() - 1));
      details.put("whole", Boolean.toString(whole));
      events.publishEvent(new Auditable("insight.exported", viewer.personId(), viewer.officeId(), null, details));
    }
  }
}
