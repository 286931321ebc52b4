package id.jejak.operations;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Starts the embedded database on a thread of its own while the application is being put together, so that neither
 * waits for the other longer than it must.
 */
public final class DatabaseStart {
  private static @Nullable DatabaseStart running;

  private final CompletableFuture<DatabaseWatch> server;

  private DatabaseStart(Path folder) {
    this.server = CompletableFuture.supplyAsync(() -> {
      EmbeddedDatabase database = EmbeddedDatabase.in(folder);
      database.open();
      return DatabaseWatch.over(database);
    }, runnable -> Thread.ofPlatform().name("database-start").start(runnable));
  }

  /** Begins to start the database of {@code home}; one in a process. */
  static synchronized DatabaseStart begin(Home home) {
    if (running == null) {
      running = new DatabaseStart(home.folder().resolve("database"));
    }
    return running;
  }

  EmbeddedDatabase await() {
    return server.join().database();
  }

  /** Stops what {@link #begin} started, if it did. */
  static synchronized void end() {
    if (running != null) {
      running.server.thenAccept(DatabaseWatch::close).exceptionally(_ -> null).join();
      running = null;
    }
  }
}
