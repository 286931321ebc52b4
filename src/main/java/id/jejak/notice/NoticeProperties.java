package id.jejak.notice;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How notices leave by e-mail.
 *
 * @param host the SMTP server; blank sends nothing
 * @param user blank for a server that asks for no name
 * @param from the sender's address; must be there when there is a host
 * @param timeout how long the server may be silent
 * @param attempts how often a mail is tried before it is given up
 * @param firstPause between the first two tries; each further pause is twice the one before, up to {@code longestPause}
 * @param gather how long a mail about a saved search waits for more matches
 * @param digestAt when the daily mail goes, in the zone of the office
 */
@Validated
@ConfigurationProperties(prefix = "jejak.notice", ignoreUnknownFields = false)
record NoticeProperties(@DefaultValue("") String host, @DefaultValue("587") @Min(1) int port,
    @DefaultValue("") String user, @DefaultValue("") String password, @DefaultValue("") String from,
    @DefaultValue("STARTTLS") Tls tls, @DefaultValue("20s") Duration timeout,
    @DefaultValue("10") @Min(1) int attempts, @DefaultValue("1m") Duration firstPause,
    @DefaultValue("6h") Duration longestPause, @DefaultValue("10m") Duration gather,
    @DefaultValue("07:00") LocalTime digestAt) {
  /** How the way to the server is kept from other eyes; the first two refuse a server that does not offer it. */
  enum Tls {
    STARTTLS, TLS, NONE
  }

  NoticeProperties {
    if (!host.isBlank() && from.isBlank()) {
      throw new IllegalArgumentException("jejak.notice.from is missing: a mail needs a sender");
    }
  }

  boolean sends() {
    return !host.isBlank();
  }

  /** The pause after a number of tries. */
  Duration pause(int tries) {
    Duration pause = firstPause.multipliedBy(1L << Math.min(tries - 1, 30));
    return pause.compareTo(longestPause) > 0 ? longestPause : pause;
  }

  @Override
  public String toString() {
    return "NoticeProperties[host=" + host + ", port=" + port + ", user=" + user + ", tls=" + tls + "]";
  }
}
