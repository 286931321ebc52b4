package id.jejak.knowledge.answer;

import id.jejak.identity.RefusedForm;
import id.jejak.identity.SmallUpload;
import id.jejak.identity.UploadRefused;
import id.jejak.identity.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where staff bring in a list of answers: looked at first, then applied. */
@Controller
@RequestMapping("/jawaban/impor")
class AnswerImportPages {
  private static final String VIEW = "knowledge/import";

  private final AnswerImport imports;

  AnswerImportPages(AnswerImport imports) {
    this.imports = imports;
  }

  @GetMapping
  String form(Viewer viewer) {
    AnswerLife.refuseOutsiders(viewer, null);
    return VIEW;
  }

  @PostMapping
  String check(Viewer viewer, HttpServletRequest request, Model model, HttpServletResponse response)
      throws IOException {
    AnswerLife.refuseOutsiders(viewer, null);
    try {
      SmallUpload list = SmallUpload.read(request, AnswerList.MOST_BYTES);
      return "redirect:/jawaban/impor/" + imports.keep(viewer, list.name(), list.bytes());
    } catch (UploadRefused | AnswerRefused refusal) {
      return RefusedForm.show(refusal, model, response, VIEW);
    }
  }

  @GetMapping("/{id}")
  String report(@PathVariable UUID id, Viewer viewer, Model model) {
    model.addAttribute("waiting", imports.waiting(viewer, id));
    return VIEW;
  }

  /** @param terbit whether what is new is published at once, with its mark */
  @PostMapping("/{id}")
  String apply(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean terbit, Viewer viewer,
      RedirectAttributes next) {
    AnswerReport done = imports.apply(viewer, id, terbit);
    next.addFlashAttribute("notice", "knowledge.import.done");
    next.addFlashAttribute("noticeArguments", new Object[]{done.count(AnswerReport.Outcome.NEW), done.count(
        AnswerReport.Outcome.CHANGED), done.count(AnswerReport.Outcome.SAME),
        done.count(
            AnswerReport.Outcome.REFUSED)});
    return "redirect:/jawaban";
  }
}
