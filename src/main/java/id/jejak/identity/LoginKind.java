package id.jejak.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** With what number a person signs in. */
public enum LoginKind {
  /** A civil servant's number: 18 digits. */
  NIP("\\d{18}"),
  /** The number on the identity card of a satker's officer (KIPS). */
  KIPS("[A-Z0-9][A-Z0-9.-]{3,31}");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final Pattern form;

  LoginKind(String form) {
    this.form = Pattern.compile(form);
  }

  /** The number as it is kept: without spaces, in capitals; empty when it has not the form of this kind. */
  public Optional<String> normalise(String typed) {
    String number = withoutSpaces(typed);
    return form.matcher(number).matches() ? Optional.of(number) : Optional.empty();
  }

  /** Any number a person may have typed at sign-in, in the form in which it would be kept. */
  static Optional<String> anyOf(String typed) {
    return NIP.normalise(typed).or(() -> KIPS.normalise(typed));
  }

  private static String withoutSpaces(String typed) {
    return SPACE.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
  }
}
