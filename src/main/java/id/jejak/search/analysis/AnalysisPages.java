package id.jejak.search.analysis;

import id.jejak.identity.Viewer;
import id.jejak.search.ConfigInForce;
import id.jejak.site.PageNotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What becomes of words, step by step, in the configuration in force. */
@Controller
class AnalysisPages {
  static final int MOST_CHARACTERS = 1_000;

  private final Workbench workbench;
  private final ConfigInForce inForce;

  AnalysisPages(Workbench workbench, ConfigInForce inForce) {
    this.workbench = workbench;
    this.inForce = inForce;
  }

  @GetMapping("/kelola/pencarian")
  String show(@RequestParam(defaultValue = "") String teks, Viewer viewer, Model model) {
    PageNotFound.unlessAdministrator(viewer, "search-analysis");
    String text = teks.length() > MOST_CHARACTERS ? teks.substring(0, MOST_CHARACTERS) : teks;
    model.addAttribute("teks", text);
    model.addAttribute("most", MOST_CHARACTERS);
    model.addAttribute("cut", teks.length() > MOST_CHARACTERS);
    if (!text.isBlank()) {
      try (Analysis analysis = workbench.analysis(inForce.config())) {
        model.addAttribute("question", analysis.question(text));
        model.addAttribute("page", analysis.text(text));
      }
    }
    return "search/analysis";
  }
}
