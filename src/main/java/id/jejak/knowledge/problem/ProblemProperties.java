package id.jejak.knowledge.problem;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param weeks so far back cases are looked at
 * @param least fewer cases are no problem that comes again
 */
@Validated
@ConfigurationProperties(prefix = "jejak.problems", ignoreUnknownFields = false)
record ProblemProperties(@DefaultValue("8") @Min(2) @Max(26) int weeks,
    @DefaultValue("3") @Min(2) @Max(100) int least) {
  Duration span() {
    return Duration.ofDays(7L * weeks);
  }
}
