package id.jejak.extraction.tika;

import id.jejak.extraction.tika.child.ReaderMain;
import id.jejak.extraction.tika.child.Wire;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/** One reader process from its parent's side. It is not trusted: after anything odd it is killed with all it started. */
final class ReaderProcess implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(ReaderProcess.class);
  private static final int PIPE = 65_536;

  private final Process process;
  private final Path temporary;
  private final DataInputStream in;
  private final DataOutputStream out;
  private volatile boolean late;
  private int served;

  private ReaderProcess(Process process, Path temporary) {
    this.process = process;
    this.temporary = temporary;
    this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), PIPE));
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), PIPE));
  }

  static ReaderProcess start(String classPath, Path temporary, DataSize heap) throws IOException {
    Files.createDirectories(temporary);
    ProcessBuilder builder = new ProcessBuilder(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx" + heap.toMegabytes() + "m", "-Xss2m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
        "-XX:+ExitOnOutOfMemoryError",
        "-Xshare:auto", "-Djava.awt.headless=true", "-Djava.io.tmpdir=" + temporary, "-Dfile.encoding=UTF-8",
        "-Dorg.slf4j.simpleLogger.defaultLogLevel=error", "-Djava.util.logging.config.file=/dev/null", "-cp", classPath,
        ReaderMain.class.getName(), temporary.toString()));
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.putAll(Map.of("PATH", "/usr/local/bin:/usr/bin:/bin", "LC_ALL", "C.UTF-8", "OMP_THREAD_LIMIT", "1"));
    return of(builder.directory(temporary.toFile()).start(), temporary);
  }

  static ReaderProcess of(Process process, Path temporary) {
    ReaderProcess reader = new ReaderProcess(process, temporary);
    // Waiting for a pipe holds the carrier of a virtual thread: with as many readers as processors no other would run.
    Thread.ofPlatform().daemon().name("reader-stderr-" + process.pid()).start(reader::drain);
    return reader;
  }

  private void drain() {
    try (BufferedReader lines = process.errorReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        log.atDebug().log(line.substring(0, Math.min(line.length(), 400)));
      }
    } catch (IOException e) {
      log.atTrace().setCause(e).log("reader ended");
    }
  }

  /** Takes answers until it has the last one. */
  @FunctionalInterface
  interface Conversation<T> {
    T with(ReaderProcess reader) throws IOException;
  }

  /** The process died or spoke nonsense; {@code late} when it was killed because its time was over. */
  static final class Broken extends IOException {
    private static final long serialVersionUID = 1;
    private final boolean late;

    Broken(boolean late, IOException cause) {
      super(cause);
      this.late = late;
    }

    boolean late() {
      return late;
    }
  }

  /** Asks and listens; the process is killed when the conversation takes longer than {@code wall}. */
  <T> T ask(Wire.Draft question, Duration wall, ScheduledExecutorService watch, Conversation<T> conversation)
      throws IOException {
    served++;
    late = false;
    ScheduledFuture<?> end = watch.schedule(this::killLate, wall.toMillis(), TimeUnit.MILLISECONDS);
    try {
      send(question);
      return conversation.with(this);
    } catch (Wire.Malformed e) {
      throw new Broken(false, e);
    } finally {
      end.cancel(false);
    }
  }

  private void killLate() {
    late = true;
    kill();
  }

  /** @throws Broken when the process is gone or does not speak as it should */
  Wire.Frame receive() throws Broken {
    try {
      return Wire.receive(in);
    } catch (IOException e) {
      throw new Broken(late, e);
    }
  }

  void send(Wire.Draft draft) throws Broken {
    try {
      draft.send(out);
    } catch (IOException e) {
      throw new Broken(late, e);
    }
  }

  /** A file it says it wrote for us: only one in its own temporary folder, and no link out of it. */
  Path written(String path) throws Broken {
    Path file;
    try {
      file = Path.of(path).normalize();
    } catch (InvalidPathException e) {
      throw new Broken(false, new IOException(e));
    }
    if (!file.startsWith(temporary) || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new Broken(false, new IOException("not a file of the reader"));
    }
    return file;
  }

  int served() {
    return served;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  void wipe() {
    try (Stream<Path> files = Files.walk(temporary)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(temporary)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      log.atWarn().setCause(e).log("temporary files of a reader could not be removed");
    }
  }

  private void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  @Override
  public void close() {
    kill();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    wipe();
  }
}
