package id.jejak.objectstore;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where objects are kept.
 *
 * @param folder for {@link Type#FILESYSTEM}
 * @param s3 for {@link Type#S3}
 */
@Validated
@ConfigurationProperties(prefix = "jejak.object-store", ignoreUnknownFields = false)
record ObjectStoreProperties(@DefaultValue("FILESYSTEM") Type type, @DefaultValue("data/objects") Path folder,
    @DefaultValue S3 s3) {
  /** The adapters. */
  enum Type {
    FILESYSTEM, S3
  }

  /**
   * Any server that speaks S3.
   *
   * @param endpoint such as {@code https://minio.example:9000}
   * @param originalsBucket made with object lock when it is not there
   */
  record S3(@DefaultValue("") String endpoint, @DefaultValue("us-east-1") String region,
      @DefaultValue("") String accessKey, @DefaultValue("") String secretKey,
      @DefaultValue("jejak-originals") String originalsBucket,
      @DefaultValue("jejak-derived") String derivedBucket) {
    @Override
    public String toString() {
      return "S3[endpoint=" + endpoint + ", originalsBucket=" + originalsBucket + ", derivedBucket=" + derivedBucket
          + "]";
    }
  }
}
