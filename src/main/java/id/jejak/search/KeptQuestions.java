package id.jejak.search;

import id.jejak.identity.Viewer;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Understands a question that was kept as it was typed, as if its owner asked it now. */
@Component
public class KeptQuestions {
  private final Questions questions;
  private final Chips chips;

  KeptQuestions(Questions questions, Chips chips) {
    this.questions = questions;
    this.chips = chips;
  }

  /**
   * One filter in words.
   *
   * @param name ends the name of its label, {@code search.chip.}
   */
  public record Narrowed(String name, String value) {
  }

  /** What narrows the question, for people. */
  public List<Narrowed> narrowed(SearchForm kept, Viewer owner, Locale locale) {
    return chips.of(kept, questions.of(kept, owner, null, 0).understood(), owner, locale).stream()
        .map(chip -> new Narrowed(chip
            .name(), chip.value()))
        .toList();
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
