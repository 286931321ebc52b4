package id.jejak.webhook;

import id.jejak.identity.RefusedForm;
import id.jejak.identity.Viewer;
import id.jejak.shared.JejakException;
import id.jejak.shared.SecurityClass;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

/** Where an administrator keeps the targets of the office, and sees what became of each delivery. */
@Controller
@RequestMapping("/kelola/webhook")
class WebhookPages {
  private static final int PAGE_SIZE = 50;

  private final Targets targets;

  WebhookPages(Targets targets) {
    this.targets = targets;
  }

  /** What was typed. */
  record Form(@Nullable String nama, @Nullable String alamat, @Nullable Set<EventKind> peristiwa,
      @Nullable SecurityClass kelas) {
    NewTarget target() {
      return new NewTarget(Objects.requireNonNullElse(nama, ""), Objects.requireNonNullElse(alamat, ""), Objects
          .requireNonNullElse(peristiwa, Set.of()), Objects.requireNonNullElse(kelas, SecurityClass.B));
    }
  }

  /** A target with its newest delivery. */
  record Line(Target target, @Nullable Delivery last) {
  }

  @GetMapping
  String list(Viewer viewer, Model model) {
    return list(viewer, new NewTarget("", "", Set.of(EventKind.values()), SecurityClass.B), model);
  }

  private String list(Viewer viewer, NewTarget entry, Model model) {
    model.addAttribute("entry", entry);
    model.addAttribute("lines", targets.of(viewer).stream().map(target -> new Line(target, targets.deliveries(viewer,
        target.id(), null, 1).stream().findFirst().orElse(null))).toList());
    model.addAttribute("kinds", EventKind.values());
    model.addAttribute("classes", SecurityClass.values());
    return "webhook/list";
  }

  @PostMapping
  String register(Viewer viewer, Form form, Model model, RedirectAttributes next, HttpServletResponse response) {
    try {
      return shown(targets.register(viewer, form.target()), next);
    } catch (WebhookRefused | AddressRefused refusal) {
      return RefusedForm.show(refusal, model, response, list(viewer, form.target(), model));
    }
  }

  private static String shown(Targets.Issued issued, RedirectAttributes next) {
    next.addFlashAttribute("secret", issued.secret());
    return "redirect:/kelola/webhook/" + issued.target().id();
  }

  @GetMapping("/{id}")
  String one(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID setelah, Viewer viewer,
      Model model) {
    List<Delivery> found = targets.deliveries(viewer, id, setelah, PAGE_SIZE + 1);
    List<Delivery> page = found.stream().limit(PAGE_SIZE).toList();
    Target target = targets.find(viewer, id);
    model.addAttribute("target", target);
    if (!model.containsAttribute("entry")) {
      model.addAttribute("entry", new NewTarget(target.name(), target.address(), target.kinds(), target.clearance()));
    }
    model.addAttribute("kinds", EventKind.values());
    model.addAttribute("classes", SecurityClass.values());
    model.addAttribute("deliveries", page);
    model.addAttribute("next", found.size() > PAGE_SIZE ? page.getLast().id() : null);
    return "webhook/target";
  }

  @PostMapping("/{id}")
  String edit(@PathVariable UUID id, Viewer viewer, Form form, Model model, RedirectAttributes next,
      HttpServletResponse response) {
    try {
      targets.change(viewer, id, form.target());
    } catch (WebhookRefused | AddressRefused refusal) {
      model.addAttribute("entry", form.target());
      model.addAttribute("editing", true);
      return refused(refusal, id, viewer, model, response);
    }
    next.addFlashAttribute("notice", "webhook.changed");
    return "redirect:/kelola/webhook/" + id;
  }

  /** Calls the target once, and says how that ended. */
  @PostMapping("/{id}/uji")
  String test(@PathVariable UUID id, Viewer viewer, Model model, RedirectAttributes next,
      HttpServletResponse response) {
    return change(() -> next.addFlashAttribute("tested", targets.test(viewer, id)), null, id, viewer, model, next,
        response);
  }

  @PostMapping("/{id}/jeda")
  String pause(@PathVariable UUID id, Viewer viewer, Model model, RedirectAttributes next,
      HttpServletResponse response) {
    return change(() -> targets.pause(viewer, id), "webhook.paused", id, viewer, model, next, response);
  }

  @PostMapping("/{id}/lanjut")
  String resume(@PathVariable UUID id, Viewer viewer, Model model, RedirectAttributes next,
      HttpServletResponse response) {
    return change(() -> targets.resume(viewer, id), "webhook.resumed", id, viewer, model, next, response);
  }

  @PostMapping("/{id}/akhiri")
  String end(@PathVariable UUID id, Viewer viewer, Model model, RedirectAttributes next,
      HttpServletResponse response) {
    return change(() -> targets.end(viewer, id), "webhook.ended", id, viewer, model, next, response);
  }

  @PostMapping("/{id}/kiriman/{delivery}/ulang")
  String replay(@PathVariable UUID id, @PathVariable UUID delivery, Viewer viewer, Model model,
      RedirectAttributes next, HttpServletResponse response) {
    return change(() -> targets.replay(viewer, id, delivery), "webhook.replayed", id, viewer, model, next, response);
  }

  private String change(Runnable change, @Nullable String done, UUID id, Viewer viewer, Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    try {
      change.run();
    } catch (WebhookRefused refusal) {
      return refused(refusal, id, viewer, model, response);
    }
    if (done != null) {
      next.addFlashAttribute("notice", done);
    }
    return "redirect:/kelola/webhook/" + id;
  }

  @PostMapping("/{id}/rahasia")
  String newSecret(@PathVariable UUID id, Viewer viewer, Model model, RedirectAttributes next,
      HttpServletResponse response) {
    try {
      return shown(targets.newSecret(viewer, id), next);
    } catch (WebhookRefused refusal) {
      return refused(refusal, id, viewer, model, response);
    }
  }

  private String refused(JejakException refusal, UUID id, Viewer viewer, Model model, HttpServletResponse response) {
    return RefusedForm.show(refusal, model, response, one(id, null, viewer, model));
  }
}
