package id.jejak.site;

import id.jejak.identity.Viewer;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomePage {
  private final ObjectProvider<HomePanel> panels;

  HomePage(ObjectProvider<HomePanel> panels) {
    this.panels = panels;
  }

  @GetMapping("/")
  String home(Viewer viewer, Locale locale, Model model) {
    panels.orderedStream().forEach(panel -> panel.fill(viewer, locale, model));
    return "site/home";
  }
}
