package id.jejak.knowledge.portal;

import id.jejak.identity.Viewer;
import id.jejak.search.Suggestion;
import id.jejak.search.SuggestionSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Published answers below the search field of those who have signed in: everybody may see them. */
@Component
@Order(25)
class AnswerSuggestions implements SuggestionSource {
  private static final int MOST = 2;

  private final Shelving shelving;

  AnswerSuggestions(Shelving shelving) {
    this.shelving = shelving;
  }

  @Override
  public List<Suggestion> of(String typed, Viewer viewer) {
    try {
      return shelving.now().beginning(typed, MOST).stream().map(answer -> new Suggestion("answer", answer.question(),
          null, "/tanya/" + answer.number())).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
