package id.jejak.identity;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** A list that waited to be applied was applied, is older than an hour, or is somebody else's. */
public final class UploadEnded extends JejakException {
  public UploadEnded(Object... arguments) {
    super(ProblemCategory.NOT_FOUND, "upload-ended", arguments);
  }
}
