package id.jejak.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One process works on a data folder: who holds the lock. The system gives it back when the process dies. */
final class HomeLock implements AutoCloseable {
  // A channel that nobody holds on to is collected, and the lock with it.
  private static final Set<HomeLock> HELD = ConcurrentHashMap.newKeySet();

  private final FileChannel channel;

  private HomeLock(FileChannel channel) {
    this.channel = channel;
  }

  /** The lock, or empty when another process has it. */
  static Optional<HomeLock> take(Home home) {
    try {
      FileChannel channel = FileChannel.open(home.folder().resolve("lock"), StandardOpenOption.CREATE,
          StandardOpenOption.WRITE);
      if (locked(channel)) {
        HomeLock lock = new HomeLock(channel);
        HELD.add(lock);
        return Optional.of(lock);
      }
      channel.close();
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() {
    HELD.remove(this);
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
