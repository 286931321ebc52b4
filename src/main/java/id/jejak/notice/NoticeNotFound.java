package id.jejak.notice;

import id.jejak.shared.JejakException;
import id.jejak.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** The viewer has no such notice. */
final class NoticeNotFound extends JejakException {
  private static final long serialVersionUID = 1;

  NoticeNotFound(@Nullable Refusal refusal) {
    super("notice-not-found", refusal);
  }
}
