package id.jejak.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.Instant;
import java.util.UUID;

/** Makes the ids of rows: UUID version 7, so that later ids sort after earlier ones. */
public final class Ids {
  private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

  private Ids() {
  }

  public static UUID next() {
    return GENERATOR.generate();
  }

  /** An id before all that are made from {@code instant} on, and after all that were made before it. */
  public static UUID beginning(Instant instant) {
    return new UUID(instant.toEpochMilli() << 16 | 0x7000L, Long.MIN_VALUE);
  }
}
