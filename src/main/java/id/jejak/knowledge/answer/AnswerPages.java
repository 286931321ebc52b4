package id.jejak.knowledge.answer;

import id.jejak.identity.RefusedForm;
import id.jejak.identity.Viewer;
import id.jejak.knowledge.SearchesTakenUp;
import id.jejak.shared.JejakException;
import jakarta.servlet.http.HttpServletResponse;
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

/** Where staff write, judge and withdraw the answers of their office. */
@Controller
@RequestMapping("/jawaban")
class AnswerPages {
  private static final int PAGE = 50;

  private final AnswerDesk desk;
  private final AnswerLife life;
  private final RegulationCodes codes;
  private final SearchesTakenUp searches;

  AnswerPages(AnswerDesk desk, AnswerLife life, RegulationCodes codes, SearchesTakenUp searches) {
    this.desk = desk;
    this.life = life;
    this.codes = codes;
    this.searches = searches;
  }

  /** @param sebelum the number of the last answer of the page before */
  @GetMapping
  String list(@RequestParam(required = false) @Nullable AnswerState keadaan,
      @RequestParam(defaultValue = "") String topik, @RequestParam(defaultValue = "false") boolean tinjau,
      @RequestParam(name = "q", defaultValue = "") String words,
      @RequestParam(defaultValue = "2147483647") int sebelum, Viewer viewer, Model model) {
    String part = PlainText.line(words, 100);
    List<DeskRows.Line> found = desk.list(viewer, new DeskRows.Wish(keadaan, topik.isBlank() ? null : topik, tinjau,
        part, sebelum), PAGE + 1);
    model.addAttribute("lines", found.stream().limit(PAGE).toList());
    model.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1).answer().number() : null);
    model.addAttribute("state", keadaan);
    model.addAttribute("states", AnswerState.values());
    model.addAttribute("counts", desk.counts(viewer));
    model.addAttribute("due", desk.due(viewer));
    model.addAttribute("onlyDue", tinjau);
    model.addAttribute("topic", topik);
    model.addAttribute("topics", desk.topics(viewer));
    model.addAttribute("words", part);
    return "knowledge/list";
  }

  /** @param pencarian a search without an answer that is taken up */
  @GetMapping("/baru")
  String fresh(@RequestParam(required = false) @Nullable UUID pencarian, Viewer viewer, Model model) {
    AnswerLife.refuseOutsiders(viewer, null);
    model.addAttribute("entry", pencarian == null
        ? AnswerForm.empty()
        : AnswerForm.asking(searches.wording(viewer,
            pencarian)));
    model.addAttribute("search", pencarian);
    return form(viewer, model);
  }

  private String form(Viewer viewer, Model model) {
    model.addAttribute("topics", desk.topics(viewer));
    return "knowledge/form";
  }

  @PostMapping
  String draft(AnswerForm form, @RequestParam(required = false) @Nullable UUID pencarian, Viewer viewer, Model model,
      RedirectAttributes next, HttpServletResponse response) {
    AnswerLife.refuseOutsiders(viewer, null);
    try {
      Answer draft = life.draft(viewer, form.text(codes), form.whatChanged());
      if (pencarian != null) {
        searches.drafted(viewer, pencarian, draft.id());
      }
      return kept(draft, next);
    } catch (AnswerRefused refusal) {
      model.addAttribute("search", pencarian);
      model.addAttribute("entry", form);
      return RefusedForm.show(refusal, model, response, form(viewer, model));
    }
  }

  static String kept(Answer answer, RedirectAttributes next) {
    next.addFlashAttribute("notice", "knowledge.draft.kept");
    return "redirect:/jawaban/" + answer.id();
  }

  /**
   * @param dari a version that is compared with another
   * @param ke the other
   */
  @GetMapping("/{id}")
  String one(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer dari,
      @RequestParam(required = false) @Nullable Integer ke, Viewer viewer, Model model) {
    AnswerDesk.Page page = desk.page(viewer, id);
    model.addAttribute("page", page);
    model.addAttribute("cases", desk.cases(viewer, id));
    if (dari != null && ke != null) {
      model.addAttribute("compared", desk.difference(viewer, id, dari, ke));
      model.addAttribute("before", dari);
      model.addAttribute("after", ke);
    }
    return "knowledge/answer";
  }

  @GetMapping("/{id}/ubah")
  String edit(@PathVariable UUID id, Viewer viewer, Model model) {
    AnswerDesk.Page page = desk.page(viewer, id);
    model.addAttribute("page", page);
    model.addAttribute("entry", AnswerForm.of(page.shown().version().text()));
    model.addAttribute("seen", page.answer().lockVersion());
    return form(viewer, model);
  }

  @PostMapping("/{id}")
  String edit(@PathVariable UUID id, @RequestParam(defaultValue = "-1") int versi, AnswerForm form, Viewer viewer,
      Model model, RedirectAttributes next, HttpServletResponse response) {
    life.find(viewer, id);
    try {
      return kept(life.edit(viewer, new AnswerLife.Seen(id, versi), form.text(codes), form.whatChanged()), next);
    } catch (AnswerRefused refusal) {
      AnswerDesk.Page page = desk.page(viewer, id);
      model.addAttribute("page", page);
      model.addAttribute("entry", form);
      // What was typed is kept; what somebody else wrote meanwhile stands below it.
      boolean meanwhile = versi != page.answer().lockVersion();
      model.addAttribute("meanwhile", meanwhile ? page.shown() : null);
      model.addAttribute("seen", meanwhile ? page.answer().lockVersion() : versi);
      return RefusedForm.show(refusal, model, response, form(viewer, model));
    }
  }

  /** @param kalimat why, or the number of the answer that takes its place */
  @PostMapping("/{id}/langkah")
  String step(@PathVariable UUID id, @RequestParam(required = false) @Nullable AnswerStep langkah,
      @RequestParam(defaultValue = "-1") int versi, @RequestParam(defaultValue = "") String kalimat, Viewer viewer,
      Model model, RedirectAttributes next, HttpServletResponse response) {
    life.find(viewer, id);
    try {
      if (langkah == null) {
        throw AnswerRefused.notFromHere();
      }
      life.step(viewer, new AnswerLife.Seen(id, versi), langkah, kalimat);
    } catch (AnswerRefused refusal) {
      return refused(refusal, id, langkah, kalimat, viewer, model, response);
    }
    next.addFlashAttribute("notice", "knowledge.step.done." + langkah.name());
    return "redirect:/jawaban/" + id;
  }

  private String refused(JejakException refusal, UUID id, @Nullable AnswerStep step, String said, Viewer viewer,
      Model model, HttpServletResponse response) {
    model.addAttribute("tried", step);
    model.addAttribute("said", said);
    return RefusedForm.show(refusal, model, response, one(id, null, null, viewer, model));
  }
}
