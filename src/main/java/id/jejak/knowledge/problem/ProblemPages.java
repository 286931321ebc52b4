package id.jejak.knowledge.problem;

import id.jejak.identity.RefusedForm;
import id.jejak.identity.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
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

/** What comes again without an answer, for the staff who could write one. */
@Controller
@RequestMapping("/jawaban/masalah")
class ProblemPages {
  private final ProblemDesk desk;

  ProblemPages(ProblemDesk desk) {
    this.desk = desk;
  }

  /**
   * @param bobot what the last one of the page before is worth
   * @param setelah its id
   */
  @GetMapping
  String list(@RequestParam(defaultValue = "OPEN") ProblemState keadaan,
      @RequestParam(required = false) @Nullable Integer bobot, @RequestParam(required = false) @Nullable UUID setelah,
      Viewer viewer, Locale locale, Model model) {
    ProblemRows.Place after = bobot == null || setelah == null
        ? ProblemRows.Place.FIRST
        : new ProblemRows.Place(bobot, setelah);
    model.addAttribute("listing", desk.list(viewer, keadaan, after, locale));
    model.addAttribute("state", keadaan);
    model.addAttribute("states", ProblemState.values());
    model.addAttribute("weeks", desk.weeks());
    return "knowledge/problems";
  }

  @GetMapping("/{id}")
  String one(@PathVariable UUID id, Viewer viewer, Locale locale, Model model) {
    model.addAttribute("page", desk.page(viewer, id, locale));
    model.addAttribute("weeks", desk.weeks());
    return "knowledge/problem";
  }

  /** To the draft page of the case that tells most of its solution. */
  @GetMapping("/{id}/tulis")
  String write(@PathVariable UUID id, Viewer viewer) {
    UUID best = desk.cases(viewer, id).stream().findFirst().orElseThrow(() -> new ProblemNotFound(null));
    return "redirect:/jawaban/dari/" + best + "?masalah=" + id;
  }

  /** @param dari how it stood when somebody decided */
  @PostMapping("/{id}/kesampingkan")
  String setAside(@PathVariable UUID id, @RequestParam(defaultValue = "OPEN") ProblemState dari,
      @RequestParam(defaultValue = "") String sebab, Viewer viewer, Locale locale, Model model, RedirectAttributes next,
      HttpServletResponse response) {
    try {
      desk.setAside(viewer, id, dari, sebab);
    } catch (ProblemRefused refusal) {
      model.addAttribute("said", sebab);
      return RefusedForm.show(refusal, model, response, one(id, viewer, locale, model));
    }
    return decided(id, "knowledge.problem.done.aside", next);
  }

  @PostMapping("/{id}/kembalikan")
  String takeBack(@PathVariable UUID id, @RequestParam(defaultValue = "ASIDE") ProblemState dari, Viewer viewer,
      Locale locale, Model model, RedirectAttributes next, HttpServletResponse response) {
    try {
      desk.takeBack(viewer, id, dari);
    } catch (ProblemRefused refusal) {
      return RefusedForm.show(refusal, model, response, one(id, viewer, locale, model));
    }
    return decided(id, "knowledge.problem.done.back", next);
  }

  private static String decided(UUID id, String notice, RedirectAttributes next) {
    next.addFlashAttribute("notice", notice);
    return "redirect:/jawaban/masalah/" + id;
  }
}
