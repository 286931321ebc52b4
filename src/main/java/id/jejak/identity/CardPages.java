package id.jejak.identity;

import id.jejak.shared.JejakException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an administrator keeps the cards. */
@Controller
@RequestMapping("/kelola/kartu")
class CardPages {
  private final Cards cards;
  private final CardHandover handover;
  private final CardLines lines;
  private final PersonFiles files;

  CardPages(Cards cards, CardHandover handover, CardLines lines, PersonFiles files) {
    this.cards = cards;
    this.handover = handover;
    this.lines = lines;
    this.files = files;
  }

  /** What was typed for a renewal or a successor. */
  record Form(@Nullable String displayName, @Nullable String number, @Nullable String from, @Nullable String until) {
    CardPeriod period() {
      return CardPeriod.typed(from, until);
    }
  }

  @GetMapping
  String list(Viewer viewer, @RequestParam(name = "q", defaultValue = "") String part,
      @RequestParam(name = "setelah", required = false) @Nullable UUID after, Model model) {
    CardLines.Page page = lines.page(viewer, part, after);
    model.addAttribute("lines", page.lines());
    model.addAttribute("next", page.next());
    model.addAttribute("part", part);
    return "identity/cards";
  }

  @GetMapping("/{id}")
  String one(Viewer viewer, @PathVariable UUID id, Model model) {
    Card card = cards.get(viewer.officeId(), id);
    model.addAttribute("entry", new Form("", card.number(), lines.today(viewer).toString(), ""));
    return one(viewer, card, model);
  }

  private String one(Viewer viewer, Card card, Model model) {
    model.addAttribute("line", lines.of(viewer, card));
    model.addAttribute("history", lines.ofSatker(viewer, card.satkerId()));
    model.addAttribute("most", Cards.MOST);
    return "identity/card";
  }

  @PostMapping("/{id}/blokir")
  String block(Viewer viewer, @PathVariable UUID id, Model model, RedirectAttributes next,
      HttpServletResponse response) {
    return act(viewer, id, () -> cards.block(viewer.personId(), viewer.officeId(), id), model, next, response);
  }

  @PostMapping("/{id}/buka")
  String unblock(Viewer viewer, @PathVariable UUID id, Model model, RedirectAttributes next,
      HttpServletResponse response) {
    return act(viewer, id, () -> cards.unblock(viewer.personId(), viewer.officeId(), id), model, next, response);
  }

  @PostMapping("/{id}/akhiri")
  String end(Viewer viewer, @PathVariable UUID id, Model model, RedirectAttributes next,
      HttpServletResponse response) {
    return act(viewer, id, () -> cards.end(viewer.personId(), viewer.officeId(), id), model, next, response);
  }

  private String act(Viewer viewer, UUID id, Runnable change, Model model, RedirectAttributes next,
      HttpServletResponse response) {
    try {
      change.run();
    } catch (CardRefused refusal) {
      return RefusedForm.show(refusal, model, response, one(viewer, id, model));
    }
    return saved(id, next);
  }

  @PostMapping("/{id}/perpanjang")
  String renew(Viewer viewer, @PathVariable UUID id, Form form, Model model, RedirectAttributes next,
      HttpServletResponse response) {
    try {
      return saved(cards.renew(viewer.personId(), viewer.officeId(), id, Entries.typed(form.number()), form.period())
          .id(), next);
    } catch (CardRefused | InvalidEntry | AlreadyThere refusal) {
      return refused(refusal, viewer, id, form, model, response);
    }
  }

  @PostMapping("/{id}/serah")
  String handOver(Viewer viewer, @PathVariable UUID id, Form form, Model model, RedirectAttributes next,
      HttpServletResponse response) {
    try {
      Person successor = handover.handOver(viewer.personId(), viewer.officeId(), id, Entries.typed(form.displayName()),
          Entries.typed(form.number()), form.period());
      next.addFlashAttribute("notice", "identity.card.handed-over");
      next.addFlashAttribute("noticeArguments", new Object[]{successor.displayName()});
      return "redirect:/kelola/orang/" + successor.id();
    } catch (CardRefused | InvalidEntry | AlreadyThere refusal) {
      return refused(refusal, viewer, id, form, model, response);
    }
  }

  private String refused(JejakException refusal, Viewer viewer, UUID id, Form form, Model model,
      HttpServletResponse response) {
    model.addAttribute("entry", form);
    return RefusedForm.show(refusal, model, response, one(viewer, cards.get(viewer.officeId(), id), model));
  }

  @PostMapping("/{id}/surat")
  String letter(Viewer viewer, @PathVariable UUID id, HttpServletRequest request, Model model, RedirectAttributes next,
      HttpServletResponse response) throws IOException {
    Card card = cards.get(viewer.officeId(), id);
    try {
      SmallUpload letter = SmallUpload.read(request, PersonFiles.LARGEST_LETTER);
      files.attachLetter(viewer.personId(), card, letter.name(), letter.bytes());
    } catch (UploadRefused refusal) {
      return RefusedForm.show(refusal, model, response, one(viewer, id, model));
    }
    return saved(id, next);
  }

  private static String saved(UUID id, RedirectAttributes next) {
    next.addFlashAttribute("notice", "identity.saved");
    return "redirect:/kelola/kartu/" + id;
  }
}
