package id.jejak.insight;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param countEvery how soon days are counted anew on which something changed
 * @param reviewMonths an answer that nobody touched for so long is to be looked at
 * @param endingDays an answer whose last day is that near is to be looked at
 */
@Validated
@ConfigurationProperties(prefix = "jejak.insight", ignoreUnknownFields = false)
record InsightProperties(@DefaultValue("5s") Duration countEvery,
    @DefaultValue("12") @Min(1) @Max(120) int reviewMonths,
    @DefaultValue("30") @Min(0) @Max(366) int endingDays) {
  InsightProperties {
    if (!countEvery.isPositive()) {
      throw new IllegalArgumentException("jejak.insight.count-every must be longer than nothing");
    }
  }
}
