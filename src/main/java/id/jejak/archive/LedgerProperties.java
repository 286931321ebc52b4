package id.jejak.archive;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param piece documents that an order to read again puts into the queue at once; the next ones follow when they are read
 * @param alertAge the alert is raised when a document waits longer than this
 * @param alertFiles the alert is raised when more documents of the last day than this are in one state that means trouble
 * @param alertShare the same, in percent of the documents of the last day
 * @param alertLeast fewer in such a state are no reason for an alert, whatever their share
 * @param lookEvery how often it is looked
 */
@Validated
@ConfigurationProperties(prefix = "jejak.ledger", ignoreUnknownFields = false)
record LedgerProperties(@DefaultValue("50") @Min(1) @Max(10_000) int piece, @DefaultValue("1h") Duration alertAge,
    @DefaultValue("20") @Min(1) int alertFiles, @DefaultValue("5") @Min(1) @Max(100) int alertShare,
    @DefaultValue("5") @Min(1) int alertLeast, @DefaultValue("1m") Duration lookEvery) {
  LedgerProperties {
    if (!alertAge.isPositive() || !lookEvery.isPositive()) {
      throw new IllegalArgumentException(
          "jejak.ledger.alert-age and jejak.ledger.look-every must be longer than nothing");
    }
  }
}
