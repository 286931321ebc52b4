package id.jejak.webhook;

import id.jejak.shared.JejakException;
import id.jejak.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** For who asks there is no such target, or no such delivery to it. */
final class WebhookNotFound extends JejakException {
  private static final long serialVersionUID = 1;

  WebhookNotFound(@Nullable Refusal refusal) {
    super("webhook-not-found", refusal);
  }
}
