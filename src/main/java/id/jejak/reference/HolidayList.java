package id.jejak.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The holidays of a year as somebody pastes them, one a line: the day, then what it is called, with a tab, semicolon or
 * comma between. Cells of a spreadsheet and lines of a CSV come so.
 */
final class HolidayList {
  /** Lines beyond are not looked at; a year has some 25. */
  static final int MOST = 100;

  private static final int LONGEST_NAME = 160;
  private static final List<String> MONTHS = List.of("januari", "februari", "maret", "april", "mei", "juni", "juli",
      "agustus", "september", "oktober", "november", "desember");
  private static final Pattern LINE = Pattern.compile("\"?([^\\t;,\"]+)\"?[\\t;,]\\s*(.*)");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern LOCAL = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
  private static final Pattern WORDS = Pattern.compile("(?:\\p{L}+ )?(\\d{1,2}) (\\p{L}+) (\\d{4})");

  private HolidayList() {
  }

  /** Why a line cannot be taken. */
  enum Fault {
    /** It holds no day, or one that there is not. */
    DAY,
    /** The day is one of another year. */
    YEAR,
    /** It is not called anything, or at too great length. */
    NAME,
    /** A line before it names the same day. */
    TWICE
  }

  /**
   * A line that is not blank.
   *
   * @param number from 1, as an editor counts
   * @param day null where none can be read
   * @param fault null when it can be taken
   */
  record Line(int number, String written, @Nullable LocalDate day, String name, @Nullable Fault fault) {
  }

  static List<Line> read(String text, int year) {
    List<Line> lines = new ArrayList<>();
    Set<LocalDate> days = new HashSet<>();
    int number = 0;
    for (String written : text.lines().limit(MOST).toList()) {
      number++;
      if (!written.isBlank()) {
        lines.add(line(number, written.strip(), year, days));
      }
    }
    return lines;
  }

  private static Line line(int number, String written, int year, Set<LocalDate> days) {
    Matcher parts = LINE.matcher(written);
    LocalDate day = parts.matches() ? day(parts.group(1).strip()) : null;
    if (day == null) {
      return new Line(number, written, null, "", Fault.DAY);
    }
    String name = parts.group(2).replaceAll("\\p{Cntrl}+", " ").replaceAll("^\"|\"$", "").strip();
    return new Line(number, written, day, name, fault(day, name, year, days));
  }

  private static @Nullable Fault fault(LocalDate day, String name, int year, Set<LocalDate> days) {
    if (day.getYear() != year) {
      return Fault.YEAR;
    }
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return Fault.NAME;
    }
    return days.add(day) ? null : Fault.TWICE;
  }

  private static @Nullable LocalDate day(String typed) {
    Matcher iso = ISO.matcher(typed);
    if (iso.matches()) {
      return day(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
    }
    Matcher local = LOCAL.matcher(typed);
    if (local.matches()) {
      return day(local.group(3), Integer.parseInt(local.group(2)), local.group(1));
    }
    Matcher words = WORDS.matcher(typed);
    return words.matches()
        ? day(words.group(3), MONTHS.indexOf(words.group(2).toLowerCase(Locale.ROOT)) + 1, words.group(1))
        : null;
  }

  private static @Nullable LocalDate day(String year, int month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }
}
