package id.jejak.interaction;

import id.jejak.archive.letter.Fact;
import id.jejak.identity.Viewer;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The button beside a proposal on the page of a document. */
@Controller
class ProposalPages {
  private final TakingOver over;

  ProposalPages(TakingOver over) {
    this.over = over;
  }

  @PostMapping("/layanan/{id}/usulan")
  String take(@PathVariable UUID id, @RequestParam long versi, @RequestParam UUID dokumen,
      @RequestParam Fact.Kind usulan, @RequestParam String nilai, Viewer viewer, RedirectAttributes next)
      throws IOException {
    try {
      over.take(new InteractionLife.Seen(id, versi), dokumen, usulan, nilai, viewer);
      next.addFlashAttribute("notice", "interaction.step.kept");
    } catch (StepRefused | ChangedMeanwhile refusal) {
      next.addFlashAttribute("notice", "problem." + refusal.type() + ".detail");
      next.addFlashAttribute("noticeArguments", refusal.arguments().toArray());
    }
    return "redirect:/dokumen/" + dokumen;
  }
}
