package id.jejak.objectstore;

import id.jejak.objectstore.s3.S3Settings;
import jakarta.validation.Valid;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where objects are kept.
 *
 * @param folder for {@link Type#FILESYSTEM}
 * @param s3 for {@link Type#S3}, which needs at least endpoint, access key and secret key
 */
@Validated
@ConfigurationProperties(prefix = "jejak.object-store", ignoreUnknownFields = false)
record ObjectStoreProperties(@DefaultValue("FILESYSTEM") Type type, @DefaultValue("data/objects") Path folder,
    @DefaultValue @Valid S3Settings s3) {
  ObjectStoreProperties {
    if (type == Type.S3) {
      s3.requireComplete("jejak.object-store.s3");
    }
  }

  /** The adapters. */
  enum Type {
    FILESYSTEM, S3
  }
}
