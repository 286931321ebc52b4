package id.jejak.search;

import id.jejak.identity.Viewer;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search for programs. */
@RestController
class SearchApi {
  private final Search search;
  private final Questions questions;

  SearchApi(Search search, Questions questions) {
    this.search = search;
    this.questions = questions;
  }

  /**
   * Finds interactions, best first.
   *
   * @param satker code of six digits
   * @param sort {@code relevance} or {@code newest}
   * @param cursor {@code next} of the page before
   * @param size interactions on a page, 1 to 100
   */
  @GetMapping("/api/v1/search")
  SearchPage find(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String satker,
      @RequestParam(defaultValue = "") Set<String> channel, @RequestParam(defaultValue = "") Set<String> service,
      @RequestParam(defaultValue = "") Set<String> status, @RequestParam(defaultValue = "") Set<Integer> year,
      @RequestParam(defaultValue = "") Set<String> type,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
      @RequestParam(defaultValue = "relevance") String sort, @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "20") int size, Viewer viewer) {
    SearchForm form = new SearchForm(q, satker, channel, service, status, year, type, from, until, sort.equals("newest")
        ? "terbaru"
        : null, cursor);
    return search.answer(questions.of(form, viewer, cursor, Math.clamp(size, 1, 100)), viewer, questions.zone(viewer));
  }

  /**
   * Everything that carries a number, over all cases: facts, messages, files and pages by time, the earliest first.
   *
   * @param number as people write it: {@code SPM 00030T/423792/2026}, {@code PMK 190 Tahun 2012}, a ticket
   * @param reading {@code meant} for the number however it is written, {@code exact} for these letters and digits alone,
   *        {@code number} for the same number of any year and satker; one that the number has not is answered as
   *        {@code meant}
   * @param cursor {@code next} of the page before
   * @param size cases on a page, 1 to 100
   */
  @GetMapping("/api/v1/search/trail")
  Trail trail(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "meant") String reading,
      @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "20") int size,
      Viewer viewer) {
    return search.trail(new TrailQuery(number, TrailForm.breadth(reading), cursor, Math.clamp(size, 1, 100)), viewer);
  }
}
