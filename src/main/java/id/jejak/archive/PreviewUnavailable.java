package id.jejak.archive;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;
import org.jspecify.annotations.Nullable;

/** Too many pages are being drawn, or there is no room or no process to draw one: trying again later is right. */
final class PreviewUnavailable extends JejakException {
  private static final long serialVersionUID = 1;

  PreviewUnavailable(@Nullable Throwable cause) {
    super(ProblemCategory.UNAVAILABLE, "preview-unavailable", cause);
  }
}
