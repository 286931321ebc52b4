package id.jejak.reference;

import id.jejak.identity.RefusedForm;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an administrator keeps the lists. */
@Controller
@RequestMapping("/kelola/rujukan")
class ReferencePages {
  private static final int PAGE = 100;

  private final ReferenceEditing editing;
  private final ReferenceData reference;
  private final Satkers satkers;

  ReferencePages(ReferenceEditing editing, ReferenceData reference, Satkers satkers) {
    this.editing = editing;
    this.reference = reference;
    this.satkers = satkers;
  }

  @GetMapping
  String list(@RequestParam(name = "jenis", defaultValue = "CHANNEL") ReferenceData.Kind kind,
      @RequestParam(name = "q", defaultValue = "") String part,
      @RequestParam(name = "setelah", defaultValue = "") String after,
      @RequestParam(name = "sejak", required = false) @Nullable LocalDate since, Viewer viewer, Locale locale,
      Model model) {
    model.addAttribute("entry", ReferenceForm.empty(today(viewer)));
    return list(kind, part, since == null ? ReferenceRows.After.START : new ReferenceRows.After(after, since), viewer,
        locale, model);
  }

  private String list(ReferenceData.Kind kind, String part, ReferenceRows.After after, Viewer viewer, Locale locale,
      Model model) {
    List<ReferenceRow> found = editing.page(viewer, kind, part, after, PAGE + 1);
    model.addAttribute("rows", found.stream().limit(PAGE).toList());
    model.addAttribute("next", found.size() > PAGE ? found.get(PAGE - 1) : null);
    model.addAttribute("part", part);
    return frame("reference/list", kind, viewer, locale, model);
  }

  private String frame(String view, ReferenceData.Kind kind, Viewer viewer, Locale locale, Model model) {
    LocalDate today = today(viewer);
    model.addAttribute("kind", kind);
    model.addAttribute("kinds", ReferenceData.Kind.values());
    model.addAttribute("units", NormUnit.values());
    model.addAttribute("sections",
        reference.values(ReferenceData.Kind.SECTION, viewer.officeId(), today, locale));
    model.addAttribute("topics", reference.values(ReferenceData.Kind.TOPIC, viewer.officeId(), today, locale));
    model.addAttribute("today", today);
    model.addAttribute("fixed", kind == ReferenceData.Kind.SECURITY_CLASS);
    return view;
  }

  @PostMapping
  String add(@RequestParam("jenis") ReferenceData.Kind kind, ReferenceForm form, Viewer viewer, Locale locale,
      Model model, RedirectAttributes next, HttpServletResponse response) {
    try {
      editing.add(viewer, kind, ReferenceForm.typed(form.code()), form.entry(kind), Boolean.TRUE.equals(form.own()));
    } catch (InvalidReference | ReferenceAlreadyThere refusal) {
      model.addAttribute("entry", form);
      return RefusedForm.show(refusal, model, response,
          list(kind, "", ReferenceRows.After.START, viewer, locale, model));
    }
    next.addFlashAttribute("notice", "reference.saved");
    next.addAttribute("jenis", kind.name());
    return "redirect:/kelola/rujukan";
  }

  @GetMapping("/{kind}/{code}")
  String one(@PathVariable ReferenceData.Kind kind, @PathVariable String code, Viewer viewer, Locale locale,
      Model model) {
    List<ReferenceRow> history = editing.history(viewer, kind, code);
    model.addAttribute("entry", ReferenceForm.of(history.getFirst(), today(viewer)));
    return one(kind, history, viewer, locale, model);
  }

  private String one(ReferenceData.Kind kind, List<ReferenceRow> history, Viewer viewer, Locale locale, Model model) {
    model.addAttribute("latest", history.getFirst());
    model.addAttribute("history", history);
    return frame("reference/value", kind, viewer, locale, model);
  }

  @PostMapping("/{kind}/{code}")
  String change(@PathVariable ReferenceData.Kind kind, @PathVariable String code, ReferenceForm form, Viewer viewer,
      Locale locale, Model model, RedirectAttributes next, HttpServletResponse response) {
    try {
      editing.change(viewer, kind, code, seen(form.version()), form.entry(kind));
    } catch (InvalidReference refusal) {
      model.addAttribute("entry", form);
      return RefusedForm.show(refusal, model, response,
          one(kind, editing.history(viewer, kind, code), viewer, locale, model));
    }
    return saved(kind, code, next);
  }

  @PostMapping("/{kind}/{code}/akhiri")
  String end(@PathVariable ReferenceData.Kind kind, @PathVariable String code,
      @RequestParam("hari") String lastDay, @RequestParam("version") int version, Viewer viewer, Locale locale,
      Model model, RedirectAttributes next, HttpServletResponse response) {
    try {
      editing.end(viewer, kind, code, version, ReferenceEntry.day(lastDay));
    } catch (InvalidReference refusal) {
      return RefusedForm.show(refusal, model, response, one(kind, code, viewer, locale, model));
    }
    return saved(kind, code, next);
  }

  private static String saved(ReferenceData.Kind kind, String code, RedirectAttributes next) {
    next.addFlashAttribute("notice", "reference.saved");
    next.addAttribute("kind", kind.name());
    next.addAttribute("code", code);
    return "redirect:/kelola/rujukan/{kind}/{code}";
  }

  private static int seen(@Nullable Integer version) {
    return version == null ? -1 : version;
  }

  private LocalDate today(Viewer viewer) {
    return satkers.today(viewer.officeId());
  }
}
