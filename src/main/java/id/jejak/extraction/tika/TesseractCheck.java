package id.jejak.extraction.tika;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Whether Tesseract is installed with Indonesian and English; looked up anew after a while. */
final class TesseractCheck {
  private static final Duration BELIEVED = Duration.ofSeconds(10);

  private final boolean wanted;
  private final Clock clock;
  private Instant looked = Instant.EPOCH;
  private boolean installed;

  TesseractCheck(boolean wanted, Clock clock) {
    this.wanted = wanted;
    this.clock = clock;
  }

  synchronized boolean isInstalled() {
    if (wanted && Duration.between(looked, clock.instant()).abs().compareTo(BELIEVED) > 0) {
      installed = look();
      looked = clock.instant();
    }
    return wanted && installed;
  }

  private static boolean look() {
    try {
      Process process = new ProcessBuilder("tesseract", "--list-langs").redirectErrorStream(true).start();
      List<String> languages = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
          .toList();
      return process.waitFor(5, TimeUnit.SECONDS) && languages.contains("ind") && languages.contains("eng");
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
