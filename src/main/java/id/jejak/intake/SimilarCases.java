package id.jejak.intake;

import id.jejak.identity.Offices;
import id.jejak.identity.Viewer;
import id.jejak.search.Search;
import id.jejak.search.SearchQuery;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Earlier cases like the one that is being typed, so that an answer that exists is not sought again. */
@Controller
class SimilarCases {
  private static final int SHORTEST = 4;
  private static final int MOST = 5;

  private final Search search;
  private final Offices offices;

  SimilarCases(Search search, Offices offices) {
    this.search = search;
    this.offices = offices;
  }

  @GetMapping("/layanan/baru/mirip")
  String similar(@RequestParam(name = "subject", defaultValue = "") String typed, Viewer viewer, Model model) {
    String words = typed.strip();
    model.addAttribute("similar", words.length() < SHORTEST
        ? List.of()
        : search.answer(SearchQuery.like(words, MOST), viewer, offices.get(viewer.officeId()).zone().id()).groups());
    return "intake/record :: mirip";
  }
}
