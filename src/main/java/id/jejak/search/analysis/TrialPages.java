package id.jejak.search.analysis;

import id.jejak.identity.Viewer;
import id.jejak.site.PageNotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a comparison gave, for the one who asked for it. */
@Controller
@RequestMapping("/kelola/pencarian/banding")
class TrialPages {
  private final Trials trials;

  TrialPages(Trials trials) {
    this.trials = trials;
  }

  @GetMapping
  String show(Viewer viewer, Model model) {
    PageNotFound.unlessAdministrator(viewer, "search-config");
    model.addAttribute("trial", trials.of(viewer).orElse(null));
    model.addAttribute("mostEntries", TrialWork.MOST_ENTRIES);
    return "search/trial";
  }

  /** The part that changes while it is under way. */
  @GetMapping("/keadaan")
  String state(Viewer viewer, Model model) {
    return show(viewer, model) + " :: keadaan";
  }
}
