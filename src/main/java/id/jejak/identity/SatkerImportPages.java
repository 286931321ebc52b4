package id.jejak.identity;

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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an administrator brings many satkers in at once. */
@Controller
@RequestMapping("/kelola/satker/impor")
class SatkerImportPages {
  private final SatkerImport imports;

  SatkerImportPages(SatkerImport imports) {
    this.imports = imports;
  }

  @GetMapping
  String form() {
    return "identity/satker-import";
  }

  @PostMapping
  String check(Viewer viewer, HttpServletRequest request, Model model, HttpServletResponse response)
      throws IOException {
    try {
      SmallUpload list = SmallUpload.read(request, SatkerList.MOST_BYTES);
      return "redirect:/kelola/satker/impor/" + imports.keep(viewer, list.name(), list.bytes());
    } catch (UploadRefused refusal) {
      return RefusedForm.show(refusal, model, response, "identity/satker-import");
    }
  }

  @GetMapping("/{id}")
  String report(Viewer viewer, @PathVariable UUID id, Model model) {
    model.addAttribute("waiting", imports.waiting(viewer, id));
    return "identity/satker-import";
  }

  @PostMapping("/{id}")
  String apply(Viewer viewer, @PathVariable UUID id, Model model, RedirectAttributes next,
      HttpServletResponse response) {
    try {
      SatkerReport done = imports.apply(viewer, id);
      next.addFlashAttribute("notice", "identity.import.done");
      next.addFlashAttribute("noticeArguments", new Object[]{done.count(SatkerReport.Outcome.NEW), done.count(
          SatkerReport.Outcome.CHANGED)});
      return "redirect:/kelola/satker";
    } catch (ImportRefused refusal) {
      return RefusedForm.show(refusal, model, response, report(viewer, id, model));
    }
  }
}
