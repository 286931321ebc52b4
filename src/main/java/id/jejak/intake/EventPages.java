package id.jejak.intake;

import id.jejak.identity.Role;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.interaction.InteractionNotFound;
import id.jejak.interaction.InteractionView;
import id.jejak.reference.ReferenceData;
import id.jejak.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form by which an outreach event or a meeting with many satkers is recorded. */
@Controller
@RequestMapping("/layanan/acara")
class EventPages {
  private final EventRecording events;
  private final UploadForm uploads;
  private final ReferenceData reference;
  private final Satkers satkers;
  private final IntakeProperties properties;

  EventPages(EventRecording events, UploadForm uploads, ReferenceData reference, Satkers satkers,
      IntakeProperties properties) {
    this.events = events;
    this.uploads = uploads;
    this.reference = reference;
    this.satkers = satkers;
    this.properties = properties;
  }

  @GetMapping
  String form(Viewer viewer, Locale locale, Model model) {
    refuseOutsiders(viewer);
    return show(Map.of(), UUID.randomUUID().toString(), viewer, locale, model);
  }

  private String show(Map<String, String> entry, String key, Viewer viewer, Locale locale, Model model) {
    model.addAttribute("kinds", reference.values(ReferenceData.Kind.CHANNEL, satkers.today(viewer.officeId()), locale)
        .stream().filter(channel -> EventRecording.CHANNELS.contains(channel.code())).toList());
    model.addAttribute("entry", entry);
    model.addAttribute("sendKey", key);
    model.addAttribute("fileSize", properties.fileSize().toBytes());
    model.addAttribute("fileCount", properties.filesPerMessage());
    return "intake/event";
  }

  @PostMapping
  String record(HttpServletRequest request, HttpServletResponse response, Viewer viewer, Locale locale,
      Model model, RedirectAttributes next) throws IOException {
    refuseOutsiders(viewer);
    try (UploadForm.Filled filled = uploads.read(request)) {
      try {
        InteractionView event = events.record(filled, viewer);
        next.addFlashAttribute("notice", "intake.recorded");
        next.addFlashAttribute("noticeArguments", new Object[]{event.ticket()});
        return "redirect:/layanan/" + event.id();
      } catch (EntryRefused refusal) {
        response.setStatus(422);
        model.addAttribute("refusal", "problem." + refusal.type() + ".detail");
        model.addAttribute("refusalArguments", refusal.arguments().toArray());
        return show(filled.fields(), filled.field(SendKey.FIELD), viewer, locale, model);
      }
    }
  }

  static void refuseOutsiders(Viewer viewer) {
    if (!viewer.is(Role.STAFF)) {
      throw new InteractionNotFound(viewer.refused(Refusal.Wanted.CHANGE, "interaction", null));
    }
  }
}
