package id.jejak.webhook;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** A target cannot be registered or changed so; the type says why. */
final class WebhookRefused extends JejakException {
  private static final long serialVersionUID = 1;

  private WebhookRefused(ProblemCategory category, String type, Object... arguments) {
    super(category, type, arguments);
  }

  static WebhookRefused name() {
    return new WebhookRefused(ProblemCategory.INVALID, "webhook-name-missing");
  }

  /** No kind of event was chosen. */
  static WebhookRefused kinds() {
    return new WebhookRefused(ProblemCategory.INVALID, "webhook-kinds-missing");
  }

  /** The office delivers to this address already. */
  static WebhookRefused alreadyThere() {
    return new WebhookRefused(ProblemCategory.CONFLICT, "webhook-already-there");
  }

  static WebhookRefused tooMany(int most) {
    return new WebhookRefused(ProblemCategory.CONFLICT, "webhook-too-many", most);
  }

  /** The target, or the delivery, is not in a state from which this can be done. */
  static WebhookRefused state() {
    return new WebhookRefused(ProblemCategory.CONFLICT, "webhook-state");
  }
}
