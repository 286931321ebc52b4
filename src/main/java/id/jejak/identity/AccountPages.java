package id.jejak.identity;

import id.jejak.shared.Auditable;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What everybody sees of the own account: where one is signed in. */
@Controller
class AccountPages {
  private final OpenSessions sessions;
  private final Cards cards;
  private final Satkers satkers;
  private final ApplicationEventPublisher events;

  AccountPages(OpenSessions sessions, Cards cards, Satkers satkers, ApplicationEventPublisher events) {
    this.sessions = sessions;
    this.cards = cards;
    this.satkers = satkers;
    this.events = events;
  }

  @GetMapping("/akun")
  String show(Viewer viewer, HttpServletRequest request, Model model) {
    model.addAttribute("sessions", sessions.of(viewer.personId(), request.getSession(false)));
    model.addAttribute("cards", cards.ofPerson(viewer.personId()));
    model.addAttribute("today", satkers.today(viewer.officeId()));
    return "identity/account";
  }

  @PostMapping("/akun/sesi/{id}/akhiri")
  String end(Viewer viewer, @PathVariable UUID id, RedirectAttributes next) {
    if (!sessions.end(viewer.personId(), id)) {
      throw new SessionNotFound();
    }
    events.publishEvent(new Auditable("session.ended", viewer.personId(), viewer.officeId(), viewer.personId(), Map
        .of()));
    next.addFlashAttribute("notice", "identity.session.ended");
    return "redirect:/akun";
  }
}
