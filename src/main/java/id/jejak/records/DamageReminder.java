package id.jejak.records;

import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.site.HomePanel;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Tells administrators on their first page that something kept is damaged, until a check finds nothing. */
@Component
class DamageReminder implements HomePanel {
  private final FixityRows rows;

  DamageReminder(FixityRows rows) {
    this.rows = rows;
  }

  @Override
  public void fill(Viewer viewer, Locale locale, Model model) {
    if (viewer.is(Role.ADMINISTRATOR)) {
      // One that goes on has only looked at a part: what it found counts, what it did not does not.
      model.addAttribute("damagedCheck", rows.newest(2).stream().filter(check -> check.isOver() || !check.isSound())
          .findFirst().filter(check -> !check.isSound()).orElse(null));
    }
  }
}
