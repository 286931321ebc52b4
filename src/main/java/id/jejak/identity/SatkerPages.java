package id.jejak.identity;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an administrator lists and adds satkers. */
@Controller
@RequestMapping("/kelola/satker")
class SatkerPages {
  private static final int SHOWN = 500;

  private final Satkers satkers;

  SatkerPages(Satkers satkers) {
    this.satkers = satkers;
  }

  /** What was typed. */
  record Form(String code, String name) {
  }

  @GetMapping
  String list(Viewer viewer, @RequestParam(name = "q", defaultValue = "") String part, Model model) {
    model.addAttribute("entry", new Form("", ""));
    return show(viewer, part, model);
  }

  private String show(Viewer viewer, String part, Model model) {
    model.addAttribute("satkers",
        satkers.search(viewer.officeId(), part, satkers.today(viewer.officeId()), SHOWN));
    model.addAttribute("part", part);
    return "identity/satkers";
  }

  @PostMapping
  String add(Viewer viewer, Form form, Model model, RedirectAttributes next, HttpServletResponse response) {
    try {
      Satker added = satkers.add(viewer.personId(), viewer.officeId(), form.code(), form.name(),
          satkers.today(viewer.officeId()));
      next.addFlashAttribute("notice", "identity.satkers.added");
      next.addFlashAttribute("noticeArguments", new Object[]{added.label()});
      return "redirect:/kelola/satker";
    } catch (InvalidEntry | AlreadyThere refusal) {
      model.addAttribute("entry", form);
      return RefusedForm.show(refusal, model, response, show(viewer, "", model));
    }
  }
}
