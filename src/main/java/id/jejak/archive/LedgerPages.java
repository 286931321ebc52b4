package id.jejak.archive;

import id.jejak.access.AccessPolicy;
import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private static final String NOT_SEARCHABLE = "belum";

  private final Archive archive;
  private final LedgerList ledger;
  private final ReadingAgain again;
  private final AccessPolicy policy;

  LedgerPages(Archive archive, LedgerList ledger, ReadingAgain again, AccessPolicy policy) {
    this.archive = archive;
    this.ledger = ledger;
    this.again = again;
    this.policy = policy;
  }

  /** A document as a line; {@code readable} when the viewer may open it. */
  record Row(DocumentView document, boolean readable) {
  }

  @GetMapping("/berkas")
  String show(@RequestParam(defaultValue = "") String keadaan,
      @RequestParam(required = false) @Nullable Instant setelah,
      @RequestParam(required = false) @Nullable UUID dan, Viewer viewer, Model model) {
    LedgerList.Page page = ledger.page(viewer, states(keadaan), setelah == null || dan == null
        ? null
        : new LedgerList.After(setelah, dan), PAGE_SIZE);
    List<Row> rows = new ArrayList<>();
    page.rows().forEach(document -> rows.add(new Row(document, policy.mayRead(viewer, document.access()))));
    Map<LedgerState, Long> totals = archive.totals(viewer);
    model.addAttribute("rows", rows);
    model.addAttribute("next", page.next());
    model.addAttribute("totals", totals);
    model.addAttribute("total", totals.values().stream().mapToLong(Long::longValue).sum());
    model.addAttribute("unsearchable", totals.entrySet().stream().filter(entry -> !entry.getKey().isFullySearchable())
        .mapToLong(Map.Entry::getValue).sum());
    model.addAttribute("keadaan", keadaan);
    model.addAttribute("mayReadAgain", viewer.is(Role.STAFF) || viewer.is(Role.ADMINISTRATOR));
    return "archive/ledger";
  }

  private static Set<LedgerState> states(String wanted) {
    if (wanted.equals(NOT_SEARCHABLE)) {
      Set<LedgerState> states = EnumSet.allOf(LedgerState.class);
      states.removeIf(LedgerState::isFullySearchable);
      return states;
    }
    Set<LedgerState> states = EnumSet.noneOf(LedgerState.class);
    Arrays.stream(LedgerState.values()).filter(state -> state.name().equals(wanted)).forEach(states::add);
    return states;
  }

  @PostMapping("/berkas/{id}/baca-ulang")
  String readAgain(@PathVariable UUID id, @RequestParam(defaultValue = "") String keadaan, Viewer viewer,
      RedirectAttributes next) {
    again.read(id, viewer);
    next.addFlashAttribute("notice", "archive.read-again.done");
    if (!keadaan.isEmpty()) {
      next.addAttribute("keadaan", keadaan);
    }
    return "redirect:/berkas";
  }
}
