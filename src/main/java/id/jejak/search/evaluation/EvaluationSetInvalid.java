package id.jejak.search.evaluation;

import java.nio.file.Path;

/** A file of a set of questions cannot be used; the message names file and line. */
public final class EvaluationSetInvalid extends RuntimeException {
  private static final long serialVersionUID = 1;

  EvaluationSetInvalid(Path file, String where, String sentence) {
    super(file + ", " + where + ": " + sentence);
  }
}
