package id.jejak.reference;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an editor says of a value, as it will be kept. */
record ReferenceEntry(String labelId, String labelEn, int position, LocalDate from, String source, @Nullable Norm norm,
    @Nullable String section, @Nullable String topic) {
  static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
  private static final int LARGEST_POSITION = 9_999;
  private static final int LARGEST_NORM = 400;

  static String code(String typed) {
    String code = typed.strip();
    if (!CODE.matcher(code).matches()) {
      throw new InvalidReference("code");
    }
    return code;
  }

  static String text(String typed, int maxLength, String field) {
    String value = CONTROL.matcher(typed).replaceAll(" ").strip();
    if (value.isEmpty() || value.length() > maxLength) {
      throw new InvalidReference(field);
    }
    return value;
  }

  static LocalDate day(String typed) {
    try {
      LocalDate day = LocalDate.parse(typed.strip());
      if (day.getYear() < 1945 || day.getYear() > 9998) {
        throw new InvalidReference("day");
      }
      return day;
    } catch (DateTimeParseException e) {
      throw new InvalidReference("day");
    }
  }

  static LocalTime time(String typed) {
    try {
      return LocalTime.parse(typed.strip().replace('.', ':'));
    } catch (DateTimeParseException e) {
      throw new InvalidReference("hours");
    }
  }

  static OpenSpan span(String from, String until) {
    LocalTime opens = time(from);
    LocalTime closes = time(until);
    if (!opens.isBefore(closes)) {
      throw new InvalidReference("hours");
    }
    return new OpenSpan(opens, closes);
  }

  static int position(String typed) {
    int position = typed.isBlank() ? LARGEST_POSITION : number(typed, "position");
    if (position < 0 || position > LARGEST_POSITION) {
      throw new InvalidReference("position");
    }
    return position;
  }

  static @Nullable Norm norm(@Nullable NormUnit unit, String amount, String basis) {
    if (unit == null) {
      return null;
    }
    int count = unit == NormUnit.BY_PERIOD ? 0 : number(amount, "norm");
    if (unit != NormUnit.BY_PERIOD && (count < 1 || count > LARGEST_NORM)) {
      throw new InvalidReference("norm");
    }
    return new Norm(count, unit, basis.isBlank() ? "" : text(basis, 300, "basis"));
  }

  private static int number(String typed, String field) {
    try {
      return Integer.parseInt(typed.strip());
    } catch (NumberFormatException e) {
      throw new InvalidReference(field);
    }
  }
}
