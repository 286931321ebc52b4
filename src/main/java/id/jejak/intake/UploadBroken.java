package id.jejak.intake;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;
import org.jspecify.annotations.Nullable;

/** The bytes that arrived are not those that were announced: the line broke, or the file changed on the way. */
public final class UploadBroken extends JejakException {
  private static final long serialVersionUID = 1;

  public UploadBroken(@Nullable Throwable cause) {
    super(ProblemCategory.INVALID, "upload-broken", cause);
  }
}
