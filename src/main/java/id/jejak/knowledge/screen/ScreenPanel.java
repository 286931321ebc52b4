package id.jejak.knowledge.screen;

import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.interaction.CasePanel;
import id.jejak.interaction.InteractionView;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Beside a case: its own QR code, and for staff what the phone shows. */
@Component
class ScreenPanel implements CasePanel {
  private final Screens screens;

  ScreenPanel(Screens screens) {
    this.screens = screens;
  }

  @Override
  public void fill(InteractionView interaction, Viewer viewer, Model model) {
    model.addAttribute("screen", viewer.is(Role.STAFF)
        ? screens.open(viewer, interaction.id()).orElse(null)
        : null);
  }
}
