package id.jejak.watch;

import id.jejak.identity.RefusedForm;
import id.jejak.identity.Viewer;
import id.jejak.search.KeptQuestions;
import id.jejak.search.SearchForm;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The searches that a viewer keeps, with what is new in each. */
@Controller
@RequestMapping("/cari/tersimpan")
class SavedPages {
  private static final String LIST = "redirect:/cari/tersimpan";

  private final SavedSearches searches;
  private final KeptQuestions questions;

  SavedPages(SavedSearches searches, KeptQuestions questions) {
    this.searches = searches;
    this.questions = questions;
  }

  /** A search with its filters in words. */
  record Row(SavedSearch search, int news, List<KeptQuestions.Narrowed> narrowed) {
  }

  @GetMapping
  String list(Viewer viewer, Locale locale, Model model) {
    model.addAttribute("rows", searches.list(viewer).stream().map(line -> row(line, viewer, locale)).toList());
    model.addAttribute("most", SavedSearches.MOST);
    return "watch/list";
  }

  private Row row(SavedSearches.Line line, Viewer viewer, Locale locale) {
    return new Row(line.search(), line.news(), questions.narrowed(line.search().question(), viewer, locale));
  }

  @PostMapping
  String save(SearchForm form, @RequestParam(defaultValue = "") String nama,
      @RequestParam(defaultValue = "false") boolean kabar, Viewer viewer, Locale locale, Model model,
      RedirectAttributes next, HttpServletResponse response) {
    try {
      searches.save(viewer, nama, form, kabar);
    } catch (SavedSearchRefused refusal) {
      return RefusedForm.show(refusal, model, response, list(viewer, locale, model));
    }
    next.addFlashAttribute("notice", "watch.saved");
    return LIST;
  }

  /** Whoever looks knows what is new. */
  @GetMapping("/{id}")
  String show(@PathVariable UUID id, Viewer viewer, Locale locale, Model model) {
    model.addAttribute("row", row(searches.show(viewer, id), viewer, locale));
    model.addAttribute("found", searches.found(viewer, id));
    searches.looked(viewer, id);
    return "watch/search";
  }

  @PostMapping("/{id}/nama")
  String rename(@PathVariable UUID id, @RequestParam(defaultValue = "") String nama, Viewer viewer, Locale locale,
      Model model, RedirectAttributes next, HttpServletResponse response) {
    try {
      searches.rename(viewer, id, nama);
    } catch (SavedSearchRefused refusal) {
      return RefusedForm.show(refusal, model, response, show(id, viewer, locale, model));
    }
    next.addFlashAttribute("notice", "watch.renamed");
    return LIST + "/" + id;
  }

  @PostMapping("/{id}/kabar")
  String tell(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean aktif, Viewer viewer,
      RedirectAttributes next) {
    searches.setTelling(viewer, id, aktif);
    next.addFlashAttribute("notice", aktif ? "watch.telling" : "watch.silent");
    return LIST;
  }

  @PostMapping("/{id}/akhiri")
  String end(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
    searches.end(viewer, id);
    next.addFlashAttribute("ended", searches.find(viewer, id));
    return LIST;
  }

  @PostMapping("/{id}/kembalikan")
  String restore(@PathVariable UUID id, Viewer viewer, Locale locale, Model model, RedirectAttributes next,
      HttpServletResponse response) {
    try {
      searches.restore(viewer, id);
    } catch (SavedSearchRefused refusal) {
      return RefusedForm.show(refusal, model, response, list(viewer, locale, model));
    }
    next.addFlashAttribute("notice", "watch.restored");
    return LIST;
  }
}
