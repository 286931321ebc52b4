package id.jejak.objectstore.s3;

import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Any server that speaks S3.
 *
 * @param endpoint such as {@code https://minio.example:9000}
 * @param originalsBucket made with object lock when it is not there
 * @param derivedBucket made without object lock when it is not there
 * @param connectTimeout how long a connection may take
 * @param timeout how long the server may be silent in the middle of a request or an answer
 */
public record S3Settings(@DefaultValue("") String endpoint, @DefaultValue("us-east-1") String region,
    @DefaultValue("") String accessKey, @DefaultValue("") String secretKey,
    @DefaultValue("jejak-originals") @Pattern(regexp = BUCKET) String originalsBucket,
    @DefaultValue("jejak-derived") @Pattern(regexp = BUCKET) String derivedBucket,
    @DefaultValue("5s") Duration connectTimeout, @DefaultValue("60s") Duration timeout) {
  private static final String BUCKET = "[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]";

  /** @throws IllegalArgumentException naming what is missing or wrong, by its key below {@code prefix} */
  public void check(String prefix) {
    Map<String, String> needed = new TreeMap<>(
        Map.of("endpoint", endpoint, "access-key", accessKey, "secret-key", secretKey));
    needed.forEach((key, value) -> require(!value.isBlank(), prefix + "." + key + " is missing"));
    require(endpoint.matches("https?://[^/]+/?"), prefix + ".endpoint must be like https://host:port");
    require(!originalsBucket.equals(derivedBucket), prefix + ": the two buckets must not be the same");
    require(connectTimeout.isPositive() && timeout.isPositive(), prefix + ": timeouts must be positive");
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }

  // The keys stay out of logs.
  @Override
  public String toString() {
    return "S3Settings[endpoint=" + endpoint + ", originalsBucket=" + originalsBucket + ", derivedBucket="
        + derivedBucket + "]";
  }
}
