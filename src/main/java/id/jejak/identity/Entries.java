package id.jejak.identity;

import java.util.regex.Pattern;

/** Reads what people type into the forms of this module. */
final class Entries {
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

  private Entries() {
  }

  static String matching(Pattern form, String typed, String field) {
    String value = typed.strip();
    if (!form.matcher(value).matches()) {
      throw new InvalidEntry(field);
    }
    return value;
  }

  static String text(String typed, int maxLength, String field) {
    String value = CONTROL.matcher(typed).replaceAll(" ").strip();
    if (value.isEmpty() || value.length() > maxLength) {
      throw new InvalidEntry(field);
    }
    return value;
  }
}
