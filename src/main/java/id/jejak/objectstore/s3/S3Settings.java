package id.jejak.objectstore.s3;

import id.jejak.objectstore.Area;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Locale;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Any server that speaks S3.
 *
 * @param endpoint such as {@code https://s3.example:9000}, without a path
 * @param originalsBucket made with object lock when it is not there
 * @param derivedBucket made without object lock when it is not there
 * @param connectTimeout how long the server may take to accept a connection
 * @param timeout how long the server may be silent in the middle of a request or an answer
 * @param prefix before all keys, with a folder for each area below it, so that one bucket holds both; empty for none
 */
public record S3Settings(@DefaultValue("") String endpoint, @DefaultValue("us-east-1") @NotBlank String region,
    @DefaultValue("") String accessKey, @DefaultValue("") String secretKey,
    @DefaultValue("jejak-originals") @Pattern(regexp = BUCKET) String originalsBucket,
    @DefaultValue("jejak-derived") @Pattern(regexp = BUCKET) String derivedBucket,
    @DefaultValue @Valid Retention retention, @DefaultValue("5s") Duration connectTimeout,
    @DefaultValue("30s") Duration timeout, @DefaultValue("") @Pattern(regexp = PREFIX) String prefix) {
  private static final String BUCKET = "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]";
  private static final String PREFIX = "([a-z0-9][a-z0-9_-]*(/[a-z0-9][a-z0-9_-]*)*)?";

  @ConstructorBinding
  public S3Settings {
  }

  /** Keys as they are. */
  public S3Settings(String endpoint, String region, String accessKey, String secretKey, String originalsBucket,
      String derivedBucket, Retention retention, Duration connectTimeout, Duration timeout) {
    this(endpoint, region, accessKey, secretKey, originalsBucket, derivedBucket, retention, connectTimeout, timeout,
        "");
  }

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
   * @param keys what the keys of these settings begin with, for the message
   * @throws IllegalArgumentException naming the first key that is missing or wrong
   */
  public void requireComplete(String keys) {
    require(!endpoint.isBlank(), keys + ".endpoint is missing");
    require(endpoint.matches("https?://[^/?#@]+/?"), keys + ".endpoint must be like https://host:port");
    require(!accessKey.isBlank(), keys + ".access-key is missing");
    require(!secretKey.isBlank(), keys + ".secret-key is missing");
    require(!originalsBucket.equals(derivedBucket) || !prefix.isEmpty(), keys
        + ".derived-bucket must not be the originals bucket where there is no prefix");
    require(connectTimeout.isPositive(), keys + ".connect-timeout must be positive");
    require(timeout.isPositive(), keys + ".timeout must be positive");
  }

  /** The name of an object in its bucket. */
  String name(Area area, String key) {
    return folder(area) + key;
  }

  /** What the names of an area begin with. */
  String folder(Area area) {
    return prefix.isEmpty() ? "" : prefix + "/" + area.name().toLowerCase(Locale.ROOT) + "/";
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }

  @Override
  public String toString() {
    return "S3Settings[endpoint=" + endpoint + ", region=" + region + ", originalsBucket=" + originalsBucket
        + ", derivedBucket=" + derivedBucket + ", prefix=" + prefix + ", retention=" + retention + ", keys=***]";
  }
}
