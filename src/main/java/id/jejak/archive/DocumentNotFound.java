package id.jejak.archive;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** There is no such document for this viewer. */
public final class DocumentNotFound extends JejakException {
  private static final long serialVersionUID = 1;

  public DocumentNotFound() {
    super(ProblemCategory.NOT_FOUND, "document-not-found");
  }
}
