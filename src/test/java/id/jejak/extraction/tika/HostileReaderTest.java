package id.jejak.extraction.tika;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.extraction.ExtractionLimits;
import id.jejak.extraction.tika.child.Wire;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** A reader that a file has taken over says what it likes: that ends the reader, and never reaches the caller. */
class HostileReaderTest {
  private static final ExtractionLimits LIMITS = new ExtractionLimits(Duration.ofSeconds(10), Duration.ofSeconds(10),
      DataSize.ofMegabytes(64), DataSize.ofMegabytes(1), 100, 1_000, 3, 2, DataSize.ofKilobytes(1), 10);

  @TempDir
  private Path folder;
  private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();

  @AfterEach
  void stop() {
    watch.shutdownNow();
  }

  /** Writes what a reader says. */
  @FunctionalInterface
  private interface Speech {
    void on(DataOutputStream out) throws IOException;
  }

  private void breaksAt(Speech speech) throws IOException {
    Path said = folder.resolve("said");
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(said))) {
      speech.on(out);
    }
    Process process = new ProcessBuilder("sh", "-c", "cat \"$0\"; cat > /dev/null", said.toString()).start();
    try (ReaderProcess reader = ReaderProcess.of(process, Files.createDirectories(folder.resolve("tmp")))) {
      Collected collected = new Collected();

      assertThatThrownBy(() -> reader.ask(new Wire.Draft(Wire.Kind.READ), LIMITS.wall(), watch, one -> new Heard(LIMITS)
          .reading(one, collected))).isInstanceOf(ReaderProcess.Broken.class);
      assertThat(collected.pages).hasSizeLessThanOrEqualTo(LIMITS.pages());
    }
  }

  private static Wire.Draft end(String end) throws IOException {
    return new Wire.Draft(Wire.Kind.READ_END).text(end).text("text/plain");
  }

  @Test
  void givenNoise_whenHeard_thenTheReaderIsBroken() throws IOException {
    Random random = new Random(20261124);
    byte[] noise = new byte[10_000];
    random.nextBytes(noise);

    breaksAt(out -> out.write(noise));
  }

  @Test
  void givenFrameThatSaysItIsHuge_whenHeard_thenTheReaderIsBroken() throws IOException {
    breaksAt(out -> {
      out.writeByte(4);
      out.writeInt(Integer.MAX_VALUE);
    });
  }

  @Test
  void givenEndWithoutItsRest_whenHeard_thenTheReaderIsBroken() throws IOException {
    breaksAt(out -> end("COMPLETE").send(out));
    breaksAt(out -> end("SPLENDID").number(1).text("").number(0).send(out));
    breaksAt(out -> end("COMPLETE").number(1).text("").number(Long.MAX_VALUE).send(out));
    breaksAt(out -> end("COMPLETE").number(-1).text("").number(0).send(out));
    breaksAt(out -> end("COMPLETE").number(1).text("").number(1).text("n").number(1).text("x".repeat(5_000)).send(
        out));
  }

  @Test
  void givenPagesBeyondTheLimits_whenHeard_thenTheReaderIsBroken() throws IOException {
    breaksAt(out -> page(1, "x".repeat(101)).send(out));
    breaksAt(out -> page(2, "ke dua lebih dulu").send(out));
    breaksAt(out -> {
      for (int number = 1; number < 10; number++) {
        page(number, "satu lagi").send(out);
      }
    });
  }

  private static Wire.Draft page(int number, String text) throws IOException {
    return new Wire.Draft(Wire.Kind.PAGE).number(number).text(text).flag(false).text("und");
  }

  @Test
  void givenFilesThatAreNotItsOwn_whenHeard_thenTheReaderIsBroken() throws IOException {
    Path own = folder.resolve("tmp");

    breaksAt(out -> embedded("/etc/passwd").send(out));
    breaksAt(out -> embedded(own + "/../said").send(out));
    breaksAt(out -> embedded("\0").send(out));
    breaksAt(out -> embedded(Files.createSymbolicLink(own.resolve("link"), Path.of("/etc/passwd")).toString()).send(
        out));
    breaksAt(out -> embedded(Files.write(own.resolve("big"), new byte[2_000]).toString()).send(out));
  }

  private static Wire.Draft embedded(String file) throws IOException {
    return new Wire.Draft(Wire.Kind.EMBEDDED).number(0).text("a").number(1).text(file);
  }
}
