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
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Writes a small object and reads it back, at most every few seconds. */
final class StoreProbe implements HealthIndicator {
  private static final String KEY = "health/probe";
  private static final Duration BELIEVED = Duration.ofSeconds(15);

  private final ObjectStore store;
  private final Clock clock;
  private final ReentrantLock trying = new ReentrantLock();
  private volatile Instant tried = Instant.EPOCH;
  private volatile Health last = Health.unknown().build();

  StoreProbe(ObjectStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  // Who comes while one tries gets what is known: a store that is silent must not take all threads.
  @Override
  public Health health() {
    if (Duration.between(tried, clock.instant()).abs().compareTo(BELIEVED) > 0 && trying.tryLock()) {
      try {
        last = tryIt(clock.instant());
        tried = clock.instant();
      } finally {
        trying.unlock();
      }
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
