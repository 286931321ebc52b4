package id.jejak.search.analysis;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** Files of the search cannot be put in force. */
final class ConfigChangeRefused extends JejakException {
  private static final long serialVersionUID = 1;

  private ConfigChangeRefused(ProblemCategory category, String type) {
    super(category, type);
  }

  /** Somebody else changed the file after it was shown. */
  static ConfigChangeRefused changedMeanwhile() {
    return new ConfigChangeRefused(ProblemCategory.CONFLICT, "search-config-changed");
  }

  /** There is something wrong in them. */
  static ConfigChangeRefused mistakes() {
    return new ConfigChangeRefused(ProblemCategory.INVALID, "search-config-mistakes");
  }
}
