package id.jejak.extraction.tika;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Warm reader processes; who needs one waits for a free place, and a place whose process is gone gets a new one. */
final class ReaderPool implements AutoCloseable {
  // What parsers leave behind is small, and a new process costs seconds until it is warm.
  private static final int RECYCLED_AFTER = 2_000;

  private final String classPath;
  private final Path folder;
  private final DataSize heap;
  private final BlockingQueue<Place> places = new LinkedBlockingQueue<>();
  private final Set<ReaderProcess> running = ConcurrentHashMap.newKeySet();
  private final AtomicLong started = new AtomicLong();
  private volatile boolean closed;

  /** @param folder for what the processes write; what is left there of an earlier run is removed */
  ReaderPool(String classPath, Path folder, int size, DataSize heap) throws IOException {
    this.classPath = classPath;
    this.folder = folder.toAbsolutePath();
    this.heap = heap;
    wipe(this.folder);
    for (int i = 0; i < size; i++) {
      places.add(new Place());
    }
  }

  /** Where one process lives at a time. */
  final class Place {
    private @Nullable ReaderProcess process;

    ReaderProcess process() throws IOException {
      ReaderProcess current = process;
      if (current == null || !current.isAlive()) {
        end();
        current = ReaderProcess.start(classPath,
            folder.resolve(Long.toString(started.incrementAndGet())), heap);
        process = current;
        running.add(current);
        if (closed) {
          end();
          throw new IOException("the readers have ended");
        }
      }
      return current;
    }

    void end() {
      ReaderProcess current = process;
      process = null;
      if (current != null) {
        running.remove(current);
        current.close();
      }
    }
  }

  Place take() throws InterruptedException {
    return places.take();
  }

  void giveBack(Place place) {
    ReaderProcess process = place.process;
    if (process != null && process.served() >= RECYCLED_AFTER) {
      place.end();
    } else if (process != null) {
      process.wipe();
    }
    places.add(place);
  }

  Set<ReaderProcess> running() {
    return Set.copyOf(running);
  }

  private static void wipe(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> left = Files.walk(folder)) {
        for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    running.forEach(ReaderProcess::close);
  }
}
