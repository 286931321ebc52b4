package id.jejak.interaction;

import id.jejak.identity.Viewer;
import id.jejak.site.SheetFile;
import id.jejak.site.SheetSink;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list that an address shows, as a file; it begins to flow with the first page. */
@Controller
class ExportPages {
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
    String name = messages.getMessage("interaction.list.title", null, locale);
    ListWish wish = pages.wish(request, viewer);
    try (SheetSink sheet = SheetFile.open(bentuk.equals("xlsx"), name, response)) {
      export.write(wish, request.filled(), sheet, viewer, locale);
    }
  }
}
