package id.jejak.intake;

import id.jejak.identity.Offices;
import id.jejak.identity.Role;
import id.jejak.identity.Satker;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.interaction.InteractionLife;
import id.jejak.interaction.InteractionView;
import id.jejak.interaction.Interactions;
import id.jejak.reference.ReferenceData;
import id.jejak.shared.Audience;
import id.jejak.shared.JejakException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms by which people record an interaction and answer in its thread; files stream in with them. */
@Controller
@RequestMapping("/layanan")
class RecordPages {
  private static final int LONGEST_SUBJECT = 300;
  private static final int LONGEST_CARRIED = 1_000;
  private static final Pattern CODE = Pattern.compile("^\\s*(\\d{6})\\b.*");

  private final Recording recording;
  private final Interactions interactions;
  private final InteractionLife life;
  private final UploadForm uploads;
  private final ReferenceData reference;
  private final Satkers satkers;
  private final Offices offices;
  private final IntakeProperties properties;

  RecordPages(Recording recording, Interactions interactions, InteractionLife life, UploadForm uploads,
      ReferenceData reference, Satkers satkers,
      Offices offices,
      IntakeProperties properties) {
    this.recording = recording;
    this.interactions = interactions;
    this.life = life;
    this.uploads = uploads;
    this.reference = reference;
    this.satkers = satkers;
    this.offices = offices;
    this.properties = properties;
  }

  /**
   * @param kanal and {@code layanan}: those of the record before, which the next one mostly shares
   * @param perihal what was sought in vain before it is asked here
   */
  @GetMapping("/baru")
  String form(@RequestParam(defaultValue = "") String kanal,
      @RequestParam(defaultValue = "konsultasi") String layanan, @RequestParam(defaultValue = "") String perihal,
      Viewer viewer, Locale locale, Model model) {
    String usual = viewer.is(Role.STAFF) ? "loket" : "email";
    boolean isLong = perihal.length() > LONGEST_SUBJECT;
    return show(Map.of("channel", kanal.isEmpty() ? usual : kanal, "service", layanan, "subject", isLong
        ? perihal.substring(0, LONGEST_SUBJECT)
        : perihal, "message", isLong ? perihal.substring(0, Math.min(LONGEST_CARRIED, perihal.length())) : ""),
        newKey(), viewer, locale, model);
  }

  private String show(Map<String, String> entry, String key, Viewer viewer, Locale locale, Model model) {
    var today = satkers.today(viewer.officeId());
    model.addAttribute("entry", entry);
    model.addAttribute("sendKey", key);
    model.addAttribute("staff", viewer.is(Role.STAFF));
    model.addAttribute("channels", reference.values(ReferenceData.Kind.CHANNEL, today, locale));
    model.addAttribute("services", reference.values(ReferenceData.Kind.SERVICE, today, locale));
    model.addAttribute("classes", viewer.clearance().stream().sorted().toList());
    model.addAttribute("fileSize", properties.fileSize().toBytes());
    model.addAttribute("fileCount", properties.filesPerMessage());
    return "intake/record";
  }

  /** Options for the field of the satker, by part of code or name. */
  @GetMapping("/baru/satker")
  String suggest(@RequestParam(name = "satker", defaultValue = "") String part, Viewer viewer, Model model) {
    List<Satker> found = recording.suggest(part, viewer);
    model.addAttribute("suggestions", found);
    return "intake/record :: saran";
  }

  @PostMapping("/baru")
  String record(HttpServletRequest request, HttpServletResponse response, Viewer viewer, Locale locale, Model model,
      RedirectAttributes next) throws IOException {
    try (UploadForm.Filled filled = uploads.read(request)) {
      try {
        InteractionView interaction = recording.record(entry(filled, viewer), SendKey.of(filled.field(SendKey.FIELD),
            viewer), viewer, filled.field("message"), filled.files());
        if (viewer.is(Role.STAFF) && !filled.field("resolution").isEmpty() && !interaction.status().isEnd()) {
          life.finish(new InteractionLife.Seen(interaction.id(), interactions.find(interaction.id(), viewer).version()),
              viewer, filled.field("resolution"));
        }
        next.addFlashAttribute("notice", "intake.recorded");
        next.addFlashAttribute("noticeArguments", new Object[]{interaction.ticket()});
        if (filled.field("next").isEmpty()) {
          return "redirect:/layanan/" + interaction.id();
        }
        next.addAttribute("kanal", interaction.channel());
        next.addAttribute("layanan", interaction.serviceType());
        return "redirect:/layanan/baru";
      } catch (EntryRefused refusal) {
        return again(refusal, filled, response, viewer, locale, model);
      }
    }
  }

  private String again(JejakException refusal, UploadForm.Filled filled, HttpServletResponse response, Viewer viewer,
      Locale locale, Model model) {
    response.setStatus(422);
    model.addAttribute("refusal", "problem." + refusal.type() + ".detail");
    model.addAttribute("refusalArguments", refusal.arguments().toArray());
    model.addAttribute("filesLost", filled.files().size());
    // What was made before the refusal is found again by the same key, unless the key itself was refused.
    boolean used = EntryRefused.SENT_BEFORE.equals(refusal.type());
    return show(filled.fields(), used ? newKey() : filled.field(SendKey.FIELD), viewer, locale, model);
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }

  private Recording.Entry entry(UploadForm.Filled filled, Viewer viewer) {
    return new Recording.Entry(satkerCode(filled.field("satker"), viewer), filled.field("channel"), filled
        .field("service"), filled.field("subject"), filled.field("securityClass"),
        received(filled.field("receivedAt"),
            viewer),
        null);
  }

  /** The code of the satker that was meant: a part of code or name is enough where only one has it. */
  private String satkerCode(String typed, Viewer viewer) {
    Matcher code = CODE.matcher(typed);
    if (code.matches() || typed.isEmpty()) {
      return code.matches() ? code.group(1) : "";
    }
    List<Satker> meant = recording.suggest(typed, viewer);
    if (meant.size() > 1) {
      throw EntryRefused.satkers(typed, meant.stream().limit(3).map(Satker::label).collect(Collectors.joining("; ")));
    }
    return meant.isEmpty() ? typed : meant.getFirst().code();
  }

  private @Nullable Instant received(String typed, Viewer viewer) {
    if (typed.isEmpty()) {
      return null;
    }
    try {
      return LocalDateTime.parse(typed).atZone(offices.get(viewer.officeId()).zone().id()).toInstant();
    } catch (DateTimeParseException e) {
      throw EntryRefused.time();
    }
  }

  @PostMapping("/{id}/pesan")
  String answer(@PathVariable UUID id, HttpServletRequest request, Viewer viewer, RedirectAttributes next)
      throws IOException {
    try (UploadForm.Filled filled = uploads.read(request)) {
      Audience audience = filled.field("internal").isEmpty() ? Audience.SATKER : Audience.INTERNAL;
      try {
        recording.write(id, viewer, filled.field("message"), audience, filled.files(), SendKey.of(filled.field(
            SendKey.FIELD), viewer));
        if (!filled.field("lengkap").isEmpty()) {
          life.completed(id, viewer);
        }
        next.addFlashAttribute("notice", "intake.sent");
      } catch (EntryRefused refusal) {
        next.addFlashAttribute("refusal", "problem." + refusal.type() + ".detail");
        next.addFlashAttribute("typed", filled.field("message"));
      }
    }
    return "redirect:/layanan/" + id;
  }
}
