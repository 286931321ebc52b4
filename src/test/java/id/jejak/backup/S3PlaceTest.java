package id.jejak.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.jejak.testing.S3Server;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Tag("servers")
class S3PlaceTest {
  @RegisterExtension
  static final S3Server SERVER = new S3Server();

  @TempDir
  private Path folder;
  private final String bucket = SERVER.freshBucket();
  private final MinioClient client = MinioClient.builder().endpoint(SERVER.endpoint().toString()).region("us-east-1")
      .credentials(SERVER.accessKey(), SERVER.secretKey()).build();
  private BagOnDisk bags;

  @BeforeEach
  void twoBags() throws IOException {
    bags = new BagOnDisk(folder, place("s3://" + bucket + "/kppn/077", SERVER.secretKey()));
    bags.add("0907", "satu", "dua");
    assertThat(bags.add("0907", "dua", "tiga")).isEqualTo("000002");
  }

  @AfterEach
  void disconnect() throws Exception {
    client.close();
  }

  private static BackupPlace place(String name, String secret) {
    return BackupPlace.of(name, Map.of("JEJAK_BACKUP_S3_ENDPOINT", SERVER.endpoint().toString(),
        "JEJAK_BACKUP_S3_ACCESS_KEY", SERVER.accessKey(), "JEJAK_BACKUP_S3_SECRET_KEY", secret));
  }

  private static void read(BackupPlace place) throws IOException {
    Restoring.verified(place, "", false, _ -> {
    }).close();
  }

  private static void isRefused(BackupPlace place, String type) {
    assertThatExceptionOfType(BackupRefused.class).isThrownBy(() -> read(place)).extracting(BackupRefused::type)
        .isEqualTo(type);
  }

  private String name(String text) {
    return "kppn/077/originals/" + BagOnDisk.hash(text);
  }

  @Test
  void givenTwoBags_thenTheyAreReadToTheirEndAndOtherPrefixesHaveNone() throws IOException {
    read(bags.place());

    isRefused(place("s3://" + bucket + "/kppn/078", SERVER.secretKey()), "backup-none");
    isRefused(place("s3://" + bucket, SERVER.secretKey()), "backup-none");
  }

  @Test
  void givenAlteredAndThenMissingObject_thenRefused() throws Exception {
    client.putObject(PutObjectArgs.builder().bucket(bucket).object(name("dua")).stream(new ByteArrayInputStream("DUA"
        .getBytes(UTF_8)), 3, -1).build());
    isRefused(bags.place(), "backup-object-altered");

    client.removeObject(RemoveObjectArgs.builder().bucket(bucket).object(name("dua")).build());
    isRefused(bags.place(), "backup-object-missing");
  }

  @Test
  void givenWrongKeyOrNone_thenRefusedWithoutShowingIt() {
    BackupPlace wrong = place(bags.place().name(), "bukan-kuncinya");

    isRefused(wrong, "backup-settings");
    isRefused(BackupPlace.of(bags.place().name(), Map.of()), "backup-settings");
    isRefused(place("s3://" + bucket + "/Huruf Besar", SERVER.secretKey()), "backup-place");
    assertThat(wrong.toString()).doesNotContain("bukan-kuncinya", SERVER.accessKey() + ",");
  }
}
