package id.jejak.records;

import id.jejak.objectstore.Area;
import id.jejak.objectstore.IntegrityViolated;
import id.jejak.objectstore.NamedOriginals;
import id.jejak.objectstore.NamedOriginals.Named;
import id.jejak.objectstore.ObjectNotFound;
import id.jejak.objectstore.ObjectStore;
import id.jejak.objectstore.ObjectStoreUnavailable;
import id.jejak.shared.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads each original that a row names from end to end. */
@Component
class OriginalsWalk implements Walk {
  private static final int ROWS = 50;
  private static final Duration PIECE = Duration.ofSeconds(1);

  private final List<NamedOriginals> sources;
  private final ObjectStore store;

  OriginalsWalk(List<NamedOriginals> sources, ObjectStore store) {
    this.sources = sources;
    this.store = store;
  }

  @Override
  public Stage stage() {
    return Stage.ORIGINALS;
  }

  @Override
  public Step step(String after, Pace pace) throws IOException, InterruptedException {
    List<Named> next = next(after);
    List<Finding> findings = new ArrayList<>();
    long end = System.nanoTime() + PIECE.toNanos();
    long bytes = 0;
    int looked = 0;
    while (looked < next.size() && (looked == 0 || System.nanoTime() < end)) {
      Read read = sure(next.get(looked++), pace);
      bytes += read.bytes();
      read.finding().ifPresent(findings::add);
    }
    return new Step(looked == 0 ? after : next.get(looked - 1).sha256(), next.size() < ROWS && looked == next.size(),
        looked, bytes, findings);
  }

  /** The first ones of all sources together. */
  private List<Named> next(String after) {
    Map<String, Named> merged = new TreeMap<>();
    sources.forEach(source -> source.after(after, ROWS).forEach(named -> merged.merge(named.sha256(), named, (one,
        other) -> one.sizeBytes() < 0 ? other : one)));
    return merged.values().stream().limit(ROWS).toList();
  }

  private record Read(long bytes, Optional<Finding> finding) {
  }

  /** Read once more before it is called damaged: a line may alter what the store gives. */
  private Read sure(Named named, Pace pace) throws IOException, InterruptedException {
    Read read = read(named, pace);
    return read.finding().isEmpty() ? read : read(named, pace);
  }

  private Read read(Named named, Pace pace) throws IOException, InterruptedException {
    MessageDigest digest = Sha256.digest();
    long size = 0;
    try (InputStream in = store.open(Area.ORIGINALS, named.sha256())) {
      byte[] buffer = new byte[65_536];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
        size += read;
        pace.spent(read);
      }
      return new Read(size, Optional.empty());
    } catch (IntegrityViolated e) {
      return new Read(size, Optional.of(altered(named, size, Sha256.of(digest.digest()).hex())));
    } catch (ObjectNotFound e) {
      return new Read(0, Optional.of(finding(named, Damage.MISSING, null)));
    } catch (IOException | ObjectStoreUnavailable e) {
      if (Thread.currentThread().isInterrupted() || store.size(Area.ORIGINALS, named.sha256()).isEmpty()) {
        throw e;
      }
      // The store answers, and yet cannot give these bytes.
      return new Read(size, Optional.of(finding(named, Damage.UNREADABLE, null)));
    }
  }

  private Finding altered(Named named, long size, String hash) {
    if (sources.stream().map(source -> source.among(Set.of(hash))).anyMatch(known -> !known.isEmpty())) {
      return finding(named, Damage.SWAPPED, hash);
    }
    boolean shorter = named.sizeBytes() >= 0 && size < named.sizeBytes();
    return finding(named, shorter ? Damage.TRUNCATED : Damage.ALTERED, shorter ? Long.toString(size) : hash);
  }

  private static Finding finding(Named named, Damage damage, @Nullable String found) {
    return new Finding(KeptAs.ORIGINAL, named.sha256(), damage, named.sizeBytes() < 0
        ? null
        : Long.toString(named
            .sizeBytes()),
        found);
  }
}
