package id.jejak.identity;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages that are open to all: sign-in, and the two one-time links. */
@Controller
class SignInPages {
  private static final String TO_SIGN_IN = "redirect:/masuk";

  private final ObjectProvider<DemoAccounts> demo;
  private final FirstAdministrator first;
  private final People people;
  private final SetupTokens tokens;

  SignInPages(FirstAdministrator first, People people, SetupTokens tokens, ObjectProvider<DemoAccounts> demo) {
    this.demo = demo;
    this.first = first;
    this.people = people;
    this.tokens = tokens;
  }

  @GetMapping("/masuk")
  String signIn(Model model) {
    model.addAttribute("demo", demo.stream().flatMap(accounts -> accounts.shown().stream()).toList());
    model.addAttribute("making", demo.stream().flatMap(accounts -> accounts.making().stream()).findFirst().orElse(
        null));
    boolean signedIn = SecurityContextHolder.getContext().getAuthentication() instanceof ViewerAuthentication;
    return signedIn ? "redirect:/" : "identity/sign-in";
  }

  @GetMapping("/mulai/{token}")
  String firstStart(@PathVariable String token, Model model) {
    if (!first.isOpen(token)) {
      throw new LinkEnded();
    }
    return firstStart(new FirstStartForm("", "", OfficeZone.WIB, "", "", "", false), model);
  }

  private static String firstStart(FirstStartForm form, Model model) {
    model.addAttribute("entry", form);
    model.addAttribute("zones", OfficeZone.values());
    return "identity/first-start";
  }

  /** What was typed, so that a refused form comes back as it was; passwords do not. */
  record FirstStartForm(String officeCode, String officeName, OfficeZone zone, String nip, String displayName,
      String password, @Nullable Boolean alsoStaff) {
    FirstAdministrator.Entry entry() {
      return new FirstAdministrator.Entry(officeCode, officeName, zone, nip, displayName, password,
          Boolean.TRUE.equals(alsoStaff));
    }

    @Override
    public String toString() {
      return "FirstStartForm[officeCode=" + officeCode + "]";
    }
  }

  @PostMapping("/mulai/{token}")
  String begin(@PathVariable String token, FirstStartForm form, Model model, RedirectAttributes next,
      HttpServletResponse response) {
    try {
      first.begin(token, form.entry());
    } catch (InvalidEntry | AlreadyThere | PasswordRefused refusal) {
      return RefusedForm.show(refusal, model, response, firstStart(form, model));
    }
    next.addFlashAttribute("notice", "identity.first-start.done");
    return TO_SIGN_IN;
  }

  @GetMapping("/sandi/{token}")
  String password(@PathVariable String token) {
    if (!tokens.isOpen(SetupTokens.Purpose.SET_PASSWORD, token)) {
      throw new LinkEnded();
    }
    return "identity/password";
  }

  @PostMapping("/sandi/{token}")
  String setPassword(@PathVariable String token, @RequestParam("password") String password, Model model,
      RedirectAttributes next, HttpServletResponse response) {
    try {
      people.followPasswordLink(token, password);
    } catch (PasswordRefused refusal) {
      return RefusedForm.show(refusal, model, response, "identity/password");
    }
    next.addFlashAttribute("notice", "identity.password.done");
    return TO_SIGN_IN;
  }
}
