package id.jejak.identity;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a list of satkers would change, line by line; nothing is guessed. */
record SatkerReport(List<Line> lines) {
  private static final Pattern CODE = Pattern.compile("\\d{6}");
  private static final Pattern SHORT = Pattern.compile("\\d{1,5}");
  private static final Pattern LOCAL = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
  private static final int LONGEST_NAME = 200;

  /** What a line does. */
  enum Outcome {
    NEW, CHANGED, SAME, WRONG
  }

  /**
   * A line and what it does.
   *
   * @param reason why it is wrong, as the end of a message code; empty otherwise
   * @param hint what the reason names: the line with the same code, the name there is
   * @param known the satker it changes
   * @param from first day of a new one
   */
  @Schema(name = "SatkerImportLine")
  record Line(long number, String code, String name, Outcome outcome, String reason, String hint,
      @Nullable Satker known, @Nullable LocalDate from) {
  }

  /** How many lines do what, in the order of the outcomes; those that none does are missing. */
  public Map<Outcome, Long> counts() {
    Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    lines.forEach(line -> counts.merge(line.outcome(), 1L, Long::sum));
    return counts;
  }

  public boolean isClean() {
    return count(Outcome.WRONG) == 0;
  }

  long count(Outcome outcome) {
    return counts().getOrDefault(outcome, 0L);
  }

  static SatkerReport of(SatkerList list, List<SatkerCodeRow> codes, LocalDate today) {
    Map<String, SatkerCodeRow> known = new HashMap<>();
    codes.forEach(row -> known.merge(row.satker().code(), row, (one, other) -> one.holdsOn(today) ? one : other));
    Map<String, Long> seen = new HashMap<>();
    List<Line> lines = new ArrayList<>();
    for (SatkerList.Line line : list.lines()) {
      Long earlier = line.code().isEmpty() ? null : seen.putIfAbsent(line.code(), line.number());
      lines.add(earlier != null
          ? wrong(line, "duplicate", earlier.toString())
          : judge(line, known.get(line.code()), today));
    }
    return new SatkerReport(List.copyOf(lines));
  }

  private static Line judge(SatkerList.Line line, @Nullable SatkerCodeRow row, LocalDate today) {
    String reason = malformed(line);
    if (!reason.isEmpty()) {
      return wrong(line, reason, "");
    }
    if (row == null) {
      LocalDate from = from(line.from(), today);
      return from == null
          ? wrong(line, "from", "")
          : new Line(line.number(), line.code(), line.name(), Outcome.NEW, "", "", null, from);
    }
    Satker satker = row.satker();
    if (!row.holdsOn(today)) {
      return wrong(line, "not-today", satker.name());
    }
    boolean same = satker.name().equals(line.name());
    return new Line(line.number(), line.code(), line.name(), same ? Outcome.SAME : Outcome.CHANGED, "",
        same ? "" : satker.name(), satker, null);
  }

  /** The day as a spreadsheet writes it, today where it is not said; null for none, or one that is to come. */
  private static @Nullable LocalDate from(String written, LocalDate today) {
    Matcher local = LOCAL.matcher(written);
    String day = local.matches()
        ? "%s-%02d-%02d".formatted(local.group(3), Integer.parseInt(local.group(2)), Integer
            .parseInt(local.group(1)))
        : written;
    try {
      LocalDate from = written.isEmpty() ? today : Entries.day(day, "satker-day");
      return from.isAfter(today) ? null : from;
    } catch (InvalidEntry noDay) {
      return null;
    }
  }

  private static String malformed(SatkerList.Line line) {
    if (!line.complete()) {
      return "columns";
    }
    if (SHORT.matcher(line.code()).matches()) {
      return "leading-zero";
    }
    if (!CODE.matcher(line.code()).matches()) {
      return "code";
    }
    boolean named = !line.name().isEmpty() && line.name().length() <= LONGEST_NAME
        && line.name().chars().noneMatch(Character::isISOControl);
    return named ? "" : "name";
  }

  private static Line wrong(SatkerList.Line line, String reason, String hint) {
    return new Line(line.number(), line.code(), line.name(), Outcome.WRONG, reason, hint, null, null);
  }
}
