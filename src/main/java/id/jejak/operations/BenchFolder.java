package id.jejak.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder below the data folder of the command line that is gone after the measurement. */
record BenchFolder(Path path) implements AutoCloseable {
  static BenchFolder make() throws IOException {
    Path parent = Files.createDirectories(Home.of(System.getenv()).folder().resolve("bench"));
    return new BenchFolder(Files.createTempDirectory(parent, "run"));
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
