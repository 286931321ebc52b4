package id.jejak.identity;

import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people sign in.
 *
 * @param publicAddress where people reach Jejak; with {@code https} cookies are sent over TLS alone
 * @param sessionTimeout how long a session lives without a request
 * @param triesPerLogin how many wrong passwords one number may get from one address within {@code throttleWindow}
 * @param triesPerAddress how many wrong passwords one address may send within the same time; an office shares one
 */
@Validated
@ConfigurationProperties(prefix = "jejak.identity", ignoreUnknownFields = false)
record IdentityProperties(@DefaultValue("http://localhost:8080") URI publicAddress,
    @DefaultValue("8h") Duration sessionTimeout, @DefaultValue("6") @Min(1) int triesPerLogin,
    @DefaultValue("60") @Min(1) int triesPerAddress, @DefaultValue("10m") Duration throttleWindow) {
  boolean overTls() {
    return "https".equalsIgnoreCase(publicAddress.getScheme());
  }
}
