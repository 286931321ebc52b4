package id.jejak.operations;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes the material of the demo office beside the server, which answers meanwhile. */
@Component
class DemoWriting {
  private static final Logger log = LoggerFactory.getLogger(DemoWriting.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final DemoMark mark;
  private final DemoMaterial material;
  private final DemoHistory history;
  private final DemoProgress progress;
  private final Thread thread = Thread.ofPlatform().daemon().name("demo-material").unstarted(this::write);
  private volatile boolean stopped;

  DemoWriting(DemoMark mark, DemoMaterial material, DemoHistory history, DemoProgress progress) {
    this.mark = mark;
    this.material = material;
    this.history = history;
    this.progress = progress;
  }

  void begin() throws IOException {
    if (mark.making().isPresent()) {
      progress.is(0, DemoHistory.CASES);
    }
    thread.start();
  }

  private void write() {
    try {
      Path folder = Files.createTempDirectory("jejak-demo");
      material.make(folder);
      Optional<Instant> until = mark.making();
      if (until.isEmpty() || history.write(until.get(), folder, () -> stopped)) {
        mark.office();
        log.atInfo().log("demo material recorded");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      log.atWarn().setCause(e).log("demo material is not whole; the next start goes on with it");
    } finally {
      progress.ends();
    }
  }

  /** What is begun is brought to its end: a few cases at most. */
  @PreDestroy
  void end() {
    stopped = true;
    try {
      if (thread.isAlive()) {
        boolean ended = thread.join(PATIENCE);
        log.atDebug().addKeyValue("ended", ended).log("demo material waits for the next start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
