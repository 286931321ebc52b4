package id.jejak.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A way to an HTTP server that can be cut, at once or after some bytes, and opened again. */
public final class LoopbackGate implements AutoCloseable {
  private final URI target;
  private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);

  /** @param target such as {@code http://127.0.0.1:9000} */
  public LoopbackGate(String target) throws IOException {
    this.target = URI.create(target);
    Thread.ofVirtual().start(this::accept);
  }

  public String endpoint() {
    return "http://127.0.0.1:" + door.getLocalPort();
  }

  public void cut() {
    cutAfter(0);
  }

  /** Lets so many more bytes through, counted over both directions. */
  public void cutAfter(long bytes) {
    left.set(bytes);
    if (bytes == 0) {
      sockets.forEach(LoopbackGate::close);
    }
  }

  public void open() {
    left.set(Long.MAX_VALUE);
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        pass(door.accept());
      } catch (IOException e) {
        // The door or one connection is closed: the loop knows which.
      }
    }
  }

  private void pass(Socket from) throws IOException {
    if (left.get() <= 0) {
      close(from);
      return;
    }
    Socket to = new Socket(target.getHost(), target.getPort());
    sockets.add(from);
    sockets.add(to);
    Thread.ofVirtual().start(() -> copy(from, to));
    Thread.ofVirtual().start(() -> copy(to, from));
  }

  private void copy(Socket from, Socket to) {
    byte[] buffer = new byte[8_192];
    try (InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
      int count = in.read(buffer);
      while (count >= 0 && left.addAndGet(-count) >= 0) {
        out.write(buffer, 0, count);
        count = in.read(buffer);
      }
    } catch (IOException e) {
      // Either end hung up: both are closed below.
    } finally {
      close(from);
      close(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
    sockets.forEach(LoopbackGate::close);
  }
}
