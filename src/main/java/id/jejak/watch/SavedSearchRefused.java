package id.jejak.watch;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** A search cannot be kept so; the type says why. */
final class SavedSearchRefused extends JejakException {
  private static final long serialVersionUID = 1;

  private SavedSearchRefused(ProblemCategory category, String type, Object... arguments) {
    super(category, type, arguments);
  }

  static SavedSearchRefused name() {
    return new SavedSearchRefused(ProblemCategory.INVALID, "saved-search-name");
  }

  /** Neither words nor filters. */
  static SavedSearchRefused empty() {
    return new SavedSearchRefused(ProblemCategory.INVALID, "saved-search-empty");
  }

  static SavedSearchRefused tooMany(int most) {
    return new SavedSearchRefused(ProblemCategory.CONFLICT, "saved-search-too-many", most);
  }
}
