package id.jejak.knowledge.answer;

import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.site.HomePanel;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Tells staff on their first page how many answers wait for a judgement. */
@Component
class AnswerReminder implements HomePanel {
  private final AnswerDesk desk;

  AnswerReminder(AnswerDesk desk) {
    this.desk = desk;
  }

  @Override
  public void fill(Viewer viewer, Locale locale, Model model) {
    int due = viewer.is(Role.STAFF) ? desk.due(viewer) : 0;
    if (due > 0) {
      model.addAttribute("answersDue", due);
    }
  }
}
