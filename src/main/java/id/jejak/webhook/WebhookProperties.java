package id.jejak.webhook;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How programs are told.
 *
 * @param allowHttp whether a target may do without TLS
 * @param allowedNetworks where targets may lie besides the public Internet, as {@code 10.20.0.0/16}
 * @param keyFile the key that seals the secrets of targets; made when the first one is registered
 * @param timeout how long one try may take as a whole
 * @param attempts how often a delivery is tried before it is given up
 * @param firstPause between the first two tries; each further pause is twice the one before, up to {@code longestPause}
 * @param keep how long deliveries that are over stay to be looked at and sent again
 * @param couriers how many targets are called at the same time
 */
@Validated
@ConfigurationProperties(prefix = "jejak.webhook", ignoreUnknownFields = false)
record WebhookProperties(@DefaultValue("false") boolean allowHttp, @DefaultValue List<Network> allowedNetworks,
    @DefaultValue("data/keys/webhook") Path keyFile, @DefaultValue("10s") Duration timeout,
    @DefaultValue("10") @Min(1) int attempts, @DefaultValue("1m") Duration firstPause,
    @DefaultValue("6h") Duration longestPause, @DefaultValue("90d") Duration keep,
    @DefaultValue("3") @Min(1) @Max(32) int couriers) {
  WebhookProperties {
    allowedNetworks = List.copyOf(allowedNetworks);
  }

  /** The pause after a number of tries. */
  Duration pause(int tries) {
    Duration pause = firstPause.multipliedBy(1L << Math.min(tries - 1, 30));
    return pause.compareTo(longestPause) > 0 ? longestPause : pause;
  }
}
