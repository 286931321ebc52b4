package id.jejak.objectstore.s3;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Any server that speaks S3.
 *
 * @param endpoint such as {@code https://s3.example:9000}, without a path
 * @param originalsBucket made with object lock when it is not there
 * @param derivedBucket made without object lock when it is not there
 * @param connectTimeout how long the server may take to accept a connection
 * @param timeout how long the server may be silent in the middle of a request or an answer
 */
public record S3Settings(@DefaultValue("") String endpoint, @DefaultValue("us-east-1") @NotBlank String region,
    @DefaultValue("") String accessKey, @DefaultValue("") String secretKey,
    @DefaultValue("jejak-originals") @Pattern(regexp = BUCKET) String originalsBucket,
    @DefaultValue("jejak-derived") @Pattern(regexp = BUCKET) String derivedBucket,
    @DefaultValue @Valid Retention retention, @DefaultValue("5s") Duration connectTimeout,
    @DefaultValue("30s") Duration timeout) {
  private static final String BUCKET = "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]";

  /**
   * How long the server itself refuses to remove an original, from its arrival on.
   *
   * @param days 0 leaves the default retention of the bucket as it is
   */
  public record Retention(@DefaultValue("GOVERNANCE") Mode mode, @DefaultValue("0") @Min(0) @Max(36_500) int days) {
    /** Who may shorten it: those with a right of their own, or nobody at all. */
    public enum Mode {
      GOVERNANCE, COMPLIANCE
    }
  }

  /**
   * Asks for what has no default.
   *
   * @param prefix of the keys, for the message
   * @throws IllegalArgumentException naming the first key that is missing or wrong
   */
  public void requireComplete(String prefix) {
    require(!endpoint.isBlank(), prefix + ".endpoint is missing");
    require(endpoint.matches("https?://[^/?#@]+/?"), prefix + ".endpoint must be like https://host:port");
    require(!accessKey.isBlank(), prefix + ".access-key is missing");
    require(!secretKey.isBlank(), prefix + ".secret-key is missing");
    require(!originalsBucket.equals(derivedBucket), prefix + ".derived-bucket must not be the originals bucket");
    require(connectTimeout.isPositive(), prefix + ".connect-timeout must be positive");
    require(timeout.isPositive(), prefix + ".timeout must be positive");
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }

  @Override
  public String toString() {
    return "S3Settings[endpoint=" + endpoint + ", region=" + region + ", originalsBucket=" + originalsBucket
        + ", derivedBucket=" + derivedBucket + ", retention=" + retention + ", keys=***]";
  }
}
