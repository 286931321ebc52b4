package id.jejak.intake;

import id.jejak.identity.Viewer;
import id.jejak.interaction.LikelyAnswers;
import id.jejak.interaction.SimilarInteractions;
import id.jejak.shared.Auditable;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Published answers to the case that is being typed, and earlier cases like it, so that an answer that exists is not sought
 * again. What is typed comes
 * in the body: it stands in no address.
 */
@Controller
class SimilarCases {
  private static final int SHORTEST = 4;

  private final SimilarInteractions similar;
  private final ObjectProvider<LikelyAnswers> answers;
  private final ApplicationEventPublisher events;

  SimilarCases(SimilarInteractions similar, ObjectProvider<LikelyAnswers> answers, ApplicationEventPublisher events) {
    this.similar = similar;
    this.answers = answers;
    this.events = events;
  }

  @PostMapping("/layanan/baru/mirip")
  String similar(@RequestParam(defaultValue = "") String subject, @RequestParam(defaultValue = "") String message,
      Viewer viewer, Model model) {
    boolean isShort = subject.strip().length() + message.strip().length() < SHORTEST;
    List<SimilarInteractions.Similar> found = isShort
        ? List.of()
        : similar.like(subject.strip(), message.strip(), viewer);
    if (!found.isEmpty()) {
      events.publishEvent(new Auditable("search.compared", viewer.personId(), viewer.officeId(), null, Map.of(
          "interactions", Integer.toString(found.size()))));
    }
    model.addAttribute("similar", found);
    model.addAttribute("likely", isShort
        ? List.of()
        : answers.stream().flatMap(one -> one.to(subject.strip(), message.strip()).stream()).toList());
    return "intake/record :: mirip";
  }
}
