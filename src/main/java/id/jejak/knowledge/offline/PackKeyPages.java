package id.jejak.knowledge.offline;

import id.jejak.identity.Viewer;
import id.jejak.shared.Auditable;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an administrator sees what readers take along, and lets packs be signed with another key. */
@Controller
@RequestMapping("/kelola/paket")
class PackKeyPages {
  private final Packing packing;
  private final PackKeys keys;
  private final ApplicationEventPublisher events;

  PackKeyPages(Packing packing, PackKeys keys, ApplicationEventPublisher events) {
    this.packing = packing;
    this.keys = keys;
    this.events = events;
  }

  @GetMapping
  String show(Model model) {
    model.addAttribute("latest", packing.latest().orElse(null));
    PackKeys.Signing signing = keys.now();
    model.addAttribute("fingerprint", signing.fingerprint());
    model.addAttribute("keys", signing.chain().size());
    return "offline/pack";
  }

  @PostMapping("/kunci")
  String rotate(Viewer viewer, RedirectAttributes next) {
    events.publishEvent(new Auditable("answers.pack-key-changed", viewer.personId(), viewer.officeId(), null, Map.of(
        "before", keys.now().fingerprint())));
    keys.rotate();
    packing.rekeyed();
    next.addFlashAttribute("notice", "offline.key.changed");
    return "redirect:/kelola/paket";
  }
}
