package id.jejak.objectstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.objectstore.s3.S3ObjectStore;
import id.jejak.objectstore.s3.S3Settings;
import id.jejak.testing.LoopbackGate;
import id.jejak.testing.S3Server;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.RemoveObjectArgs;
import io.minio.SetObjectRetentionArgs;
import io.minio.StatObjectArgs;
import io.minio.UploadObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.messages.Retention;
import io.minio.messages.RetentionMode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("servers")
final class S3ObjectStoreTest extends ObjectStoreContract {
  @RegisterExtension
  static final S3Server SERVER = new S3Server();

  private final String bucket = "jejak-test-" + UUID.randomUUID();
  private final List<S3ObjectStore> opened = new ArrayList<>();

  @Override
  protected ObjectStore open() throws IOException {
    return open(SERVER.endpoint());
  }

  private S3ObjectStore open(String endpoint) throws IOException {
    S3ObjectStore opening = new S3ObjectStore(new S3Settings(endpoint, "us-east-1", SERVER.accessKey(), SERVER
        .secretKey(), bucket, bucket + "-d", Duration.ofSeconds(5), Duration.ofSeconds(30)));
    opened.add(opening);
    return opening;
  }

  @AfterEach
  void close() {
    opened.forEach(S3ObjectStore::close);
  }

  @Override
  protected void damage(String key) throws Exception {
    MinioClient client = client();
    client.uploadObject(UploadObjectArgs.builder().bucket(bucket).object(key).filename(file("damaged").toString())
        .build());
  }

  @Test
  void givenRetention_whenVersionDeleted_thenServerRefuses() throws Exception {
    String key = putOriginal("kept by law");
    MinioClient client = client();
    String version = client.statObject(StatObjectArgs.builder().bucket(bucket).object(key).build()).versionId();
    client.setObjectRetention(SetObjectRetentionArgs.builder().bucket(bucket).object(key).versionId(version).config(
        new Retention(RetentionMode.GOVERNANCE, ZonedDateTime.now(Clock.systemUTC()).plusDays(1))).build());

    RemoveObjectArgs deletion = RemoveObjectArgs.builder().bucket(bucket).object(key).versionId(version).build();

    assertThatExceptionOfType(ErrorResponseException.class).isThrownBy(() -> client.removeObject(deletion))
        .satisfies(refusal -> assertThat(refusal.errorResponse().code()).isEqualTo("AccessDenied"));
    assertThat(read(Area.ORIGINALS, key)).isEqualTo("kept by law");
  }

  @Test
  void givenOriginal_whenPutAgain_thenNoNewVersion() throws Exception {
    String key = putOriginal("letter");

    putOriginal("letter");

    MinioClient client = client();
    var versions = client.listObjects(ListObjectsArgs.builder().bucket(bucket).prefix(key).includeVersions(true)
        .build());
    assertThat(StreamSupport.stream(versions.spliterator(), false)).hasSize(1);
  }

  @Test
  void givenMoreKeysThanOnePage_whenListed_thenAllOfThem() throws Exception {
    Path file = file("x");
    for (int i = 0; i < 1_005; i++) {
      store.put(Area.DERIVED, "page/%04d".formatted(i), file);
    }

    assertThat(keys(Area.DERIVED, "page/")).hasSize(1_005).isSorted();
  }

  @Test
  void givenStoreAway_whenUsed_thenUnavailableUntilItIsBack() throws Exception {
    String key = putOriginal("letter");
    Path file = file("text");
    try (LoopbackGate gate = new LoopbackGate(SERVER.endpoint())) {
      ObjectStore behindGate = open(gate.endpoint());

      gate.cut();

      assertAway(() -> behindGate.put(Area.DERIVED, "text/1", file));
      assertAway(() -> behindGate.open(Area.ORIGINALS, key));
      assertAway(() -> behindGate.openRange(Area.ORIGINALS, key, 0, 1));
      assertAway(() -> behindGate.size(Area.ORIGINALS, key));
      assertAway(() -> behindGate.deleteDerived("text/1"));
      assertAway(() -> behindGate.keys(Area.ORIGINALS, "").toList());

      gate.open();
      behindGate.put(Area.DERIVED, "text/1", file);
      assertThat(behindGate.size(Area.ORIGINALS, key)).isPresent();
    }
    assertThat(read(Area.DERIVED, "text/1")).isEqualTo("text");
  }

  @Test
  void givenLargeOriginal_whenStoreGoesAwayInTheMiddle_thenNothingIsKept() throws Exception {
    Path file = files.resolve("large");
    String key = random(file, 40);
    try (LoopbackGate gate = new LoopbackGate(SERVER.endpoint())) {
      ObjectStore behindGate = open(gate.endpoint());
      gate.cutAfter(24_000_000);

      assertAway(() -> behindGate.put(Area.ORIGINALS, key, file));

      assertMissing(Area.ORIGINALS, key);
      gate.open();
      behindGate.put(Area.ORIGINALS, key, file);
    }
    assertThat(store.size(Area.ORIGINALS, key)).hasValue(40 << 20);
  }

  @Test
  void givenLargeOriginal_whenStoreGoesAwayDuringRead_thenUnavailable() throws Exception {
    Path file = files.resolve("large");
    String key = random(file, 8);
    store.put(Area.ORIGINALS, key, file);
    try (LoopbackGate gate = new LoopbackGate(SERVER.endpoint())) {
      ObjectStore behindGate = open(gate.endpoint());
      gate.cutAfter(2_000_000);

      try (InputStream bytes = behindGate.open(Area.ORIGINALS, key)) {
        assertThatThrownBy(bytes::readAllBytes).isInstanceOf(ObjectStoreUnavailable.class);
      }
    }
  }

  private static void assertAway(ThrowingCallable use) {
    assertThatThrownBy(use).isInstanceOf(ObjectStoreUnavailable.class);
  }

  private static MinioClient client() {
    return MinioClient.builder().endpoint(SERVER.endpoint()).credentials(SERVER.accessKey(), SERVER.secretKey())
        .build();
  }
}
