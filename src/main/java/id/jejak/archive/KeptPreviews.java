package id.jejak.archive;

import id.jejak.objectstore.Area;
import id.jejak.objectstore.ObjectStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps page images and converted files within bounds: what nobody has looked at for longest goes first. Also removes
 * those that no row knows: of earlier versions, or left by a crash.
 */
@Component
public class KeptPreviews {
  private static final Logger log = LoggerFactory.getLogger(KeptPreviews.class);
  private static final Duration LOOK_EVERY = Duration.ofHours(1);
  private static final Duration WALK_EVERY = Duration.ofDays(1);
  private static final List<String> PREFIXES = List.of("image/", "preview/");
  private static final int AT_ONCE = 200;

  private final PreviewRows rows;
  private final ObjectStore store;
  private final LocalCopies copies;
  private final PreviewProperties properties;
  private final Clock clock;
  private long addedBytes;
  private Instant nextLook = Instant.EPOCH;
  private Instant nextWalk = Instant.EPOCH;

  KeptPreviews(PreviewRows rows, ObjectStore store, LocalCopies copies, PreviewProperties properties, Clock clock) {
    this.rows = rows;
    this.store = store;
    this.copies = copies;
    this.properties = properties;
    this.clock = clock;
  }

  /** Looks when it is time, or when much has been added; one thread. */
  public void step() {
    Instant now = clock.instant();
    copies.dropOld();
    addedBytes += rows.addedSince();
    if (!now.isBefore(nextLook) || addedBytes > properties.kept().toBytes() / 20) {
      nextLook = now.plus(LOOK_EVERY);
      addedBytes = 0;
      shrink(now);
    }
    if (!now.isBefore(nextWalk)) {
      nextWalk = now.plus(WALK_EVERY);
      PREFIXES.forEach(this::removeUnknown);
    }
  }

  private void shrink(Instant now) {
    long removed = removeOlderThan(now.minus(properties.keptFor()), Long.MAX_VALUE);
    long most = properties.kept().toBytes();
    long bytes = rows.bytes();
    if (bytes > most) {
      // Some more, so that the next page does not begin it anew.
      removed += removeOlderThan(now.plus(LOOK_EVERY), bytes - most / 10 * 9);
    }
    if (removed > 0) {
      log.atInfo().addKeyValue("objects", removed).log("previews that nobody looked at were removed");
    }
  }

  /** @return how many */
  private long removeOlderThan(Instant bound, long leastBytes) {
    long removed = 0;
    long bytes = 0;
    List<PreviewRows.Kept> some = rows.longestUnused(bound, AT_ONCE);
    while (!some.isEmpty() && bytes < leastBytes) {
      for (PreviewRows.Kept kept : some) {
        if (bytes < leastBytes) {
          delete(kept.key());
          rows.remove(kept.key());
          bytes += kept.sizeBytes();
          removed++;
        }
      }
      some = rows.longestUnused(bound, AT_ONCE);
    }
    return removed;
  }

  private void removeUnknown(String prefix) {
    try (Stream<String> keys = store.keys(Area.DERIVED, prefix)) {
      keys.gather(Gatherers.windowFixed(AT_ONCE)).forEach(some -> {
        Set<String> known = rows.among(some);
        some.stream().filter(key -> !known.contains(key)).forEach(this::delete);
      });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void delete(String key) {
    try {
      store.deleteDerived(key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
