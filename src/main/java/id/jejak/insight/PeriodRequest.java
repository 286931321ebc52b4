package id.jejak.insight;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The period as it stands in an address.
 *
 * @param rentang the code of a {@link Span}; blank for the usual one, or for own days where these are given
 * @param dari first day, {@code 2026-11-24}
 * @param sampai last day
 */
record PeriodRequest(@Nullable String rentang, @Nullable String dari, @Nullable String sampai) {
  /** So many days can be chosen, so that no page reads more than those and as many for comparison. */
  static final int MOST_DAYS = 366;
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

  /** Periods that end today. */
  enum Span {
    FOUR_WEEKS("4-minggu", 4), QUARTER("13-minggu", 13), YEAR("52-minggu", 52);

    private final String code;
    private final int weeks;

    Span(String code, int weeks) {
      this.code = code;
      this.weeks = weeks;
    }

    public String code() {
      return code;
    }

    public int weeks() {
      return weeks;
    }
  }

  private static String typed(@Nullable String field) {
    return field == null ? "" : field.strip();
  }

  /** Whether days of one's own are asked for. */
  public boolean isOwn() {
    return span().isEmpty() && !(typed(dari).isEmpty() && typed(sampai).isEmpty());
  }

  private Optional<Span> span() {
    return Arrays.stream(Span.values()).filter(span -> span.code.equals(typed(rentang))).findFirst();
  }

  /** The code of the span that is shown; empty for own days. */
  public String shown() {
    return isOwn() ? "" : span().orElse(Span.QUARTER).code;
  }

  public List<Span> spans() {
    return List.of(Span.values());
  }

  /** What is asked for; the usual period where that cannot be shown, see {@link #refusal}. */
  Period period(LocalDate today) {
    return isOwn() && refusal(today) == null
        ? new Period(LocalDate.parse(typed(dari)), LocalDate.parse(typed(sampai)))
        : Period.until(today, Period.WEEK * span().orElse(Span.QUARTER).weeks);
  }

  /** Why own days cannot be shown, as a code of a message; null when they can. */
  @Nullable
  String refusal(LocalDate today) {
    if (!isOwn()) {
      return null;
    }
    try {
      Period asked = new Period(LocalDate.parse(typed(dari)), LocalDate.parse(typed(sampai)));
      return asked.first().isAfter(asked.last()) || asked.first().isBefore(EARLIEST) || asked.last().isAfter(today)
          ? "insight.period.order"
          : asked.days() > MOST_DAYS ? "insight.period.long" : null;
    } catch (DateTimeException e) {
      return "insight.period.unreadable";
    }
  }

  /** Another page for the same period. */
  public String page(String path) {
    return address(path, fields());
  }

  /** The same page for another span. */
  public String span(String path, Span span) {
    return address(path, Map.of("rentang", span.code));
  }

  public String export(String table, String form) {
    Map<String, String> fields = fields();
    fields.put("tabel", table);
    fields.put("bentuk", form);
    return address("/wawasan/ekspor", fields);
  }

  /** The fields that were filled in. */
  Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("rentang", typed(rentang));
    fields.put("dari", typed(dari));
    fields.put("sampai", typed(sampai));
    fields.values().removeIf(value -> value.isEmpty() || value.length() > 20);
    return fields;
  }

  private static String address(String path, Map<String, String> fields) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    fields.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
    return address.encode().buildAndExpand(fields).toUriString();
  }
}
