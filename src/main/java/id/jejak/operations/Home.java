package id.jejak.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The data folder of one installation ({@code JEJAK_HOME}, {@code ./data} when not set), absolute and without
 * {@code ..}. Several installations live side by side, each in its own.
 */
public record Home(Path folder) {
  static final String VARIABLE = "JEJAK_HOME";
  static final String ORDINARY = "data";

  public static Home of(Map<String, String> environment) {
    return in(environment.getOrDefault(VARIABLE, ORDINARY));
  }

  static Home in(String name) {
    Path folder = Path.of(name).toAbsolutePath().normalize();
    try {
      Files.createDirectories(folder);
      return new Home(folder.toRealPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The folder for what lives no longer than the process, also the JVM's own temporary folder. The embedded database
   * deletes data that lies under the JVM's temporary folder: as that is below this one, the data never is.
   */
  Path temporary() {
    return folder.resolve("tmp");
  }

  /** Where a running server says how to reach it. */
  Path run() {
    return folder.resolve("run");
  }
}
