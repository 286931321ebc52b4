package id.jejak.search;

import id.jejak.identity.Viewer;
import id.jejak.site.PageNotFound;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What one interaction has for a question: why it is an answer, and all places in it. */
@Controller
class InsidePages {
  private final Search search;
  private final Questions questions;

  InsidePages(Search search, Questions questions) {
    this.search = search;
    this.questions = questions;
  }

  @GetMapping("/cari/mengapa")
  String show(SearchForm form, @RequestParam UUID hasil, Viewer viewer, Model model) {
    SearchQuery query = questions.of(form, viewer, null, 0).query();
    Explanation why = search.explain(query, hasil, viewer, questions.zone(viewer)).orElseThrow(PageNotFound::forAll);
    model.addAttribute("q", form.text());
    model.addAttribute("back", form.address());
    model.addAttribute("why", why);
    return "search/why";
  }

  @GetMapping("/cari/di")
  String all(SearchForm form, @RequestParam UUID hasil, Viewer viewer, Model model) {
    SearchQuery query = questions.of(form, viewer, null, 0).query();
    model.addAttribute("group", search.inside(query, hasil, viewer, questions.zone(viewer)).orElseThrow(
        PageNotFound::forAll));
    model.addAttribute("q", form.text());
    model.addAttribute("back", form.address());
    return "search/inside";
  }
}
