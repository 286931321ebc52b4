package id.jejak.operations;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The server a verb talks to: the running one of the data folder, or one started in this process for the purpose. */
final class Connection implements AutoCloseable {
  private final RemoteJejak server;
  private final @Nullable Server own;

  private Connection(RemoteJejak server, @Nullable Server own) {
    this.server = server;
    this.own = own;
  }

  static Connection to(Class<?> application, Home home, Server.Demo demo) throws IOException {
    Optional<HomeLock> free = HomeLock.take(home);
    if (free.isEmpty()) {
      // A verb that works on the folder itself leaves no address: then nobody else can.
      return new Connection(new RemoteJejak(new RunFiles(home).read().orElseThrow(() -> new HomeInUse(home))), null);
    }
    free.get().close();
    new RunFiles(home).remove();
    Server own = Server.start(application, home, demo, Server.Reach.THIS_PROCESS);
    return new Connection(new RemoteJejak(own.contact()), own);
  }

  RemoteJejak server() {
    return server;
  }

  @Override
  public void close() {
    if (own != null) {
      own.close();
    }
  }
}
