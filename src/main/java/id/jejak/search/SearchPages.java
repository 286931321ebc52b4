package id.jejak.search;

import id.jejak.archive.Archive;
import id.jejak.archive.FileType;
import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The search page. */
@Controller
class SearchPages {
  static final List<String> CHANNELS = List.of("loket", "espm", "sakti", "email", "whatsapp", "telepon", "rapat",
      "surat",
      "hai", "pengaduan", "sosialisasi");
  private static final List<String> STATUSES = List.of("DITERIMA", "DIPROSES", "SELESAI", "DITOLAK");

  private final Search search;
  private final Questions questions;
  private final Archive archive;

  SearchPages(Search search, Questions questions, Archive archive) {
    this.search = search;
    this.questions = questions;
    this.archive = archive;
  }

  @GetMapping("/cari")
  String show(SearchForm form, Viewer viewer, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("q", form.text());
    model.addAttribute("channels", CHANNELS);
    model.addAttribute("statuses", STATUSES);
    model.addAttribute("types", Arrays.stream(FileType.values()).map(FileType::code).toList());
    model.addAttribute("seesContents", viewer.is(Role.STAFF) || viewer.is(Role.SATKER_OFFICER));
    SearchPage page = answer(form, viewer, model);
    model.addAttribute("page", page);
    model.addAttribute("more", page.next() == null ? null : form.after(page.next()));
    model.addAttribute("unsearchable", archive.notFullySearchable(viewer));
    return "search/search";
  }

  /** A list that is no longer held begins anew, and says so. */
  private SearchPage answer(SearchForm form, Viewer viewer, Model model) {
    try {
      return search.answer(questions.of(form, viewer, form.setelah(), 0), viewer, questions.zone(viewer));
    } catch (CursorExpired | CursorInvalid e) {
      model.addAttribute("beganAnew", true);
      return search.answer(questions.of(form, viewer, null, 0), viewer, questions.zone(viewer));
    }
  }
}
