package id.jejak.search;

import id.jejak.identity.Viewer;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is offered below a search field, and the end of what somebody asked before. */
@Controller
class SuggestionPages {
  private final Suggestions suggestions;
  private final RecentSearches recent;

  SuggestionPages(Suggestions suggestions, RecentSearches recent) {
    this.suggestions = suggestions;
    this.recent = recent;
  }

  /** For programs. */
  record Offered(List<Suggestion> suggestions) {
  }

  @GetMapping("/cari/saran")
  String suggest(@RequestParam(defaultValue = "") String q, Viewer viewer, Model model) {
    model.addAttribute("suggestions", suggestions.of(q, viewer));
    return "search/suggestions";
  }

  /**
   * What somebody may mean who is typing, at most ten: own latest searches, numbers, subjects and satkers.
   *
   * @param q what is typed so far; of fewer than two characters nothing is told, of more than 100 the first are read
   */
  @GetMapping("/api/v1/search/suggestions")
  @ResponseBody
  Offered suggest(@RequestParam(defaultValue = "") String q, Viewer viewer) {
    return new Offered(suggestions.of(q, viewer));
  }

  @PostMapping("/cari/riwayat/hapus")
  String clear(Viewer viewer, RedirectAttributes next) {
    recent.clear(viewer);
    next.addFlashAttribute("notice", "search.recent.cleared");
    return "redirect:/cari";
  }
}
