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

  /** Settings of a server that keeps all its files in {@code home}. */
  static String[] settings(Home home) {
    return new String[]{"--jejak.extraction.folder=" + home.folder().resolve("readers"), "--jejak.object-store.folder="
        + home.folder().resolve("objects"), "--jejak.search.folder=" + home.folder().resolve("index"),
        "--jejak.intake.spool=" + home.folder().resolve("spool")};
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
