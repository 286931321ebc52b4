package id.jejak.site;

import id.jejak.identity.Viewer;
import java.util.Locale;
import org.springframework.ui.Model;

/** What another module shows on the first page of those whom it concerns. */
public interface HomePanel {
  /** Adds what its fragment of the page needs; nothing for a viewer whom it does not concern. */
  void fill(Viewer viewer, Locale locale, Model model);
}
