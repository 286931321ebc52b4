package id.jejak.objectstore.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import id.jejak.objectstore.Area;
import id.jejak.objectstore.Bytes;
import id.jejak.objectstore.ObjectStore;
import id.jejak.objectstore.ObjectStoreContract;
import id.jejak.objectstore.ObjectStoreUnavailable;
import id.jejak.testing.Cable;
import id.jejak.testing.S3Server;
import io.minio.GetObjectLockConfigurationArgs;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioAsyncClient;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.SetObjectRetentionArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.messages.Retention;
import io.minio.messages.RetentionMode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("servers")
class S3ObjectStoreTest extends ObjectStoreContract {
  @RegisterExtension
  static final S3Server server = new S3Server();

  private final String originals = server.freshBucket();
  private final String derived = server.freshBucket();
  private final Cable cable;
  private final MinioClient client;

  S3ObjectStoreTest() throws IOException {
    cable = new Cable(server.endpoint());
    client = MinioClient.builder().endpoint(server.endpoint().toString()).region("us-east-1").credentials(server
        .accessKey(), server.secretKey()).build();
  }

  @AfterEach
  void disconnect() throws Exception {
    client.close();
    cable.close();
  }

  @Override
  protected ObjectStore newStore() {
    return new S3ObjectStore(settings(server.secretKey(), 0));
  }

  private S3Settings settings(String secretKey, int retentionDays) {
    return new S3Settings(cable.endpoint().toString(), "us-east-1", server.accessKey(), secretKey, originals, derived,
        new S3Settings.Retention(S3Settings.Retention.Mode.COMPLIANCE, retentionDays), Duration.ofSeconds(2), Duration
            .ofSeconds(20));
  }

  @Override
  protected void corrupt(Area area, String key, byte[] bytes) throws Exception {
    client.putObject(PutObjectArgs.builder().bucket(area == Area.ORIGINALS ? originals : derived).object(key).stream(
        new ByteArrayInputStream(bytes), bytes.length, -1).build());
  }

  @Override
  protected boolean hasLeftovers() throws Exception {
    MinioAsyncClient parts = MinioAsyncClient.builder().endpoint(server.endpoint().toString()).region("us-east-1")
        .credentials(server.accessKey(), server.secretKey()).build();
    try {
      return hasParts(parts, originals) || hasParts(parts, derived);
    } finally {
      parts.close();
    }
  }

  private static boolean hasParts(MinioAsyncClient parts, String bucket) throws Exception {
    return !parts.listMultipartUploadsAsync(bucket, null, null, null, null, null, null, null, null, null).get().result()
        .uploads().isEmpty();
  }

  @Override
  protected int keysReadAhead() {
    return 1_000;
  }

  @Override
  protected void takeAway() throws Exception {
    cable.pull();
  }

  @Override
  protected void bringBack() throws Exception {
    cable.plug();
  }

  @Override
  protected List<String> whereabouts() {
    return List.of(server.endpoint().toString(), server.accessKey(), server.secretKey(), originals, derived);
  }

  @Test
  void givenRetention_whenVersionIsDeletedEvenWithBypass_thenTheServerRefuses() throws Exception {
    String key = Bytes.key(LETTER);
    store.put(Area.ORIGINALS, key, file(LETTER));
    String version = version(key);

    client.setObjectRetention(SetObjectRetentionArgs.builder().bucket(originals).object(key).versionId(version).config(
        new Retention(RetentionMode.COMPLIANCE, tomorrow())).build());

    assertRefusesToDelete(key, version);
    assertThat(read(Area.ORIGINALS, key)).isEqualTo(LETTER);
  }

  @Test
  void givenDefaultRetention_whenOriginalIsPut_thenLockedFromThenOn() throws Exception {
    try (S3ObjectStore locking = new S3ObjectStore(settings(server.secretKey(), 30))) {
      String key = Bytes.key(LETTER);
      locking.put(Area.ORIGINALS, key, file(LETTER));

      assertRefusesToDelete(key, version(key));
      assertThat(locking.size(Area.ORIGINALS, key)).hasValue(LETTER.length);
      locking.put(Area.ORIGINALS, key, file(LETTER));
      assertThat(read(Area.ORIGINALS, key)).isEqualTo(LETTER);
    }
  }

  @Test
  void givenFreshStore_thenOnlyOriginalsCanBeLocked() throws Exception {
    client.getObjectLockConfiguration(GetObjectLockConfigurationArgs.builder().bucket(originals).build());

    assertThatExceptionOfType(ErrorResponseException.class).isThrownBy(() -> client.getObjectLockConfiguration(
        GetObjectLockConfigurationArgs.builder().bucket(derived).build()));
  }

  @Test
  void givenOriginalsBucketWithoutLock_whenRetentionIsAskedFor_thenStartIsRefused() throws Exception {
    String unlocked = server.freshBucket();
    client.makeBucket(MakeBucketArgs.builder().bucket(unlocked).build());
    S3Settings settings = new S3Settings(server.endpoint().toString(), "us-east-1", server.accessKey(), server
        .secretKey(), unlocked, derived, new S3Settings.Retention(S3Settings.Retention.Mode.GOVERNANCE, 1),
        Duration
            .ofSeconds(2),
        Duration.ofSeconds(20));

    assertThatIllegalStateException().isThrownBy(() -> new S3ObjectStore(settings)).withMessageContaining(unlocked)
        .withMessageContaining("object lock");
  }

  @Test
  void givenWrongSecret_thenStartIsRefusedWithoutShowingIt() {
    S3Settings wrong = settings("not-the-secret", 0);

    assertThatIllegalStateException().isThrownBy(() -> new S3ObjectStore(wrong)).withMessageContaining("refuses")
        .withMessageNotContaining("not-the-secret");
    assertThat(wrong.toString()).doesNotContain("not-the-secret", server.accessKey() + ",");
  }

  @Test
  void givenStoreAwayAtTheStart_whenItComesBack_thenUsed() throws Exception {
    cable.pull();
    try (S3ObjectStore late = new S3ObjectStore(settings(server.secretKey(), 0))) {
      assertThatExceptionOfType(ObjectStoreUnavailable.class).isThrownBy(() -> late.size(Area.DERIVED, "a"));

      cable.plug();

      assertThat(late.size(Area.DERIVED, "a")).isEmpty();
    }
  }

  @Test
  void givenConnectionThatBreaksMidWay_whenRead_thenUnavailable() throws Exception {
    byte[] bytes = Bytes.random(20_000_000);
    store.put(Area.ORIGINALS, Bytes.key(bytes), file(bytes));
    cable.pullAfter(5_000_000);

    try (InputStream stream = store.open(Area.ORIGINALS, Bytes.key(bytes))) {
      assertThatExceptionOfType(ObjectStoreUnavailable.class).isThrownBy(stream::readAllBytes);
    }
  }

  @Test
  void givenConnectionThatBreaksMidWay_whenPut_thenUnavailableAndNothingUnderTheKey() throws Exception {
    byte[] bytes = Bytes.random(5_000_000);
    Path source = file(bytes);
    cable.pullAfter(2_000_000);

    assertThatExceptionOfType(ObjectStoreUnavailable.class).isThrownBy(() -> store.put(Area.ORIGINALS, Bytes.key(
        bytes), source));
    cable.plug();

    assertThat(store.size(Area.ORIGINALS, Bytes.key(bytes))).isEmpty();
    store.put(Area.ORIGINALS, Bytes.key(bytes), source);
    assertThat(read(Area.ORIGINALS, Bytes.key(bytes))).isEqualTo(bytes);
  }

  private void assertRefusesToDelete(String key, String version) {
    assertThatExceptionOfType(ErrorResponseException.class).isThrownBy(() -> client.removeObject(RemoveObjectArgs
        .builder().bucket(originals).object(key).versionId(version).bypassGovernanceMode(true).build())).satisfies(
            refusal -> assertThat(refusal.response().code()).isEqualTo(403));
  }

  private String version(String key) throws Exception {
    return client.listObjects(ListObjectsArgs.builder().bucket(originals).prefix(key).includeVersions(true).build())
        .iterator().next().get().versionId();
  }

  private static ZonedDateTime tomorrow() {
    return Clock.systemUTC().instant().plus(1, ChronoUnit.DAYS).atZone(ZoneOffset.UTC);
  }
}
