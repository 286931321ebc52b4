package id.jejak.intake;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** A file that is no list of hand-ins, or more than is taken; nothing of it is looked at further. */
final class HandInRefused extends JejakException {
  private static final long serialVersionUID = 1;

  private HandInRefused(String type, Object... arguments) {
    super(ProblemCategory.INVALID, type, arguments);
  }

  static HandInRefused missing() {
    return new HandInRefused("hand-in-missing");
  }

  static HandInRefused channel() {
    return new HandInRefused("hand-in-channel");
  }

  static HandInRefused unreadable() {
    return new HandInRefused("hand-in-unreadable");
  }

  /** Columns that are needed have no heading. */
  static HandInRefused columns(String titles) {
    return new HandInRefused("hand-in-columns", titles);
  }

  /** Two columns have the same heading. */
  static HandInRefused twice(String title) {
    return new HandInRefused("hand-in-column-twice", title);
  }

  static HandInRefused lines(int most) {
    return new HandInRefused("hand-in-lines", most);
  }

  /** Damaged, encrypted, or with more entries than are taken. */
  static HandInRefused zip(int mostEntries) {
    return new HandInRefused("hand-in-zip", mostEntries);
  }

  /** There is no list in the ZIP, or it is not clear which one is. */
  static HandInRefused list() {
    return new HandInRefused("hand-in-list");
  }
}
