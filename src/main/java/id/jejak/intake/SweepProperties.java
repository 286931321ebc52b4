package id.jejak.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often the store is looked through for objects that belong to no row.
 *
 * @param every from one look to the next
 * @param age how long an object must have been seen without a row: bytes are kept before the row that names them
 */
@Validated
@ConfigurationProperties(prefix = "jejak.sweep", ignoreUnknownFields = false)
record SweepProperties(@DefaultValue("6h") Duration every, @DefaultValue("1h") Duration age) {
}
