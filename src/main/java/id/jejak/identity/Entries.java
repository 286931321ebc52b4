package id.jejak.identity;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

  /** A field that may be missing. */
  static String typed(@Nullable String field) {
    return Objects.requireNonNullElse(field, "");
  }

  /** A day as date fields write it. */
  static LocalDate day(@Nullable String typed, String field) {
    try {
      LocalDate day = LocalDate.parse(typed(typed).strip());
      if (day.getYear() < 1945 || day.getYear() > 9998) {
        throw new InvalidEntry(field);
      }
      return day;
    } catch (DateTimeParseException e) {
      throw new InvalidEntry(field);
    }
  }

  static String text(String typed, int maxLength, String field) {
    String value = CONTROL.matcher(typed).replaceAll(" ").strip();
    if (value.isEmpty() || value.length() > maxLength) {
      throw new InvalidEntry(field);
    }
    return value;
  }
}
