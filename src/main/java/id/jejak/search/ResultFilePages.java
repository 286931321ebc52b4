package id.jejak.search;

import id.jejak.identity.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All that a question finds as a file: of any length, and to be gone on with where it broke off. */
@Controller
class ResultFilePages {
  private final ResultFiles files;

  ResultFilePages(ResultFiles files) {
    this.files = files;
  }

  /** {@code setelah} is the last key of a file that broke off. */
  @GetMapping("/cari/ekspor")
  void file(SearchForm form, @RequestParam(defaultValue = "csv") String bentuk, Viewer viewer, Locale locale,
      HttpServletResponse response) throws IOException {
    files.write(form, bentuk, form.setelah(), 0, viewer, locale, response);
  }

  /**
   * The same for programs.
   *
   * @param format {@code csv}, {@code xlsx} or {@code jsonl}
   * @param after {@code key} of the last row that one has
   * @param limit rows at most; not given: all
   */
  @GetMapping("/api/v1/search/export")
  @Operation(summary = "All that a question finds, as a file of any length", description = """
      The parameters are those of /api/v1/search; rows come with the latest reception first, whatever the sort. Each row \
      has a key: given as after it goes on behind that row, at any time. The last line of jsonl is {"end":true,...}; a \
      file without it broke off.""")
  void export(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String satker,
      @RequestParam(defaultValue = "") Set<String> channel, @RequestParam(defaultValue = "") Set<String> service,
      @RequestParam(defaultValue = "") Set<String> status, @RequestParam(defaultValue = "") Set<String> year,
      @RequestParam(defaultValue = "") Set<String> type, @RequestParam(defaultValue = "") Set<String> kind,
      @RequestParam(defaultValue = "") Set<String> state, @RequestParam(defaultValue = "") Set<String> source,
      @RequestParam(defaultValue = "") Set<String> satkerId,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
      @RequestParam(defaultValue = "relevance") String sort, @RequestParam(defaultValue = "jsonl") String format,
      @RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "0") long limit,
      Viewer viewer, Locale locale, HttpServletResponse response) throws IOException {
    SearchForm form = new SearchForm(q, satker, satkerId, channel, service, status, year, kind, type, state, source,
        from, until, sort.equals("newest")
            ? "terbaru"
            : null,
        null);
    files.write(form, format, after, limit, viewer, locale, response);
  }
}
