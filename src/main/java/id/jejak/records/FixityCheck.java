package id.jejak.records;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A check of everything that is kept, running or over.
 *
 * @param askedBy null when nobody asked: it was due
 * @param paced whether it reads slowly, so that nobody notices
 * @param place what was looked at last in the stage
 * @param originals read from end to end
 * @param bytes of them and of texts
 * @param objects in the store that were asked for their rows
 * @param entries rows compared with the index
 * @param damaged findings of which something is lost or wrong
 * @param extra findings of something that no row names
 */
record FixityCheck(UUID id, Instant startedAt, @Nullable Instant endedAt, @Nullable UUID askedBy, boolean paced,
    Stage stage, String place, long originals, long bytes, long objects, long texts, long entries, long damaged,
    long extra) {
  public boolean isOver() {
    return endedAt != null;
  }

  public boolean isSound() {
    return damaged == 0;
  }
}
