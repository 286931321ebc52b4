package id.jejak.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the data folder of a demo office says of itself: that it is one, and since when its past is being written. It
 * stands there until the past is whole, so that a start after a kill goes on with the same days.
 */
@Component
class DemoMark {
  private static final String MAKING = "making ";

  private final Path file;

  DemoMark(Home home) {
    this.file = home.folder().resolve("demo");
  }

  boolean isThere() {
    return Files.exists(file);
  }

  /** The moment up to which the past is to be written; empty when there is none to write. */
  Optional<Instant> making() throws IOException {
    if (!isThere()) {
      return Optional.empty();
    }
    return Optional.of(Files.readString(file).strip()).filter(words -> words.startsWith(MAKING)).map(words -> Instant
        .parse(words.substring(MAKING.length())));
  }

  void office() throws IOException {
    write("");
  }

  void making(Instant until) throws IOException {
    write(MAKING + until);
  }

  private void write(String words) throws IOException {
    Path draft = Files.writeString(file.resolveSibling("demo.new"), words);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
