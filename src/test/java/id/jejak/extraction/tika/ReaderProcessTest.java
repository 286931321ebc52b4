package id.jejak.extraction.tika;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderProcessTest {
  @TempDir
  Path folder;

  /** Virtual threads are no part of this list. */
  private static boolean listens(Process process) {
    String name = "reader-stderr-" + process.pid();
    return Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> thread.getName().equals(name));
  }

  @Test
  void givenReaderWithNothingToSay_whenListenedTo_thenByAThreadThatHoldsNoCarrierOfVirtualOnes() throws IOException {
    Process process = new ProcessBuilder("sleep", "600").start();

    try (ReaderProcess reader = ReaderProcess.of(process, folder)) {
      await().until(() -> listens(process));
      assertThat(reader.isAlive()).isTrue();
    }

    await().until(() -> !listens(process));
  }
}
