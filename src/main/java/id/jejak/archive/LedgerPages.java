package id.jejak.archive;

import id.jejak.access.AccessPolicy;
import id.jejak.identity.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ledger: every document that the viewer may know of, with the state it is in. */
@Controller
class LedgerPages {
  private static final int PAGE_SIZE = 50;

  private final LedgerList ledger;
  private final LedgerFigures figures;
  private final LedgerExport export;
  private final LedgerWords words;
  private final DocumentHistory history;
  private final ReadingAgain again;
  private final AccessPolicy policy;
  private final Clock clock;

  LedgerPages(LedgerList ledger, LedgerFigures figures, LedgerExport export, LedgerWords words,
      DocumentHistory history, ReadingAgain again, AccessPolicy policy, Clock clock) {
    this.ledger = ledger;
    this.figures = figures;
    this.export = export;
    this.words = words;
    this.history = history;
    this.again = again;
    this.policy = policy;
    this.clock = clock;
  }

  /** A document as a line; {@code readable} when the viewer may open it. */
  record Row(DocumentView document, boolean readable) {
  }

  @GetMapping("/berkas")
  String show(LedgerRequest request, @RequestParam(required = false) @Nullable Instant setelah,
      @RequestParam(required = false) @Nullable UUID dan, Viewer viewer, Locale locale, Model model) {
    LedgerFilter filter = request.filter(viewer);
    LedgerList.Page page = ledger.page(viewer, filter, setelah == null || dan == null
        ? null
        : new LedgerList.After(setelah, dan), PAGE_SIZE);
    model.addAttribute("rows", page.rows().stream().map(document -> new Row(document, policy.mayRead(viewer, document
        .access()))).toList());
    model.addAttribute("next", page.next());
    model.addAttribute("links", new LedgerRequest.Links(filter));
    model.addAttribute("parts", words.parts(filter, viewer, locale));
    model.addAttribute("mayReadAgain", ReadingOrders.mayOrder(viewer));
    figures(viewer, locale, model);
    return "archive/ledger";
  }

  private void figures(Viewer viewer, Locale locale, Model model) {
    LedgerFigures.Counted counted = figures.of(viewer);
    Instant oldest = counted.figures().backlog().oldest();
    model.addAttribute("counted", counted);
    model.addAttribute("figures", counted.figures());
    model.addAttribute("oldest", oldest == null ? null : Duration.between(oldest, clock.instant()));
    model.addAttribute("trouble", String.join(",", LedgerFigures.TROUBLE.stream().sorted().map(Enum::name).toList()));
    model.addAttribute("channels", words.channels(counted.figures().channels(), locale));
  }

  /** The list that an address shows, as a file of any length. */
  @GetMapping("/berkas/ekspor")
  void export(LedgerRequest request, @RequestParam(defaultValue = "csv") String bentuk, Viewer viewer, Locale locale,
      HttpServletResponse response) throws IOException {
    export.write(request.filter(viewer), bentuk, viewer, locale, response);
  }

  /** What happened to one document; also for those who may know of it and not read it. */
  @GetMapping("/berkas/{id}")
  String history(@PathVariable UUID id, Viewer viewer, Locale locale, Model model) {
    DocumentHistory.History found = history.of(id, viewer);
    model.addAttribute("document", found.document());
    model.addAttribute("history", lines(found));
    model.addAttribute("channel", words.channel(found.document().channel(), locale));
    model.addAttribute("readable", policy.mayRead(viewer, found.document().access()));
    model.addAttribute("mayReadAgain", ReadingOrders.mayOrder(viewer));
    return "archive/history";
  }

  /** Newest first, as people ask for it. */
  static List<DocumentHistory.Line> lines(DocumentHistory.History history) {
    return history.lines().reversed();
  }

  /** @param kembali {@code riwayat} leads back to the history of the document, else to the list */
  @PostMapping("/berkas/{id}/baca-ulang")
  String readAgain(@PathVariable UUID id, LedgerRequest request, @RequestParam(defaultValue = "") String kembali,
      Viewer viewer, RedirectAttributes next) {
    again.read(id, viewer);
    next.addFlashAttribute("notice", "archive.read-again.done");
    return "redirect:" + (kembali.equals("riwayat")
        ? "/berkas/" + id
        : new LedgerRequest.Links(request.filter(viewer)).list());
  }
}
