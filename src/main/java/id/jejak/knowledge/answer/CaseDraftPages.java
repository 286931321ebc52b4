package id.jejak.knowledge.answer;

import id.jejak.identity.RefusedForm;
import id.jejak.identity.Viewer;
import id.jejak.shared.Auditable;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a draft is made from a case, with everything that is hidden of it to look through. */
@Controller
@RequestMapping("/jawaban/dari/{interaction}")
class CaseDraftPages {
  private final CaseDrafts drafts;
  private final AnswerDesk desk;
  private final ApplicationEventPublisher events;

  CaseDraftPages(CaseDrafts drafts, AnswerDesk desk, ApplicationEventPublisher events) {
    this.drafts = drafts;
    this.desk = desk;
    this.events = events;
  }

  /** @param masalah the problem that the case is one of, whose others are read beside it */
  @GetMapping
  String look(@PathVariable UUID interaction, @RequestParam(required = false) @Nullable UUID masalah, Viewer viewer,
      Model model, HttpServletResponse response) {
    AnswerLife.refuseOutsiders(viewer, interaction);
    try {
      CaseDrafts.Material material = drafts.material(viewer, interaction, masalah);
      opened(viewer, interaction);
      material.others().forEach(other -> opened(viewer, other.interaction().id()));
      model.addAttribute("entry", material.form());
      return form(material, viewer, model);
    } catch (AnswerRefused refusal) {
      model.addAttribute("interactionId", interaction);
      return RefusedForm.show(refusal, model, response, "knowledge/no-case");
    }
  }

  private void opened(Viewer viewer, UUID interaction) {
    events.publishEvent(new Auditable("interaction.opened", viewer.personId(), viewer.officeId(), interaction, Map.of(
        "for", "answer")));
  }

  private String form(CaseDrafts.Material material, Viewer viewer, Model model) {
    model.addAttribute("material", material);
    model.addAttribute("topics", desk.topics(viewer));
    return "knowledge/form";
  }

  @PostMapping
  String draft(@PathVariable UUID interaction, @RequestParam(required = false) @Nullable UUID masalah, AnswerForm form,
      @RequestParam(defaultValue = "false") boolean diperiksa, Viewer viewer, Model model, RedirectAttributes next,
      HttpServletResponse response) {
    AnswerLife.refuseOutsiders(viewer, interaction);
    CaseDrafts.Material material;
    try {
      material = drafts.material(viewer, interaction, masalah);
    } catch (AnswerRefused refusal) {
      model.addAttribute("interactionId", interaction);
      return RefusedForm.show(refusal, model, response, "knowledge/no-case");
    }
    try {
      return AnswerPages.kept(drafts.draft(viewer, interaction, masalah, form, diperiksa), next);
    } catch (AnswerRefused refusal) {
      model.addAttribute("entry", form);
      model.addAttribute("suspects", drafts.suspects(viewer, interaction, form));
      return RefusedForm.show(refusal, model, response, form(material, viewer, model));
    }
  }
}
