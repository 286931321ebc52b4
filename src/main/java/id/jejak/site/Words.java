package id.jejak.site;

import id.jejak.identity.OfficeZone;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * How times, numbers, sizes and durations are written, as {@code @words} in templates: in the reader's language and the
 * zone of the reader's office.
 */
@Component("words")
public final class Words {
  private static final int GROUPED = 1_000;
  private static final String[] SIZES = {"B", "KB", "MB", "GB", "TB"};

  // The patterns of this class in two languages, and no more.
  private static final Map<Form, DateTimeFormatter> FORMS = new ConcurrentHashMap<>();

  private record Form(String pattern, Locale locale) {
  }

  /** A space at which no line ends. */
  private static final char UNBROKEN = '\u00A0';

  private final MessageSource messages;
  private final Supplier<OfficeZone> zone;

  @Autowired
  Words(MessageSource messages, Frame frame) {
    this(messages, frame::zone);
  }

  Words(MessageSource messages, Supplier<OfficeZone> zone) {
    this.messages = messages;
    this.zone = zone;
  }

  /** {@code 24 November 2026, 10.15 WIB}. */
  public String time(Instant instant) {
    OfficeZone there = zone.get();
    return form(english() ? "d MMMM yyyy, HH:mm" : "d MMMM yyyy, HH.mm").format(instant.atZone(there.id()))
        + UNBROKEN + there;
  }

  /** The hour alone, for a list whose day is clear: {@code 10.15}. */
  public String hour(Instant instant) {
    return form(english() ? "HH:mm" : "HH.mm").format(instant.atZone(zone.get().id()));
  }

  /** The day on which it was in the office: {@code 24 November 2026}. */
  public String date(Instant instant) {
    return day(LocalDate.ofInstant(instant, zone.get().id()));
  }

  /** Short, for tables: {@code 24 Nov 2026 10.15}. */
  public String brief(Instant instant) {
    ZonedDateTime time = instant.atZone(zone.get().id());
    return form(english() ? "d MMM yyyy HH:mm" : "d MMM yyyy HH.mm").format(time);
  }

  /** A date without a zone, as read from a document: {@code 24 November 2026}. */
  public String day(LocalDate day) {
    return form("d MMMM yyyy").format(day);
  }

  /** {@code 1.234}. */
  public String number(long number) {
    // A list has hundreds, most of them small: these look alike in both languages.
    return number >= 0 && number < GROUPED
        ? Long.toString(number)
        : NumberFormat.getIntegerInstance(locale()).format(
            number);
  }

  /** With one digit after the comma: {@code 1.234,5}. */
  public String decimal(double number) {
    NumberFormat format = NumberFormat.getNumberInstance(locale());
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(number);
  }

  /** {@code 62,4 KB}; a kilobyte has 1,024 bytes here, as in the file manager of the reader's PC. */
  public String size(long bytes) {
    int step = 0;
    double rest = bytes;
    while (rest >= 1023.95 && step < SIZES.length - 1) {
      rest /= 1024;
      step++;
    }
    return (rest == Math.rint(rest) ? number((long) rest) : decimal(rest)) + UNBROKEN + SIZES[step];
  }

  /** Its two largest units: {@code 2 jam 10 menit}; below a second: {@code kurang dari 1 detik}. */
  public String duration(Duration duration) {
    if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
      return message("words.duration.none");
    }
    List<String> parts = new ArrayList<>();
    add(parts, duration.toDaysPart(), "words.duration.days");
    add(parts, duration.toHoursPart(), "words.duration.hours");
    add(parts, duration.toMinutesPart(), "words.duration.minutes");
    add(parts, duration.toSecondsPart(), "words.duration.seconds");
    return String.join(" ", parts.subList(0, Math.min(2, parts.size())));
  }

  private void add(List<String> parts, long count, String unit) {
    if (count > 0) {
      parts.add(message(unit, count));
    }
  }

  private String message(String code, Object... arguments) {
    return messages.getMessage(code, arguments, locale());
  }

  private static DateTimeFormatter form(String pattern) {
    return FORMS.computeIfAbsent(new Form(pattern, locale()), form -> DateTimeFormatter.ofPattern(form.pattern(), form
        .locale()));
  }

  private static boolean english() {
    return locale().getLanguage().equals("en");
  }

  private static Locale locale() {
    Locale locale = LocaleContextHolder.getLocale();
    return locale.getLanguage().equals("en") ? Languages.ENGLISH : Languages.INDONESIAN;
  }
}
