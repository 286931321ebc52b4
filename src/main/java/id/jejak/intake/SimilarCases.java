package id.jejak.intake;

import id.jejak.identity.Viewer;
import id.jejak.interaction.SimilarInteractions;
import id.jejak.shared.Auditable;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Earlier cases like the one that is being typed, so that an answer that exists is not sought again. What is typed comes
 * in the body: it stands in no address.
 */
@Controller
class SimilarCases {
  private static final int SHORTEST = 4;

  private final SimilarInteractions similar;
  private final ApplicationEventPublisher events;

  SimilarCases(SimilarInteractions similar, ApplicationEventPublisher events) {
    this.similar = similar;
    this.events = events;
  }

  @PostMapping("/layanan/baru/mirip")
  String similar(@RequestParam(defaultValue = "") String subject, @RequestParam(defaultValue = "") String message,
      Viewer viewer, Model model) {
    List<SimilarInteractions.Similar> found = subject.strip().length() + message.strip().length() < SHORTEST
        ? List.of()
        : similar.like(subject.strip(), message.strip(), viewer);
    if (!found.isEmpty()) {
      events.publishEvent(new Auditable("search.compared", viewer.personId(), viewer.officeId(), null, Map.of(
          "interactions", Integer.toString(found.size()))));
    }
    model.addAttribute("similar", found);
    return "intake/record :: mirip";
  }
}
