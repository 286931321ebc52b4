package id.jejak.extraction.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs a program that is not trusted: with limits on memory, on what it writes and on its time, without a network where
 * the machine allows that to be taken away, and killed with all it started at a limit. It dies with the thread that runs
 * it.
 */
final class BoundedProcess implements AutoCloseable {
  private static final Path LIMITS = Path.of("/usr/bin/prlimit");
  private static final Path DIES_WITH_PARENT = Path.of("/usr/bin/setpriv");
  private static final Path WITHOUT_NETWORK = Path.of("/usr/bin/unshare");
  private static final List<String> NO_NETWORK = List.of(WITHOUT_NETWORK.toString(), "--user", "--map-root-user",
      "--net");
  private static final int MOST_PROCESSES = 12;
  private static final int LOOK_EVERY_MS = 100;
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  private final boolean networkCanBeTakenAway = canTakeAwayNetwork();
  private volatile @Nullable Process running;

  /** How a run ended. */
  enum End {
    ENDED, LATE, TOO_MANY_PROCESSES
  }

  /**
   * @param status of the program; -1 when it was killed
   */
  record Outcome(End end, int status) {
  }

  /** What a run may cost. */
  record Bounds(Duration wall, long memoryBytes, long fileBytes) {
  }

  /** @param folder the program works there, and has its home and temporary files below */
  Outcome run(List<String> program, Path folder, Bounds bounds) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command(program, bounds)).directory(folder.toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(Map.of("PATH", "/usr/local/bin:/usr/bin:/bin", "LC_ALL", "C.UTF-8", "HOME", Files
        .createDirectories(folder.resolve("home")).toString(), "TMPDIR",
        Files.createDirectories(folder.resolve("tmp"))
            .toString(),
        "SAL_USE_VCLPLUGIN", "svp"));
    Process process = builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    running = process;
    try {
      return await(process, bounds.wall());
    } finally {
      running = null;
      kill(process);
      process.waitFor(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private List<String> command(List<String> program, Bounds bounds) {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(LIMITS)) {
      command.addAll(List.of(LIMITS.toString(), "--as=" + bounds.memoryBytes(), "--fsize=" + bounds.fileBytes(),
          "--cpu=" + Math.max(1, 2 * bounds.wall().toSeconds()), "--core=0", "--nofile=1024"));
    }
    if (networkCanBeTakenAway) {
      command.addAll(NO_NETWORK);
    }
    if (Files.isExecutable(DIES_WITH_PARENT)) {
      command.addAll(List.of(DIES_WITH_PARENT.toString(), "--pdeathsig", "KILL"));
    }
    command.addAll(program);
    return command;
  }

  private static Outcome await(Process process, Duration wall) throws InterruptedException {
    long deadline = System.nanoTime() + wall.toNanos();
    while (!process.waitFor(LOOK_EVERY_MS, TimeUnit.MILLISECONDS)) {
      if (System.nanoTime() > deadline) {
        return new Outcome(End.LATE, -1);
      }
      if (process.descendants().count() > MOST_PROCESSES) {
        return new Outcome(End.TOO_MANY_PROCESSES, -1);
      }
    }
    return new Outcome(End.ENDED, process.exitValue());
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  @Override
  public void close() {
    Process last = running;
    if (last != null) {
      kill(last);
    }
  }

  // Not every machine lets an ordinary user have a network of its own; the profile holds without it.
  private static boolean canTakeAwayNetwork() {
    if (!Files.isExecutable(WITHOUT_NETWORK)) {
      return false;
    }
    try {
      List<String> command = new ArrayList<>(NO_NETWORK);
      command.add("true");
      Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(
          ProcessBuilder.Redirect.DISCARD).start();
      return process.waitFor(FAREWELL.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
