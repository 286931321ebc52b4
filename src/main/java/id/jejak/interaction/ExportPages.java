package id.jejak.interaction;

import id.jejak.identity.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list that an address shows, as a file; it begins to flow with the first page. */
@Controller
class ExportPages {
  private static final String CSV = "text/csv;charset=UTF-8";
  private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ListPages pages;
  private final ListExport export;
  private final MessageSource messages;

  ExportPages(ListPages pages, ListExport export, MessageSource messages) {
    this.pages = pages;
    this.export = export;
    this.messages = messages;
  }

  @GetMapping("/layanan/ekspor")
  void export(ListRequest request, @RequestParam(defaultValue = "csv") String bentuk, Viewer viewer, Locale locale,
      HttpServletResponse response) throws IOException {
    boolean xlsx = bentuk.equals("xlsx");
    String name = messages.getMessage("interaction.list.title", null, locale);
    ListWish wish = pages.wish(request, viewer);
    response.setContentType(xlsx ? XLSX : CSV);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name.toLowerCase(
        Locale.ROOT) + (xlsx ? ".xlsx" : ".csv"), StandardCharsets.UTF_8).build().toString());
    OutputStream out = response.getOutputStream();
    try (SheetSink sheet = xlsx ? new XlsxSheets(out, name) : new CsvSheet(out)) {
      export.write(wish, request.filled(), sheet, viewer, locale);
    }
  }
}
