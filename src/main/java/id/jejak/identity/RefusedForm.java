package id.jejak.identity;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;

/** Shows a form again, with what was typed and the reason it was refused. */
public final class RefusedForm {
  private RefusedForm() {
  }

  public static String show(JejakException refusal, Model model, HttpServletResponse response, String view) {
    response.setStatus(refusal.category() == ProblemCategory.CONFLICT ? HttpServletResponse.SC_CONFLICT : 422);
    model.addAttribute("refusal", "problem." + refusal.type() + ".detail");
    model.addAttribute("refusalArguments", refusal.arguments().toArray());
    return view;
  }
}
