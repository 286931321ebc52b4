package id.jejak.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process known by its number, which the system may meanwhile have given to another program. */
record ProcessId(long pid) {
  static Optional<ProcessId> readFrom(Path file) {
    try {
      return Files.exists(file)
          ? Optional.of(new ProcessId(Long.parseLong(Files.readString(file).strip())))
          : Optional
              .empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of this machine that may be seen. */
  static List<ProcessId> all() {
    return ProcessHandle.allProcesses().map(process -> new ProcessId(process.pid())).toList();
  }

  boolean commandLineContains(String part) {
    try {
      byte[] line = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline"));
      return new String(line, StandardCharsets.UTF_8).contains(part);
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns when there is no such process, or no longer. */
  void awaitEnd() throws InterruptedException {
    Optional<ProcessHandle> process = ProcessHandle.of(pid);
    if (process.isPresent()) {
      try {
        process.get().onExit().get();
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Asks it to end, and forces it when it has not ended in time. */
  void stop(long time, TimeUnit unit) {
    ProcessHandle.of(pid).ifPresent(process -> {
      process.destroy();
      if (!ended(process.onExit(), time, unit)) {
        process.destroyForcibly();
        ended(process.onExit(), time, unit);
      }
    });
  }

  private static boolean ended(CompletableFuture<ProcessHandle> exit, long time, TimeUnit unit) {
    try {
      exit.get(time, unit);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
