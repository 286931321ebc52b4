package id.jejak.reference;

import id.jejak.identity.RefusedForm;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.shared.JejakException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
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

/** Where an administrator keeps holidays and the hours of the office. */
@Controller
@RequestMapping("/kelola/rujukan")
class CalendarPages {
  private static final String HOLIDAYS = "redirect:/kelola/rujukan/libur";
  private static final String HOURS = "redirect:/kelola/rujukan/jam";

  private final Calendar calendar;
  private final HolidayYear years;
  private final OfficeHours hours;
  private final Satkers satkers;

  CalendarPages(Calendar calendar, HolidayYear years, OfficeHours hours, Satkers satkers) {
    this.calendar = calendar;
    this.years = years;
    this.hours = hours;
    this.satkers = satkers;
  }

  /** What was typed for a closed day. */
  record HolidayForm(@Nullable String day, @Nullable String name, @Nullable String source, @Nullable Boolean own) {
  }

  /**
   * What was pasted for a year.
   *
   * @param langkah {@code terapkan} to take it, anything else to look at it first
   */
  record ListForm(@Nullable String isi, @Nullable String sumber, @Nullable String langkah) {
  }

  @GetMapping("/libur")
  String holidays(@RequestParam(name = "tahun", required = false) @Nullable Integer year, Viewer viewer, Model model) {
    model.addAttribute("entry", new HolidayForm("", "", "", false));
    return holidays(year == null ? today(viewer).getYear() : year, viewer, model);
  }

  private String holidays(int year, Viewer viewer, Model model) {
    int shown = Math.clamp(year, 1945, 9998);
    model.addAttribute("year", shown);
    var all = calendar.year(viewer, shown);
    model.addAttribute("holidays", all);
    model.addAttribute("unverified", all.stream().filter(day -> !day.verified() && !day.takenBack()).count());
    if (!model.containsAttribute("list")) {
      model.addAttribute("list", new ListForm(all.isEmpty() ? years.beginning(viewer, shown) : "", "", ""));
    }
    model.addAttribute("kinds", ReferenceData.Kind.values());
    return "reference/holidays";
  }

  @PostMapping("/libur")
  String add(HolidayForm form, Viewer viewer, Model model, RedirectAttributes next, HttpServletResponse response) {
    LocalDate day;
    try {
      day = ReferenceEntry.day(ReferenceForm.typed(form.day()));
      calendar.add(viewer, day, ReferenceForm.typed(form.name()), ReferenceForm.typed(form.source()),
          Boolean.TRUE.equals(form.own()));
    } catch (InvalidReference | ReferenceAlreadyThere refusal) {
      model.addAttribute("entry", form);
      return RefusedForm.show(refusal, model, response, holidays(today(viewer).getYear(), viewer, model));
    }
    return backTo(day.getYear(), next);
  }

  /** A list of a whole year: what it would change, or all of it at once. */
  @PostMapping("/libur/daftar")
  String bring(@RequestParam("tahun") int year, ListForm form, Viewer viewer, Model model, RedirectAttributes next,
      HttpServletResponse response) {
    String text = Objects.requireNonNullElse(form.isi(), "");
    model.addAttribute("list", form);
    model.addAttribute("entry", new HolidayForm("", "", "", false));
    model.addAttribute("report", years.check(viewer, year, text));
    if (!"terapkan".equals(form.langkah())) {
      return holidays(year, viewer, model);
    }
    try {
      years.bring(viewer, year, text, ReferenceForm.typed(form.sumber()));
    } catch (InvalidReference refusal) {
      return RefusedForm.show(refusal, model, response, holidays(year, viewer, model));
    }
    return backTo(year, next);
  }

  @PostMapping("/libur/{id}")
  String rename(@PathVariable UUID id, @RequestParam("version") int version, @RequestParam("tahun") int year,
      HolidayForm form, Viewer viewer, Model model, RedirectAttributes next, HttpServletResponse response) {
    try {
      calendar.rename(viewer, id, version, ReferenceForm.typed(form.name()), ReferenceForm.typed(form.source()));
    } catch (InvalidReference refusal) {
      return RefusedForm.show(refusal, model, response, holidays(year, viewer, model));
    }
    return backTo(year, next);
  }

  @PostMapping("/libur/{id}/batal")
  String takeBack(@PathVariable UUID id, @RequestParam("version") int version,
      @RequestParam("tahun") int year, Viewer viewer, RedirectAttributes next) {
    calendar.takeBack(viewer, id, version);
    return backTo(year, next);
  }

  private static String backTo(int year, RedirectAttributes next) {
    next.addFlashAttribute("notice", "reference.saved");
    next.addAttribute("tahun", year);
    return HOLIDAYS;
  }

  @GetMapping("/jam")
  String hours(Viewer viewer, Model model) {
    var lines = hours.all(viewer);
    LocalDate today = today(viewer);
    model.addAttribute("lines", lines);
    model.addAttribute("today", today);
    model.addAttribute("weekdays", DayOfWeek.values());
    model.addAttribute("own", lines.stream().anyMatch(line -> line.own() && line.holdsOn(today)));
    model.addAttribute("kinds", ReferenceData.Kind.values());
    return "reference/hours";
  }

  @PostMapping("/jam")
  String set(@RequestParam Map<String, String> typed, Viewer viewer, Model model, RedirectAttributes next,
      HttpServletResponse response) {
    try {
      hours.set(viewer, spans(typed), ReferenceEntry.day(typed.getOrDefault("from", "")), typed.getOrDefault("source",
          ""));
    } catch (InvalidReference refusal) {
      return refused(refusal, viewer, model, response);
    }
    next.addFlashAttribute("notice", "reference.saved");
    return HOURS;
  }

  @PostMapping("/jam/umum")
  String giveUp(@RequestParam("from") String from, Viewer viewer, Model model, RedirectAttributes next,
      HttpServletResponse response) {
    try {
      hours.giveUp(viewer, ReferenceEntry.day(from));
    } catch (InvalidReference refusal) {
      return refused(refusal, viewer, model, response);
    }
    next.addFlashAttribute("notice", "reference.saved");
    return HOURS;
  }

  private String refused(JejakException refusal, Viewer viewer, Model model, HttpServletResponse response) {
    return RefusedForm.show(refusal, model, response, hours(viewer, model));
  }

  private static Map<DayOfWeek, OpenSpan> spans(Map<String, String> typed) {
    Map<DayOfWeek, OpenSpan> spans = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      String from = typed.getOrDefault("from-" + day.getValue(), "").strip();
      String until = typed.getOrDefault("until-" + day.getValue(), "").strip();
      if (!from.isEmpty() || !until.isEmpty()) {
        spans.put(day, ReferenceEntry.span(from, until));
      }
    }
    return spans;
  }

  private LocalDate today(Viewer viewer) {
    return satkers.today(viewer.officeId());
  }
}
