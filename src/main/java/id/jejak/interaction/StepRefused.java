package id.jejak.interaction;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** A step that this interaction cannot take now, or not with what was given. */
public final class StepRefused extends JejakException {
  private static final long serialVersionUID = 1;

  private StepRefused(ProblemCategory category, String type, Object... arguments) {
    super(category, type, arguments);
  }

  static StepRefused fact(String type, String code) {
    return new StepRefused(ProblemCategory.INVALID, type, code);
  }

  /** From where it stands the step leads nowhere. */
  static StepRefused notFromHere() {
    return new StepRefused(ProblemCategory.CONFLICT, "interaction-step-not-allowed");
  }

  /** It was not said which version the step was decided on. */
  static StepRefused unseen() {
    return new StepRefused(ProblemCategory.INVALID, "interaction-version-missing");
  }

  /** A sentence for the satker is missing or too long. */
  static StepRefused sentence() {
    return new StepRefused(ProblemCategory.INVALID, "interaction-sentence-missing");
  }

  static StepRefused reason() {
    return new StepRefused(ProblemCategory.INVALID, "reject-reason-unknown");
  }

  static StepRefused securityClass() {
    return new StepRefused(ProblemCategory.INVALID, "security-class-invalid");
  }

  static StepRefused section() {
    return new StepRefused(ProblemCategory.INVALID, "section-unknown");
  }

  static StepRefused assignee() {
    return new StepRefused(ProblemCategory.INVALID, "assignee-unknown");
  }

  /** An earlier complete one waits, so that taking this one needs a reason. */
  static StepRefused outOfTurn() {
    return new StepRefused(ProblemCategory.INVALID, "interaction-out-of-turn");
  }

  static StepRefused fiscal() {
    return new StepRefused(ProblemCategory.INVALID, "fiscal-period-invalid");
  }

  static StepRefused identifier() {
    return new StepRefused(ProblemCategory.INVALID, "identifier-invalid");
  }

  /** The other interaction is unknown, the same, of another office or of other satkers. */
  static StepRefused partner() {
    return new StepRefused(ProblemCategory.INVALID, "interaction-partner-invalid");
  }

  /** Nothing was chosen, more than {@code most}, or no step to take. */
  static StepRefused bulk(int most) {
    return new StepRefused(ProblemCategory.INVALID, "bulk-invalid", most);
  }
}
