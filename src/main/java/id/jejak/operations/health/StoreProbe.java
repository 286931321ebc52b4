package id.jejak.operations.health;

import id.jejak.objectstore.Area;
import id.jejak.objectstore.ObjectStore;
import id.jejak.shared.JejakException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Writes a small object and reads it back, at most every few seconds. */
final class StoreProbe implements HealthIndicator {
  private static final String KEY = "health/probe";
  private static final Duration BELIEVED = Duration.ofSeconds(15);

  private final ObjectStore store;
  private final Clock clock;
  private Instant tried = Instant.EPOCH;
  private Health last = Health.unknown().build();

  StoreProbe(ObjectStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public synchronized Health health() {
    Instant now = clock.instant();
    if (Duration.between(tried, now).abs().compareTo(BELIEVED) > 0) {
      last = tryIt(now);
      tried = now;
    }
    return last;
  }

  private Health tryIt(Instant now) {
    byte[] written = now.toString().getBytes(StandardCharsets.UTF_8);
    long start = System.nanoTime();
    try {
      Path file = Files.createTempFile("probe", null);
      try {
        Files.write(file, written);
        store.put(Area.DERIVED, KEY, file);
      } finally {
        Files.deleteIfExists(file);
      }
      try (InputStream in = store.open(Area.DERIVED, KEY)) {
        boolean same = Arrays.equals(in.readAllBytes(), written);
        return (same ? Health.up() : Health.down().withDetail("why", "what was read is not what was written"))
            .withDetail("milliseconds", (System.nanoTime() - start) / 1_000_000).build();
      }
    } catch (IOException | JejakException e) {
      return Health.down().withDetail("why", "cannot be written or read").build();
    }
  }
}
