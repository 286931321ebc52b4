package id.jejak.search;

import id.jejak.identity.Viewer;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Understands a question that was kept as it was typed, as if its owner asked it now. */
@Component
public class KeptQuestions {
  private final Questions questions;

  KeptQuestions(Questions questions) {
    this.questions = questions;
  }

  /** The question with all filters, those in its text included; from the first page on. */
  public SearchQuery query(SearchForm kept, Viewer owner) {
    return questions.of(kept, owner, null, 0).query();
  }

  /** In which the days of the question are meant. */
  public ZoneId zone(Viewer owner) {
    return questions.zone(owner);
  }
}
