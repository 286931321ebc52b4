package id.jejak.intake;

import id.jejak.identity.RefusedForm;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.intake.HandInOutcome.Result;
import id.jejak.reference.ReferenceData;
import id.jejak.shared.JejakException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where staff bring in what was handed in by e-SPM and SAKTI. */
@Controller
@RequestMapping("/layanan/impor")
class HandInPages {
  private static final int PAGE = 200;

  private final HandIns handIns;
  private final HandInReport report;
  private final HandInSample sample;
  private final UploadForm uploads;
  private final ReferenceData reference;
  private final Satkers satkers;
  private final IntakeProperties properties;

  HandInPages(HandIns handIns, HandInReport report, HandInSample sample, UploadForm uploads, ReferenceData reference,
      Satkers satkers,
      IntakeProperties properties) {
    this.handIns = handIns;
    this.report = report;
    this.sample = sample;
    this.uploads = uploads;
    this.reference = reference;
    this.satkers = satkers;
    this.properties = properties;
  }

  @GetMapping
  String form(Viewer viewer, Locale locale, Model model) {
    model.addAttribute("imports", handIns.own(viewer));
    model.addAttribute("channels", reference.values(ReferenceData.Kind.CHANNEL, satkers.today(viewer.officeId()),
        locale).stream().filter(channel -> HandIns.CHANNELS.contains(channel.code())).toList());
    model.addAttribute("columns", HandInColumn.values());
    model.addAttribute("mostLines", HandInList.MOST_LINES);
    model.addAttribute("fileSize", properties.fileSize().toBytes());
    return "intake/hand-ins";
  }

  @PostMapping
  String check(HttpServletRequest request, HttpServletResponse response, Viewer viewer, Locale locale, Model model)
      throws IOException {
    HandIns.refuseOutsiders(viewer);
    try (UploadForm.Filled filled = uploads.read(request)) {
      UploadForm.FileIn file = filled.files().stream().findFirst().orElseThrow(HandInRefused::missing);
      return "redirect:/layanan/impor/" + handIns.take(viewer, filled.field("channel"), file.name(), file.spooled())
          .id();
    } catch (HandInRefused | FileTooLarge refusal) {
      return again(refusal, response, viewer, locale, model);
    }
  }

  private String again(JejakException refusal, HttpServletResponse response, Viewer viewer, Locale locale,
      Model model) {
    return RefusedForm.show(refusal, model, response, form(viewer, locale, model));
  }

  /** @param hasil which lines; all without it */
  @GetMapping("/{id}")
  String show(@PathVariable UUID id, @RequestParam(required = false) @Nullable Result hasil,
      @RequestParam(defaultValue = "0") long sesudah, Viewer viewer, Locale locale, Model model) {
    HandInView found = handIns.find(id, viewer);
    List<HandInReport.Line> lines = found.isRunning()
        ? List.of()
        : report.lines(id, viewer, hasil, sesudah, PAGE, locale);
    model.addAttribute("handIn", found);
    model.addAttribute("channel", reference.label(ReferenceData.Kind.CHANNEL, found.channel(), locale));
    model.addAttribute("lines", lines);
    model.addAttribute("shown", hasil);
    model.addAttribute("next", lines.size() == PAGE ? lines.getLast().line() : null);
    return "intake/hand-in";
  }

  /** The part that changes while an import is under way. */
  @GetMapping("/{id}/keadaan")
  String state(@PathVariable UUID id, Viewer viewer, Locale locale, Model model) {
    return show(id, null, 0, viewer, locale, model) + " :: keadaan";
  }

  @PostMapping("/{id}")
  String apply(@PathVariable UUID id, Viewer viewer) {
    handIns.apply(id, viewer);
    return "redirect:/layanan/impor/" + id;
  }

  @GetMapping("/contoh.csv")
  void sample(Viewer viewer, HttpServletResponse response) throws IOException {
    HandIns.refuseOutsiders(viewer);
    attach("contoh-impor.csv", response);
    response.getWriter().write(sample.of(viewer));
  }

  private static void attach(String name, HttpServletResponse response) {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name,
        StandardCharsets.UTF_8).build().toString());
  }

  @GetMapping("/{id}/hasil.csv")
  void download(@PathVariable UUID id, Viewer viewer, Locale locale, HttpServletResponse response) throws IOException {
    handIns.find(id, viewer);
    attach("hasil-impor.csv", response);
    report.write(id, viewer, response.getOutputStream(), locale);
  }
}
