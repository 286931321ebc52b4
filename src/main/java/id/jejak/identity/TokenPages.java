package id.jejak.identity;

import id.jejak.shared.SecurityClass;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an administrator gives programs a token, sees which are used, and ends them. */
@Controller
@RequestMapping("/kelola/kunci")
class TokenPages {
  private final ApiTokens tokens;

  TokenPages(ApiTokens tokens) {
    this.tokens = tokens;
  }

  /** What was typed. */
  record Form(@Nullable String name, @Nullable String scope, SecurityClass clearance, @Nullable String until) {
  }

  @GetMapping
  String list(Viewer viewer, Model model) {
    model.addAttribute("entry",
        new Form("", TokenScope.READ.word(), SecurityClass.B, tokens.today(viewer.officeId()).plusYears(1)
            .toString()));
    return show(viewer, model);
  }

  private String show(Viewer viewer, Model model) {
    model.addAttribute("tokens", tokens.list(viewer.officeId()));
    model.addAttribute("today", tokens.today(viewer.officeId()));
    model.addAttribute("scopes", TokenScope.values());
    model.addAttribute("classes", viewer.clearance().stream().sorted().toList());
    return "identity/tokens";
  }

  @PostMapping
  String issue(Viewer viewer, Form form, Model model, RedirectAttributes next, HttpServletResponse response) {
    try {
      next.addFlashAttribute("issued", tokens.issue(viewer, Entries.typed(form.name()), TokenScope.typed(form.scope()),
          form.clearance(), Entries.day(form.until(), "token-day")));
    } catch (InvalidEntry refusal) {
      model.addAttribute("entry", form);
      return RefusedForm.show(refusal, model, response, show(viewer, model));
    }
    return "redirect:/kelola/kunci";
  }

  @PostMapping("/{id}/akhiri")
  String end(Viewer viewer, @PathVariable UUID id, RedirectAttributes next) {
    tokens.end(viewer, id);
    next.addFlashAttribute("notice", "identity.token.ended");
    return "redirect:/kelola/kunci";
  }
}
