package id.jejak.knowledge.answer;

import id.jejak.identity.OfficeRights;
import id.jejak.identity.RefusedForm;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.knowledge.CitationState;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an administrator says which regulations hold and which were replaced. */
@Controller
@RequestMapping("/kelola/peraturan")
class RegulationPages {
  private static final int PAGE = 100;
  private static final int MOST_UNLISTED = 50;

  private final Regulations regulations;
  private final Satkers satkers;

  RegulationPages(Regulations regulations, Satkers satkers) {
    this.regulations = regulations;
    this.satkers = satkers;
  }

  /**
   * @param kode the one to be changed, or to be added
   * @param setelah the key of the last one of the page before
   */
  @GetMapping
  String list(@RequestParam(name = "q", defaultValue = "") String part,
      @RequestParam(defaultValue = "") String kode, @RequestParam(defaultValue = "") String setelah, Viewer viewer,
      Model model) {
    Optional<Regulation> chosen = kode.isBlank() ? Optional.empty() : regulations.named(kode);
    model.addAttribute("entry", chosen.map(Regulations.Form::of).orElseGet(() -> new Regulations.Form(PlainText.line(
        kode, 80), null, CitationState.IN_FORCE, null, null, null)));
    model.addAttribute("chosen", chosen.orElse(null));
    return list(part, setelah, viewer, model);
  }

  private String list(String part, String after, Viewer viewer, Model model) {
    OfficeRights.manage(viewer, "regulation", null, AnswerNotFound::new);
    List<Regulation> found = regulations.page(part, after.matches("[ -~]{0,80}") ? after : "", PAGE + 1);
    model.addAttribute("rows", found.stream().limit(PAGE).toList());
    model.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).key() : null);
    model.addAttribute("resting", regulations.resting());
    model.addAttribute("unlisted", regulations.unlisted(MOST_UNLISTED));
    model.addAttribute("states", CitationState.values());
    model.addAttribute("today", satkers.today(viewer.officeId()));
    model.addAttribute("part", part);
    return "knowledge/regulations";
  }

  @PostMapping
  String keep(Regulations.Form form, Viewer viewer, Model model, RedirectAttributes next,
      HttpServletResponse response) {
    try {
      Regulations.Changed changed = regulations.keep(viewer, form);
      next.addFlashAttribute("notice",
          changed.flagged() > 0 ? "knowledge.regulation.flagged" : "knowledge.regulation.kept");
      next.addFlashAttribute("noticeArguments", new Object[]{changed.regulation().code(), changed.flagged()});
      return "redirect:/kelola/peraturan";
    } catch (AnswerRefused refusal) {
      String code = form.kode();
      model.addAttribute("entry", form);
      model.addAttribute("chosen", form.versi() == null || code == null ? null : regulations.named(code).orElse(null));
      return RefusedForm.show(refusal, model, response, list("", "", viewer, model));
    }
  }
}
