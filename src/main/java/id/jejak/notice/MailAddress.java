package id.jejak.notice;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where and how a person wants e-mail.
 *
 * @param address null for none: nothing is sent
 * @param language {@code id} or {@code en}
 * @param refusedReply what a mail server said when it refused the address for good; null when none has
 */
record MailAddress(@Nullable String address, Delivery delivery, String language, @Nullable String refusedReply) {
  static final MailAddress NONE = new MailAddress(null, Delivery.IMMEDIATE, "id", null);
  // One at sign, no space and no control character; the server knows the rest.
  private static final Pattern FORM = Pattern.compile("[!-?A-~]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
  private static final int LONGEST = 254;

  /** When mails go. */
  enum Delivery {
    IMMEDIATE, DAILY, OFF
  }

  static boolean isWellFormed(String address) {
    return address.length() <= LONGEST && FORM.matcher(address).matches();
  }

  boolean takes(NoticeKind kind) {
    return address != null && refusedReply == null && (delivery != Delivery.OFF || kind.isAlwaysMailed());
  }

  Locale locale() {
    return Locale.of(language);
  }
}
