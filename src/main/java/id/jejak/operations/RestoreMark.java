package id.jejak.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says that the data folder is being filled from a backup; it stands there until all is in place. */
final class RestoreMark {
  private final Home home;
  private final Path file;

  RestoreMark(Home home) {
    this.home = home;
    this.file = home.folder().resolve("restoring");
  }

  void requireNone() {
    if (Files.exists(file)) {
      throw new HalfRestored(home);
    }
  }

  void begin() throws IOException {
    Files.writeString(file, "");
  }

  void end() throws IOException {
    Files.delete(file);
  }
}
