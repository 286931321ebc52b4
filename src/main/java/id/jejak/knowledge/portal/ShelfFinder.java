package id.jejak.knowledge.portal;

import id.jejak.knowledge.AnswerFinder;
import id.jejak.knowledge.PublishedAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Looks on the shelf for other parts of the module. */
@Component
class ShelfFinder implements AnswerFinder {
  private final Shelving shelving;

  ShelfFinder(Shelving shelving) {
    this.shelving = shelving;
  }

  @Override
  public List<PublishedAnswer> find(String typed, int most) {
    String question = PortalPages.readable(typed);
    try {
      return question.isEmpty()
          ? List.of()
          : shelving.now().find(question).shown().stream().map(ShelvedAnswers.Hit::answer).limit(most).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
