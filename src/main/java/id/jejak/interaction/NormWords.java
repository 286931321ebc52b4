package id.jejak.interaction;

import id.jejak.reference.WorkingTime;
import id.jejak.reference.WorkingTimes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the clock of an interaction says, in working time of its office: {@code Tersisa 2 jam 10 menit kerja}. */
@Component("normWords")
public class NormWords {
  /** A usual day of an office, to say long times in days. */
  private static final long MINUTES_OF_DAY = 7 * 60;

  private final MessageSource messages;
  private final WorkingTimes times;
  private final Clock clock;

  NormWords(MessageSource messages, WorkingTimes times, Clock clock) {
    this.messages = messages;
    this.times = times;
    this.clock = clock;
  }

  public String of(InteractionView interaction, Locale locale) {
    return of(interaction, times.of(interaction.officeId()), locale);
  }

  /** The same for one of many of an office, whose hours were asked for once. */
  String of(InteractionView interaction, WorkingTime hours, Locale locale) {
    NormTimes norm = interaction.course().clock();
    if (interaction.status().isEnd()) {
      return ended(interaction, norm, hours, locale);
    }
    if (norm.isPaused()) {
      return say("paused", locale);
    }
    Instant due = norm.dueAt();
    if (due == null) {
      return say(norm.completeAt() == null ? "not-started" : "no-norm", locale);
    }
    Instant now = clock.instant();
    return now.isAfter(due)
        ? say("late", locale, length(hours, due, now, locale))
        : say("left", locale, length(hours, now, due, locale));
  }

  private String ended(InteractionView interaction, NormTimes norm, WorkingTime hours, Locale locale) {
    Instant due = norm.dueAt();
    Instant finished = norm.finishedAt();
    if (interaction.status() == Status.DITOLAK) {
      return say("rejected", locale);
    }
    if (due == null || finished == null) {
      return say("ended", locale);
    }
    return finished.isAfter(due)
        ? say("too-late", locale, length(hours, due, finished, locale))
        : say("in-time", locale);
  }

  private String length(WorkingTime hours, Instant from, Instant until, Locale locale) {
    Duration working = hours.between(from, until);
    long days = working.toMinutes() / MINUTES_OF_DAY;
    long rest = working.toMinutes() % MINUTES_OF_DAY;
    List<String> parts = new ArrayList<>();
    add(parts, "days", days, locale);
    add(parts, "hours", rest / 60, locale);
    if (days == 0) {
      add(parts, "minutes", rest % 60, locale);
    }
    return parts.isEmpty() ? say("now", locale) : String.join(" ", parts);
  }

  private void add(List<String> parts, String unit, long count, Locale locale) {
    if (count > 0) {
      parts.add(say(unit, locale, count));
    }
  }

  private String say(String key, Locale locale, Object... arguments) {
    return messages.getMessage("interaction.clock." + key, arguments, locale);
  }
}
