package id.jejak.intake;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** A file is larger than the limit that was stated before it was sent. */
public final class FileTooLarge extends JejakException {
  private static final long serialVersionUID = 1;

  public FileTooLarge(long limitBytes) {
    super(ProblemCategory.TOO_LARGE, "file-too-large", limitBytes);
  }
}
