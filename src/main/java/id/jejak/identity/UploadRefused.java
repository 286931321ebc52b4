package id.jejak.identity;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** A file that a form of this module does not take; the type says why. */
public final class UploadRefused extends JejakException {
  private UploadRefused(ProblemCategory category, String type, Object... arguments) {
    super(category, type, arguments);
  }

  static UploadRefused missing() {
    return new UploadRefused(ProblemCategory.INVALID, "upload-missing");
  }

  static UploadRefused tooLarge(long mostBytes) {
    return new UploadRefused(ProblemCategory.TOO_LARGE, "upload-too-large", mostBytes / 1024 / 1024);
  }

  /** @param kind {@code photo}, {@code letter} or {@code csv} */
  static UploadRefused wrongKind(String kind) {
    return new UploadRefused(ProblemCategory.INVALID, "upload-not-" + kind);
  }
}
