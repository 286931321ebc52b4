package id.jejak.knowledge.screen;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** A step of a session that is not taken; the type says why. */
final class ScreenRefused extends JejakException {
  private static final long serialVersionUID = 1;

  private ScreenRefused(ProblemCategory category, String type, Object... arguments) {
    super(category, type, arguments);
  }

  /** No session goes on for the case. */
  static ScreenRefused over() {
    return new ScreenRefused(ProblemCategory.CONFLICT, "screen-over");
  }

  static ScreenRefused full() {
    return new ScreenRefused(ProblemCategory.CONFLICT, "screen-full");
  }

  /** As many go on as may. */
  static ScreenRefused tooMany() {
    return new ScreenRefused(ProblemCategory.TOO_MANY, "screens-too-many");
  }

  static ScreenRefused text(int longest) {
    return new ScreenRefused(ProblemCategory.INVALID, "screen-text", longest);
  }

  /** It is not published, or was not chosen. */
  static ScreenRefused answer() {
    return new ScreenRefused(ProblemCategory.INVALID, "screen-answer");
  }

  /** It is no picture of the kinds and sizes that are taken. */
  static ScreenRefused picture() {
    return new ScreenRefused(ProblemCategory.INVALID, "screen-picture");
  }

  /** It was not sent by the page of a phone. */
  static ScreenRefused elsewhere() {
    return new ScreenRefused(ProblemCategory.INVALID, "screen-elsewhere");
  }

  /** As many pages listen as may; trying again is right. */
  static ScreenRefused busy() {
    return new ScreenRefused(ProblemCategory.UNAVAILABLE, "screen-busy");
  }
}
