package id.jejak.knowledge.portal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What answers are about: the first part of their topics, or one whole topic.
 *
 * @param address within {@code /tanya/topik/}
 */
record Topic(String name, String address, int answers) {
  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern ENDS = Pattern.compile("^-|-$");

  /** {@code SAKTI} of {@code SAKTI/OTP}. */
  static String first(String topic) {
    int slash = topic.indexOf('/');
    return (slash < 0 ? topic : topic.substring(0, slash)).strip();
  }

  /** {@code sakti-otp} of {@code SAKTI/OTP}. */
  static String address(String topic) {
    String plain = Normalizer.normalize(topic, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    return ENDS.matcher(NO_LETTERS.matcher(plain).replaceAll("-")).replaceAll("");
  }
}
