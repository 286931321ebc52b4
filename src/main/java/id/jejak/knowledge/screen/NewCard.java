package id.jejak.knowledge.screen;

import id.jejak.identity.Viewer;
import id.jejak.knowledge.PublishedAnswer;
import id.jejak.knowledge.screen.ScreenEvent.Kind;
import id.jejak.knowledge.screen.ScreenEvent.Picture;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step or a picture that staff push. */
record NewCard(@Nullable String title, @Nullable String said, @Nullable Picture picture) {
  static NewCard step(String said) {
    return new NewCard(null, said, null);
  }

  /** The steps of an answer below its question; without steps what it says. */
  static List<NewCard> of(PublishedAnswer answer) {
    List<String> steps = answer.steps().isEmpty() ? List.of(answer.summary()) : answer.steps();
    List<NewCard> cards = new ArrayList<>();
    for (String step : steps) {
      cards.add(new NewCard(cards.isEmpty() ? answer.question() : null, step, null));
    }
    return cards;
  }

  NewEvent shown(int card, Viewer by) {
    return new NewEvent(picture == null ? Kind.STEP : Kind.IMAGE, card, title, said, picture, by);
  }
}
