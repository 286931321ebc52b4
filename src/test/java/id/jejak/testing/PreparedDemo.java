package id.jejak.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The data folder of a small demo office whose files are all read, made by the packaged jar once for all tests of a
 * process and copied for each that needs an office, not the making of one.
 */
final class PreparedDemo {
  private static final PreparedDemo ONLY = new PreparedDemo(Path.of("target/prepared-demo", Long.toString(ProcessHandle
      .current().pid())));

  private final Path folder;
  private boolean made;

  private PreparedDemo(Path folder) {
    this.folder = folder;
  }

  /** The folder {@code home}, which must not hold anything yet, as that office left it when it was stopped. */
  static void copyTo(Path home) {
    ONLY.copy(home);
  }

  private synchronized void copy(Path home) {
    try {
      if (!made) {
        make();
        made = true;
      }
      Files.createDirectories(home);
      run("cp", "-a", folder.resolve("home") + "/.", home.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void make() throws IOException {
    Files.createDirectories(folder);
    Runtime.getRuntime().addShutdownHook(new Thread(this::remove));
    try (RunningJejak jejak = RunningJejak.in(folder.resolve("home").toAbsolutePath()).run("--demo")) {
      RunningJejak.await("the demo material", () -> jejak.log().contains("demo material recorded"));
      RunningJejak.await("the demo office to be read", jejak::hasReadAll);
      RunningJejak.await("the index to be written", () -> jejak.get("/api/v1/index").path("waiting").asInt() == 0);
    }
  }

  private void remove() {
    try {
      run("rm", "-rf", folder.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void run(String... command) throws IOException {
    try {
      assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).as(String.join(" ", command)).isZero();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
