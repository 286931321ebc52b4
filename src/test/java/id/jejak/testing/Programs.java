package id.jejak.testing;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Programs that tests need beside the JDK: without one a test is skipped, or fails where {@code CI=true}. */
public final class Programs {
  // Servers lie where the path of an ordinary user does not lead.
  private static final List<String> MORE = List.of("/usr/local/sbin", "/usr/sbin", "/sbin");

  private Programs() {
  }

  /** Where the program is; does not return when it is missing. */
  public static Path require(String program) {
    Path found = find(program).orElse(null);
    if (found == null) {
      missing(program + " is not installed");
      throw new IllegalStateException(program);
    }
    return found;
  }

  /** Whether the program is installed. */
  public static boolean isThere(String program) {
    return find(program).isPresent();
  }

  private static Optional<Path> find(String program) {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Stream.concat(Stream.of(path.split(File.pathSeparator)), MORE.stream()).filter(folder -> !folder.isEmpty())
        .map(
            folder -> Path.of(folder, program))
        .filter(Files::isExecutable).findFirst();
  }

  /** As {@link #require}, for a folder of files to read. */
  public static void requireFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      missing(folder + " is not there");
    }
  }

  /** Something that a test needs is not there: skipped, or failed where {@code CI=true}. */
  public static void missing(String reason) {
    if ("true".equals(System.getenv("CI"))) {
      fail(reason);
    }
    Assumptions.abort(reason);
  }
}
