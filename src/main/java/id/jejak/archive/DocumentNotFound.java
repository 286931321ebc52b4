package id.jejak.archive;

import id.jejak.shared.JejakException;
import id.jejak.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** There is no such document for this viewer. */
public final class DocumentNotFound extends JejakException {
  private static final long serialVersionUID = 1;

  /** There is none at all. */
  public DocumentNotFound() {
    this(null);
  }

  /** There is one, and the viewer was refused it. */
  public DocumentNotFound(@Nullable Refusal refusal) {
    super("document-not-found", refusal);
  }
}
