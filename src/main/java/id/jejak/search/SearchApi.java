package id.jejak.search;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.jejak.identity.Viewer;
import id.jejak.site.PageNotFound;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search for programs. */
@RestController
class SearchApi {
  private final Search search;
  private final Questions questions;
  private final Chips chips;
  private final MessageSource messages;

  SearchApi(Search search, Questions questions, Chips chips, MessageSource messages) {
    this.search = search;
    this.questions = questions;
    this.chips = chips;
    this.messages = messages;
  }

  /**
   * @param notes what of the question was not understood, and what was done instead
   * @param didYouMean {@code q} in a better spelling that finds something; null for none
   */
  record Answer(@JsonUnwrapped SearchPage page, List<Told> notes, List<Narrowed> understood,
      @Nullable String didYouMean) {
  }

  /** @param code stable; the sentence is in the language of the request */
  record Told(String code, String sentence) {
  }

  /** One filter or exclusion that stood in the question. */
  record Narrowed(String name, String value) {
  }

  /**
   * Finds interactions, best first.
   *
   * @param q words, "a phrase", -without, one OR other, satker:, kanal:, jenis:, tahun:, sebelum:, sesudah:, nomor:, 0012*
   * @param satker code of six digits
   * @param satkerId ids as the facet gives them
   * @param kind names of {@link EntryKind}: in what it is found
   * @param state ledger states of files
   * @param source {@code TEXT} for text of pages, {@code OCR} for what was recognised from images
   * @param sort {@code relevance} or {@code newest}
   * @param cursor {@code next} of the page before
   * @param size interactions on a page, 1 to 100
   */
  @GetMapping("/api/v1/search")
  @Operation(summary = "Finds interactions, best first", description = """
      q takes words, "a phrase", -without, one OR other, and the filters satker:, kanal:, jenis:, tahun:, sebelum:, \
      sesudah: and nomor:, as docs/search-language.md describes. Nothing in q is an error: what was not understood \
      stands in notes, and is searched as words. What stands in q narrows beside the other parameters; values of one \
      filter add up.""")
  Answer find(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String satker,
      @RequestParam(defaultValue = "") Set<String> satkerId, @RequestParam(defaultValue = "") Set<String> channel,
      @RequestParam(defaultValue = "") Set<String> service,
      @RequestParam(defaultValue = "") Set<String> status, @RequestParam(defaultValue = "") Set<String> year,
      @RequestParam(defaultValue = "") Set<String> type, @RequestParam(defaultValue = "") Set<String> kind,
      @RequestParam(defaultValue = "") Set<String> state, @RequestParam(defaultValue = "") Set<String> source,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
      @RequestParam(defaultValue = "relevance") String sort, @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "20") int size, Viewer viewer, Locale locale) {
    Map<Facet, Set<String>> chosen = Map.of(Facet.SATKER, satkerId, Facet.CHANNEL, channel, Facet.SERVICE, service,
        Facet.STATUS, status,
        Facet.YEAR, year, Facet.TYPE, type, Facet.KIND, kind, Facet.STATE, state, Facet.SOURCE, source);
    SearchForm form = SearchForm.of(q, chosen, from, until, sort.equals("newest") ? "terbaru" : null).ofSatker(satker);
    Asking asking = questions.of(form, viewer, cursor, Math.clamp(size, 1, 100));
    SearchPage page = search.answer(asking.query(), viewer, questions.zone(viewer));
    Understood understood = asking.understood();
    return new Answer(page,
        understood.notes().stream().map(note -> new Told(note.code(), messages.getMessage(note.key(),
            note.values().toArray(), locale))).toList(),
        understood.filters().stream().map(filter -> new Narrowed(Chips.name(
            filter), chips.value(filter, locale))).toList(),
        search.spelling(asking.query(), page, viewer, questions.zone(viewer)).map(spelling -> spelling.in(form.text()))
            .orElse(null));
  }

  /**
   * All in one interaction that answers a question, in the order of the case; the two hundred best of more.
   *
   * @param id of the interaction
   * @param q as for the search of interactions
   */
  @GetMapping("/api/v1/search/interactions/{id}")
  SearchPage.Group inside(@PathVariable UUID id, @RequestParam(defaultValue = "") String q, Viewer viewer) {
    SearchForm form = SearchForm.of(q, Map.of(), null, null, null);
    return search.inside(questions.of(form, viewer, null, 0).query(), id, viewer, questions.zone(viewer)).orElseThrow(
        PageNotFound::forAll);
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
