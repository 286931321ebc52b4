package id.jejak.intake;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Times as Excel in Indonesian and exports write them: {@code 24/11/2026 09:15} (or {@code 09.15}),
 * {@code 2026-11-24 09:15:00}, ISO 8601 with or without an offset. A date alone is no time.
 */
final class SheetTime {
  private static final List<DateTimeFormatter> FORMS = List.of(form("d/M/uuuu H:mm[:ss]"), form("d/M/uuuu H.mm[.ss]"),
      form("uuuu-MM-dd H:mm[:ss]"), form("uuuu-MM-dd H:mm:ss.[SSSSSS][SSS][S]"), DateTimeFormatter.ISO_DATE_TIME);
  private static final int EARLIEST = 2000;
  private static final int LATEST = 9999;

  private SheetTime() {
  }

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  }

  /** @param zone of times without an offset */
  static Optional<Instant> read(String written, ZoneId zone) {
    String clean = written.replaceAll("[\\s\\u00A0]+", " ").strip();
    return FORMS.stream().flatMap(form -> parsed(form, clean).stream()).map(time -> at(time, zone)).filter(
        time -> time.getYear() >= EARLIEST && time.getYear() <= LATEST).map(ZonedDateTime::toInstant).map(
            time -> time.truncatedTo(ChronoUnit.MICROS))
        .findFirst();
  }

  private static Optional<TemporalAccessor> parsed(DateTimeFormatter form, String written) {
    try {
      return Optional.of(form.parseBest(written, OffsetDateTime::from, LocalDateTime::from));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static ZonedDateTime at(TemporalAccessor time, ZoneId zone) {
    return time instanceof OffsetDateTime there ? there.atZoneSameInstant(zone) : LocalDateTime.from(time).atZone(zone);
  }
}
