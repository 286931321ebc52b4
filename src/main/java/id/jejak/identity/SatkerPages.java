package id.jejak.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
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

/** Where an administrator lists, adds, renames and closes satkers. */
@Controller
@RequestMapping("/kelola/satker")
class SatkerPages {
  private static final int PAGE = 100;

  private final Satkers satkers;

  SatkerPages(Satkers satkers) {
    this.satkers = satkers;
  }

  /** What was typed. */
  record Form(@Nullable String code, @Nullable String name, @Nullable String from) {
    LocalDate day() {
      return Entries.day(from, "satker-day");
    }
  }

  @GetMapping
  String list(Viewer viewer, @RequestParam(name = "q", defaultValue = "") String part,
      @RequestParam(name = "setelah", defaultValue = "") String after, Model model) {
    model.addAttribute("entry", new Form("", "", ""));
    return show(viewer, part, after, model);
  }

  @GetMapping("/tutup")
  String closed(Viewer viewer, @RequestParam(name = "q", defaultValue = "") String part,
      @RequestParam(name = "setelah", defaultValue = "") String after,
      @RequestParam(name = "dan", required = false) @Nullable UUID place, Model model) {
    List<Satkers.Closed> found = satkers.closed(viewer.officeId(), part, after, place == null
        ? new UUID(0, 0)
        : place, satkers.today(viewer.officeId()), PAGE + 1);
    model.addAttribute("satkers", found.stream().limit(PAGE).toList());
    model.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1) : null);
    model.addAttribute("part", part);
    return "identity/satkers-closed";
  }

  private String show(Viewer viewer, String part, String after, Model model) {
    List<Satker> found = satkers.search(viewer.officeId(), part, after, satkers.today(viewer.officeId()), PAGE + 1);
    model.addAttribute("satkers", found.stream().limit(PAGE).toList());
    model.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).code() : null);
    model.addAttribute("part", part);
    return "identity/satkers";
  }

  @PostMapping
  String add(Viewer viewer, Form form, Model model, RedirectAttributes next, HttpServletResponse response) {
    try {
      Satker added = satkers.add(viewer.personId(), viewer.officeId(), Entries.typed(form.code()), Entries.typed(form
          .name()), Entries.typed(form.from()).isBlank() ? satkers.today(viewer.officeId()) : form.day());
      tell(next, "identity.satkers.added", added);
      return "redirect:/kelola/satker";
    } catch (InvalidEntry | AlreadyThere refusal) {
      model.addAttribute("entry", form);
      return RefusedForm.show(refusal, model, response, show(viewer, "", "", model));
    }
  }

  @GetMapping("/{id}")
  String one(Viewer viewer, @PathVariable UUID id, Model model) {
    Satker latest = history(viewer, id).getFirst().satker();
    model.addAttribute("entry", new Form(latest.code(), latest.name(), satkers.today(viewer.officeId()).toString()));
    return one(viewer, history(viewer, id), model);
  }

  private String one(Viewer viewer, List<SatkerCodeRow> history, Model model) {
    LocalDate today = satkers.today(viewer.officeId());
    Satker latest = history.getFirst().satker();
    model.addAttribute("satker", latest);
    model.addAttribute("open", satkers.isOpen(latest.id(), today));
    model.addAttribute("history", SatkerView.of(history, today).history());
    model.addAttribute("today", today);
    return "identity/satker";
  }

  @PostMapping("/{id}")
  String change(Viewer viewer, @PathVariable UUID id, Form form, Model model, RedirectAttributes next,
      HttpServletResponse response) {
    List<SatkerCodeRow> history = history(viewer, id);
    try {
      tell(next, "identity.satkers.changed", satkers.change(viewer.personId(), id, Entries.typed(form.code()), Entries
          .typed(form.name()), form.day()));
      return "redirect:/kelola/satker/" + id;
    } catch (InvalidEntry | AlreadyThere refusal) {
      model.addAttribute("entry", form);
      return RefusedForm.show(refusal, model, response, one(viewer, history, model));
    }
  }

  @PostMapping("/{id}/tutup")
  String close(Viewer viewer, @PathVariable UUID id, @RequestParam("hari") String lastDay, Model model,
      RedirectAttributes next, HttpServletResponse response) {
    Satker latest = history(viewer, id).getFirst().satker();
    try {
      satkers.close(viewer.personId(), id, Entries.day(lastDay, "satker-day"));
      tell(next, "identity.satkers.closed", latest);
      return "redirect:/kelola/satker/" + id;
    } catch (InvalidEntry refusal) {
      return RefusedForm.show(refusal, model, response, one(viewer, id, model));
    }
  }

  private List<SatkerCodeRow> history(Viewer viewer, UUID id) {
    List<SatkerCodeRow> history = satkers.history(viewer.officeId(), id);
    if (history.isEmpty()) {
      throw new SatkerNotFound();
    }
    return history;
  }

  private static void tell(RedirectAttributes next, String notice, Satker satker) {
    next.addFlashAttribute("notice", notice);
    next.addFlashAttribute("noticeArguments", new Object[]{satker.label()});
  }
}
