package id.jejak.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** A folder for what lives as long as one backup or restore; for the owner alone, as rows pass through it. */
record Work(Path folder) implements AutoCloseable {
  static Work begin() throws IOException {
    return new Work(Files.createTempDirectory(Path.of(System.getProperty("java.io.tmpdir")), "backup",
        PosixFilePermissions.asFileAttribute(PosixFilePermissions
            .fromString("rwx------"))));
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.delete(file);
      }
      Files.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
