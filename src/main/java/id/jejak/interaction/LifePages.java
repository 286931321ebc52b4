package id.jejak.interaction;

import id.jejak.identity.Viewer;
import id.jejak.shared.JejakException;
import id.jejak.shared.SecurityClass;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The steps of a case, each a form that leads back to its page. What was typed is kept when a step is refused, and shown
 * again.
 */
@Controller
@RequestMapping("/layanan/{id}")
class LifePages {
  private final InteractionLife life;
  private final InteractionLinks links;

  LifePages(InteractionLife life, InteractionLinks links) {
    this.life = life;
    this.links = links;
  }

  @PostMapping("/proses")
  String start(@PathVariable UUID id, @RequestParam long versi, Viewer viewer, RedirectAttributes next) {
    return step(id, "proses", "", next, () -> life.start(new InteractionLife.Seen(id, versi), viewer));
  }

  @PostMapping("/lengkapi")
  String askToComplete(@PathVariable UUID id, @RequestParam long versi, @RequestParam String kalimat, Viewer viewer,
      RedirectAttributes next) {
    return step(id, "lengkapi", kalimat, next,
        () -> life.askToComplete(new InteractionLife.Seen(id, versi), viewer, kalimat));
  }

  @PostMapping("/lengkap")
  String completed(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
    return step(id, "lengkap", "", next, () -> life.completed(id, viewer));
  }

  @PostMapping("/selesai")
  String finish(@PathVariable UUID id, @RequestParam long versi, @RequestParam String kalimat, Viewer viewer,
      RedirectAttributes next) {
    return step(id, "selesai", kalimat, next, () -> life.finish(new InteractionLife.Seen(id, versi), viewer, kalimat));
  }

  @PostMapping("/tolak")
  String reject(@PathVariable UUID id, @RequestParam long versi, @RequestParam(defaultValue = "") String alasan,
      @RequestParam String kalimat, Viewer viewer, RedirectAttributes next) {
    return step(id, "tolak", kalimat, next,
        () -> life.reject(new InteractionLife.Seen(id, versi), viewer, alasan, kalimat));
  }

  @PostMapping("/buka")
  String reopen(@PathVariable UUID id, @RequestParam long versi, @RequestParam String kalimat, Viewer viewer,
      RedirectAttributes next) {
    return step(id, "buka", kalimat, next, () -> life.reopen(new InteractionLife.Seen(id, versi), viewer, kalimat));
  }

  @PostMapping("/tugas")
  String assign(@PathVariable UUID id, @RequestParam long versi, @RequestParam(defaultValue = "") String seksi,
      @RequestParam(required = false) @Nullable UUID petugas, @RequestParam(defaultValue = "") String kalimat,
      Viewer viewer, RedirectAttributes next) {
    return step(id, "tugas", kalimat, next,
        () -> life.assign(new InteractionLife.Seen(id, versi), viewer, seksi.isEmpty()
            ? null
            : seksi, petugas, kalimat));
  }

  @PostMapping("/ambil")
  String take(@PathVariable UUID id, @RequestParam long versi, @RequestParam(defaultValue = "") String seksi,
      @RequestParam(defaultValue = "") String kalimat, Viewer viewer, RedirectAttributes next) {
    return step(id, "ambil", kalimat, next,
        () -> life.assign(new InteractionLife.Seen(id, versi), viewer, seksi.isEmpty()
            ? null
            : seksi, viewer.personId(), kalimat));
  }

  @PostMapping("/kelas")
  String reclassify(@PathVariable UUID id, @RequestParam long versi, @RequestParam SecurityClass kelas, Viewer viewer,
      RedirectAttributes next) {
    return step(id, "kelas", "", next, () -> life.reclassify(new InteractionLife.Seen(id, versi), viewer, kelas));
  }

  /** The fields of the facts form; {@code pengenal} and {@code jenis} go together line by line. */
  record Facts(String perihal, String kanal, String layanan, @Nullable Integer tahun, @Nullable Integer bulan,
      @Nullable List<String> pengenal, @Nullable List<TypedIdentifier.Kind> jenis) {
    Description description() {
      Set<TypedIdentifier> typed = new LinkedHashSet<>();
      for (int i = 0; pengenal != null && jenis != null && i < Math.min(pengenal.size(), jenis.size()); i++) {
        if (!pengenal.get(i).isBlank()) {
          typed.add(new TypedIdentifier(jenis.get(i), pengenal.get(i).strip()));
        }
      }
      return new Description(perihal.strip(), kanal, layanan, tahun, bulan, typed);
    }
  }

  @PostMapping("/rincian")
  String describe(@PathVariable UUID id, @RequestParam long versi, Facts facts, Viewer viewer,
      RedirectAttributes next) {
    return step(id, "rincian", facts.perihal(), next,
        () -> life.describe(new InteractionLife.Seen(id, versi), viewer, facts
            .description()));
  }

  @PostMapping("/gabung")
  String merge(@PathVariable UUID id, @RequestParam long versi, @RequestParam String tiket, Viewer viewer,
      RedirectAttributes next) {
    return step(id, "gabung", tiket, next, () -> links.merge(new InteractionLife.Seen(id, versi), viewer, tiket));
  }

  @PostMapping("/pisah-lagi")
  String unmerge(@PathVariable UUID id, @RequestParam long versi, Viewer viewer, RedirectAttributes next) {
    return step(id, "pisah-lagi", "", next, () -> links.unmerge(new InteractionLife.Seen(id, versi), viewer));
  }

  @PostMapping("/pecah")
  String split(@PathVariable UUID id, @RequestParam long versi, @RequestParam(defaultValue = "") Set<UUID> pesan,
      @RequestParam String kalimat, Viewer viewer, RedirectAttributes next) {
    return step(id, "pecah", kalimat, next,
        () -> links.split(new InteractionLife.Seen(id, versi), viewer, pesan, kalimat));
  }

  @PostMapping("/kaitkan")
  String link(@PathVariable UUID id, @RequestParam long versi, @RequestParam String tiket, Viewer viewer,
      RedirectAttributes next) {
    return step(id, "kaitkan", tiket, next, () -> links.link(new InteractionLife.Seen(id, versi), viewer, tiket));
  }

  @PostMapping("/lepas")
  String unlink(@PathVariable UUID id, @RequestParam long versi, @RequestParam UUID lain, Viewer viewer,
      RedirectAttributes next) {
    return step(id, "lepas", "", next, () -> links.unlink(new InteractionLife.Seen(id, versi), viewer, lain));
  }

  /** Where the page leads after a step: a split shows what it made. */
  private static String step(UUID id, String name, String typed, RedirectAttributes next,
      Supplier<InteractionView> change) {
    try {
      InteractionView done = change.get();
      next.addFlashAttribute("notice", "interaction.step.kept");
      return "redirect:/layanan/" + done.id();
    } catch (StepRefused | ChangedMeanwhile refusal) {
      refuse(refusal, Map.of(name, typed), next);
      return "redirect:/layanan/" + id;
    }
  }

  private static void refuse(JejakException refusal, Map<String, String> kept, RedirectAttributes next) {
    next.addFlashAttribute("refusal", "problem." + refusal.type() + ".detail");
    next.addFlashAttribute("refusalArguments", refusal.arguments().toArray());
    next.addFlashAttribute("kept", kept);
  }
}
