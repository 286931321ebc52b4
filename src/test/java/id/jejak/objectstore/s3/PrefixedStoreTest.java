package id.jejak.objectstore.s3;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.jejak.objectstore.Area;
import id.jejak.objectstore.Bytes;
import id.jejak.testing.S3Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Both areas in one bucket, below a prefix. */
@Tag("servers")
class PrefixedStoreTest {
  @RegisterExtension
  static final S3Server SERVER = new S3Server();

  @TempDir
  private Path folder;
  private final String bucket = SERVER.freshBucket();

  private S3Settings settings(String prefix) {
    return new S3Settings(SERVER.endpoint().toString(), "us-east-1", SERVER.accessKey(), SERVER.secretKey(), bucket,
        bucket, new S3Settings.Retention(S3Settings.Retention.Mode.GOVERNANCE, 0), Duration.ofSeconds(2), Duration
            .ofSeconds(20),
        prefix);
  }

  @Test
  void givenTwoPrefixes_thenEachAreaOfEachHasItsOwnObjects() throws IOException {
    byte[] bytes = "isi".getBytes(UTF_8);
    Path file = Files.write(folder.resolve("isi"), bytes);
    try (S3ObjectStore one = new S3ObjectStore(settings("a/b"));
        S3ObjectStore other = new S3ObjectStore(settings(
            "a"))) {
      one.put(Area.ORIGINALS, Bytes.key(bytes), file);
      one.put(Area.DERIVED, "text/x", file);
      other.put(Area.DERIVED, "text/y", file);

      assertThat(one.keys(Area.ORIGINALS, "")).containsExactly(Bytes.key(bytes));
      assertThat(one.keys(Area.DERIVED, "text/")).containsExactly("text/x");
      assertThat(other.keys(Area.ORIGINALS, "")).isEmpty();
      assertThat(one.open(Area.ORIGINALS, Bytes.key(bytes)).readAllBytes()).isEqualTo(bytes);
      assertThat(one.openRange(Area.DERIVED, "text/x", 1, 1).readAllBytes()).asString(UTF_8).isEqualTo("s");
      one.deleteDerived("text/x");
      assertThat(one.size(Area.DERIVED, "text/x")).isEmpty();
      assertThat(other.size(Area.DERIVED, "text/y")).hasValue(3);
    }
  }

  @Test
  void givenOneBucketWithoutPrefix_thenRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new S3ObjectStore(settings(""))).withMessageContaining(
        "prefix");
  }
}
