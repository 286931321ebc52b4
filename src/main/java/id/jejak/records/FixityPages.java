package id.jejak.records;

import id.jejak.identity.Viewer;
import id.jejak.site.PageNotFound;
import id.jejak.site.SheetFile;
import id.jejak.site.SheetSink;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an administrator sees whether everything is still as it came in. */
@Controller
@RequestMapping("/kelola/keutuhan")
class FixityPages {
  private static final int CHECKS = 20;
  private static final int PAGE_SIZE = 50;

  private final Fixity fixity;
  private final FindingsShown shown;

  FixityPages(Fixity fixity, FindingsShown shown) {
    this.fixity = fixity;
    this.shown = shown;
  }

  @GetMapping
  String list(Viewer viewer, Model model) {
    PageNotFound.unlessAdministrator(viewer, "fixity");
    List<FixityCheck> checks = fixity.newest(CHECKS);
    model.addAttribute("checks", checks);
    model.addAttribute("running", checks.stream().filter(check -> !check.isOver()).findFirst().orElse(null));
    return "records/checks";
  }

  @PostMapping
  String ask(@RequestParam(defaultValue = "false") boolean pelan, Viewer viewer, RedirectAttributes next) {
    PageNotFound.unlessAdministrator(viewer, "fixity");
    fixity.ask(viewer, pelan);
    next.addFlashAttribute("notice", "records.check.asked");
    return "redirect:/kelola/keutuhan";
  }

  @GetMapping("/{id}")
  String show(@PathVariable UUID id, @RequestParam(defaultValue = "INDEX") KeptAs sebagai,
      @RequestParam(defaultValue = "") String setelah, Viewer viewer, Model model) {
    PageNotFound.unlessAdministrator(viewer, "fixity");
    List<Finding> found = fixity.findings(id, sebagai, setelah, PAGE_SIZE + 1);
    model.addAttribute("check", fixity.find(id));
    model.addAttribute("lines", shown.to(viewer, found.stream().limit(PAGE_SIZE).toList()));
    model.addAttribute("next", found.size() > PAGE_SIZE ? found.get(PAGE_SIZE - 1) : null);
    return "records/check";
  }

  /** The whole report. */
  @GetMapping("/{id}/laporan")
  void report(@PathVariable UUID id, @RequestParam(defaultValue = "csv") String format, Viewer viewer,
      HttpServletResponse response) throws IOException {
    PageNotFound.unlessAdministrator(viewer, "fixity");
    FixityCheck check = fixity.find(id);
    try (SheetSink sheet = SheetFile.open(format.equals("xlsx"), "Keutuhan " + check.startedAt().toString().substring(0,
        10), response)) {
      write(check, viewer, sheet);
    }
  }

  private void write(FixityCheck check, Viewer viewer, SheetSink sheet) throws IOException {
    for (List<String> fact : List.of(List.of("pemeriksaan", check.id().toString()), List.of("mulai", check.startedAt()
        .toString()), List.of("selesai", Objects.toString(check.endedAt(), "")), List.of("asli_dibaca",
            Long.toString(
                check.originals())),
        List.of("byte_dibaca", Long.toString(check.bytes())), List.of("objek_dicocokkan", Long
            .toString(check.objects())),
        List.of("teks_dibaca", Long.toString(check.texts())), List.of(
            "baris_indeks", Long.toString(check.entries())),
        List.of("rusak", Long.toString(check.damaged())),
        List.of("tanpa_catatan", Long.toString(check.extra())))) {
      sheet.row(fact);
    }
    sheet.row(List.of("disimpan_sebagai", "nama", "keadaan", "seharusnya", "ditemukan"));
    List<Finding> page = fixity.findings(check.id(), KeptAs.INDEX, "", PAGE_SIZE);
    while (!page.isEmpty()) {
      for (FindingsShown.Line line : shown.to(viewer, page)) {
        Finding finding = line.finding();
        sheet.row(List.of(finding.keptAs().name(), finding.name(), finding.damage().name(), Objects.toString(finding
            .expected(), ""), Objects.toString(finding.found(), "")));
      }
      page = fixity.findings(check.id(), page.getLast().keptAs(), page.getLast().name(), PAGE_SIZE);
    }
  }
}
