package id.jejak.testing;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The installed programs that a test needs. */
public final class Programs {
  private Programs() {
  }

  /** Skips the test when one of the programs is missing; where {@code CI=true} it fails. */
  public static void require(String... names) {
    List<String> missing = Arrays.stream(names).filter(name -> !installed(name)).toList();
    if (missing.isEmpty()) {
      return;
    }
    String message = "missing programs: " + String.join(", ", missing);
    if ("true".equals(System.getenv("CI"))) {
      fail(message);
    }
    Assumptions.abort(message);
  }

  private static boolean installed(String name) {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Stream.concat(Arrays.stream(path.split(File.pathSeparator)), Stream.of("/usr/sbin", "/sbin")).anyMatch(
        folder -> Files.isExecutable(Path.of(folder, name)));
  }
}
