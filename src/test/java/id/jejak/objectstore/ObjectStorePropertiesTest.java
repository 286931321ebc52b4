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

final class ObjectStorePropertiesTest {
  private static final String PREFIX = "jejak.object-store.";

  private final ApplicationContextRunner properties = new ApplicationContextRunner().withUserConfiguration(
      Settings.class);

  @Test
  void givenNothing_whenStarted_thenDefaults() {
    properties.run(context -> assertThat(context.getBean(ObjectStoreProperties.class)).isEqualTo(
        new ObjectStoreProperties(ObjectStoreProperties.Type.FILESYSTEM, Path.of("data/objects"),
            new S3Settings("", "us-east-1", "", "",
                "jejak-originals", "jejak-derived", Duration.ofSeconds(5), Duration.ofSeconds(60)))));
  }

  @Test
  void givenFolder_whenStarted_thenObjectsAreKeptThere(@TempDir Path folder) {
    properties.withUserConfiguration(ObjectStoreConfiguration.class).withPropertyValues(PREFIX + "folder=" + folder)
        .run(context -> assertThat(context).hasSingleBean(FilesystemObjectStore.class));
  }

  @Test
  void givenAllOfS3_whenStarted_thenItsSecretsAreNotShown() {
    s3().run(context -> assertThat(context.getBean(ObjectStoreProperties.class).toString()).contains(
        "https://s3.example").doesNotContain("access", "secret"));
  }

  @ParameterizedTest
  @CsvSource({"foldr=x, foldr", "type=FTP, type", "s3.endpont=https://s3.example, endpont",
      "s3.originals-bucket=No, originalsBucket"})
  void givenMisspelledOrWrong_whenStarted_thenStops(String setting, String named) {
    assertStops(properties.withPropertyValues(PREFIX + setting), named);
  }

  @ParameterizedTest
  @CsvSource({"endpoint=, s3.endpoint is missing", "access-key=, s3.access-key is missing",
      "secret-key=, s3.secret-key is missing", "endpoint=s3.example:9000, s3.endpoint must be like",
      "derived-bucket=jejak-originals, two buckets", "timeout=0s, timeouts must be positive"})
  void givenIncompleteS3_whenStarted_thenStopsAndSaysWhat(String setting, String message) {
    assertStops(s3().withPropertyValues(PREFIX + "s3." + setting), message);
  }

  private ApplicationContextRunner s3() {
    return properties.withPropertyValues(PREFIX + "type=S3", PREFIX + "s3.endpoint=https://s3.example", PREFIX
        + "s3.access-key=access", PREFIX + "s3.secret-key=secret");
  }

  private static void assertStops(ApplicationContextRunner start, String message) {
    start.run(context -> assertThat(context).getFailure().hasStackTraceContaining(message));
  }

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(ObjectStoreProperties.class)
  static class Settings {
  }
}
