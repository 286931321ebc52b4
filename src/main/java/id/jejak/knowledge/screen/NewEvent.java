package id.jejak.knowledge.screen;

import id.jejak.identity.Viewer;
import id.jejak.knowledge.screen.ScreenEvent.Kind;
import id.jejak.knowledge.screen.ScreenEvent.Picture;
import org.jspecify.annotations.Nullable;

/** Something that happens in a session, see {@link ScreenEvent}. */
record NewEvent(Kind kind, int card, @Nullable String title, @Nullable String said, @Nullable Picture picture,
    @Nullable Viewer by) {
  static NewEvent of(Kind kind, int card, @Nullable Viewer by) {
    return new NewEvent(kind, card, null, null, null, by);
  }

  static NewEvent stuck(int card, @Nullable String word) {
    return new NewEvent(Kind.STUCK, card, null, word, null, null);
  }
}
