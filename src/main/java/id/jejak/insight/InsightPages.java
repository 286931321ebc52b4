package id.jejak.insight;

import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.site.PageNotFound;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the figures of an office say, for its staff; each page for the period in its address. */
@Controller
@RequestMapping("/wawasan")
class InsightPages {
  private final TopicFigures topics;
  private final SatkerFigures guidance;
  private final NormFigures norms;
  private final AnswerPanel answers;
  private final Satkers satkers;

  InsightPages(TopicFigures topics, SatkerFigures guidance, NormFigures norms, AnswerPanel answers, Satkers satkers) {
    this.topics = topics;
    this.guidance = guidance;
    this.norms = norms;
    this.answers = answers;
    this.satkers = satkers;
  }

  /** All in brief. */
  @GetMapping
  String brief(PeriodRequest request, Viewer viewer, Locale locale, Model model) {
    Period period = shown("/wawasan", request, viewer, model);
    model.addAttribute("topics", topics.of(viewer, period, locale));
    model.addAttribute("guidance", guidance.of(viewer, period, locale));
    model.addAttribute("norms", norms.of(viewer, period, locale));
    model.addAttribute("used", answers.used(viewer, period));
    model.addAttribute("due", answers.due(viewer));
    return "insight/brief";
  }

  @GetMapping("/topik")
  String topics(PeriodRequest request, Viewer viewer, Locale locale, Model model) {
    Period period = shown("/wawasan/topik", request, viewer, model);
    model.addAttribute("topics", topics.of(viewer, period, locale));
    return "insight/topics";
  }

  @GetMapping("/satker")
  String satkers(PeriodRequest request, Viewer viewer, Locale locale, Model model) {
    Period period = shown("/wawasan/satker", request, viewer, model);
    model.addAttribute("guidance", guidance.of(viewer, period, locale));
    return "insight/satkers";
  }

  @GetMapping("/jawaban")
  String answers(PeriodRequest request, Viewer viewer, Model model) {
    Period period = shown("/wawasan/jawaban", request, viewer, model);
    model.addAttribute("used", answers.used(viewer, period));
    model.addAttribute("due", answers.due(viewer));
    return "insight/answers";
  }

  @GetMapping("/waktu")
  String norms(PeriodRequest request, Viewer viewer, Locale locale, Model model) {
    Period period = shown("/wawasan/waktu", request, viewer, model);
    model.addAttribute("norms", norms.of(viewer, period, locale));
    return "insight/norms";
  }

  private Period shown(String path, PeriodRequest request, Viewer viewer, Model model) {
    PageNotFound.unlessStaff(viewer, "insight", null);
    LocalDate today = satkers.today(viewer.officeId());
    Period period = request.period(today);
    model.addAttribute("asked", request);
    model.addAttribute("period", period);
    model.addAttribute("path", path);
    model.addAttribute("today", today);
    model.addAttribute("refusal", request.refusal(today));
    return period;
  }
}
