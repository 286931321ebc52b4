package id.jejak.knowledge.screen;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long phones show, and how many.
 *
 * @param idle how long after the last push a session ends by itself
 * @param longest how long it goes on however much is pushed; a day at most
 * @param codeFor how long a code may be typed
 * @param sessions that go on at the same time, of all offices
 * @param listeners pages of each side, phone and staff, that are told at once of one session
 * @param events what may happen in one session
 */
@Validated
@ConfigurationProperties(prefix = "jejak.screen", ignoreUnknownFields = false)
record ScreenProperties(@DefaultValue("2h") Duration idle, @DefaultValue("24h") Duration longest,
    @DefaultValue("10m") Duration codeFor, @DefaultValue("500") @Min(1) @Max(5_000) int sessions,
    @DefaultValue("6") @Min(1) @Max(50) int listeners, @DefaultValue("600") @Min(50) @Max(5_000) int events) {
  private static final Duration A_DAY = Duration.ofDays(1);

  ScreenProperties {
    if (!idle.isPositive() || !codeFor.isPositive() || longest.compareTo(idle) < 0 || longest.compareTo(A_DAY) > 0) {
      throw new IllegalArgumentException("idle and codeFor must be positive, longest between idle and a day");
    }
  }
}
