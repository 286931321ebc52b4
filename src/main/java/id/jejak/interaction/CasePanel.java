package id.jejak.interaction;

import id.jejak.identity.Viewer;
import org.springframework.ui.Model;

/** What another module shows beside a case. */
public interface CasePanel {
  /** Adds what its fragment of the page needs, for a viewer who may see the case. */
  void fill(InteractionView interaction, Viewer viewer, Model model);
}
