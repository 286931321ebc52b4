package id.jejak.identity;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** Some lines of a list are wrong, so nothing of it was applied. */
public final class ImportRefused extends JejakException {
  ImportRefused(long wrongLines) {
    super(ProblemCategory.INVALID, "import-refused", wrongLines);
  }
}
