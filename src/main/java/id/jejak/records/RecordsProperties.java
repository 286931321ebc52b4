package id.jejak.records;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param checkEvery how long after the beginning of a check the next one is due; the first is due so long after the first
 *        office was set up
 * @param bytesEachSecond most bytes that a check reads in a second when nobody asked for it
 */
@Validated
@ConfigurationProperties(prefix = "jejak.records", ignoreUnknownFields = false)
record RecordsProperties(@DefaultValue("30d") Duration checkEvery, @DefaultValue("20MB") DataSize bytesEachSecond) {
  RecordsProperties {
    if (checkEvery.compareTo(Duration.ofHours(1)) < 0 || bytesEachSecond.toBytes() < 1) {
      throw new IllegalArgumentException(
          "jejak.records: check-every is at least an hour, bytes-each-second at least a byte");
    }
  }
}
