package id.jejak.objectstore;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.objectstore.filesystem.FilesystemObjectStore;
import id.jejak.objectstore.s3.S3Settings;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class ObjectStorePropertiesTest {
  @TempDir
  Path folder;

  private final ApplicationContextRunner settings = new ApplicationContextRunner().withUserConfiguration(
      Settings.class);

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(ObjectStoreProperties.class)
  static class Settings {
  }

  @Test
  void givenNothingSet_thenDefaults() {
    settings.run(context -> assertThat(context.getBean(ObjectStoreProperties.class)).isEqualTo(
        new ObjectStoreProperties(ObjectStoreProperties.Type.FILESYSTEM, Path.of("data/objects"), new S3Settings("",
            "us-east-1", "", "", "jejak-originals", "jejak-derived", new S3Settings.Retention(
                S3Settings.Retention.Mode.GOVERNANCE, 0),
            Duration.ofSeconds(5), Duration.ofSeconds(30)))));
  }

  @Test
  void givenFolder_thenFilesystemStoreThere() {
    settings.withUserConfiguration(ObjectStoreConfiguration.class).withPropertyValues("jejak.object-store.folder="
        + folder.resolve("kept")).run(context -> {
          assertThat(context.getBean(ObjectStore.class)).isInstanceOf(FilesystemObjectStore.class);
          assertThat(folder.resolve("kept")).isDirectory();
        });
  }

  @ParameterizedTest
  @CsvSource({"foldr,x", "s3.endpont,http://x", "s3.retention.day,1"})
  void givenMisspelledKey_thenStartStops(String key, String value) {
    settings.withPropertyValues("jejak.object-store." + key + "=" + value).run(context -> assertThat(context)
        .getFailure().rootCause().hasMessageContaining("jejak.object-store"));
  }

  @ParameterizedTest
  @CsvSource({"type,NFS", "s3.retention.days,-1", "s3.originals-bucket,NOT A BUCKET", "s3.timeout,soon"})
  void givenWrongValue_thenStartStops(String key, String value) {
    settings.withPropertyValues("jejak.object-store." + key + "=" + value).run(context -> assertThat(context)
        .hasFailed());
  }

  @ParameterizedTest
  @CsvSource({"endpoint", "access-key", "secret-key"})
  void givenS3WithoutANeededKey_thenStartStopsAndNamesIt(String missing) {
    settings.withPropertyValues("jejak.object-store.type=S3", "jejak.object-store.s3.endpoint=http://127.0.0.1:1",
        "jejak.object-store.s3.access-key=a", "jejak.object-store.s3.secret-key=b", "jejak.object-store.s3." + missing
            + "=")
        .run(context -> assertThat(context).getFailure().rootCause().hasMessage("jejak.object-store.s3."
            + missing + " is missing"));
  }
}
