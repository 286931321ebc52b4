package id.jejak.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A connection to a real server that can be pulled out and plugged in again at the same address, or be disturbed. */
public final class Cable implements AutoCloseable {
  /** What goes through goes through as it is. */
  public static final Disturbance UNDISTURBED = (_, _) -> {
  };

  private final URI server;
  private final InetSocketAddress here;
  private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong bytesLeft = new AtomicLong(Long.MAX_VALUE);
  private volatile Disturbance disturbance = UNDISTURBED;
  private ServerSocket listener;

  /** What becomes of bytes on the way. */
  @FunctionalInterface
  public interface Disturbance {
    /** Changes or delays the first {@code length} bytes of {@code piece}, which then go on; from many threads. */
    void pass(byte[] piece, int length);
  }

  /** Plugged in to begin with. */
  public Cable(URI server) throws IOException {
    this.server = server;
    // Not a port that the system lends: who calls while it is pulled could be lent it, and then talk to itself.
    this.listener = new ServerSocket(Ports.free(), 50, InetAddress.getLoopbackAddress());
    this.here = (InetSocketAddress) listener.getLocalSocketAddress();
    accept(listener);
  }

  /** Where clients reach the server through this cable. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + here.getPort());
  }

  /** Connections break and new ones are refused. */
  public synchronized void pull() throws IOException {
    listener.close();
    for (Closeable each : open) {
      each.close();
    }
    open.clear();
  }

  /** Pulls it out in the middle: after so many more bytes in both directions together. */
  public void pullAfter(long bytes) {
    bytesLeft.set(bytes);
  }

  // Of several that come to the end together some are late, and it is plugged in again.
  private synchronized void pullWhenDue() throws IOException {
    if (bytesLeft.get() < 0) {
      pull();
    }
  }

  /** From now on everything passes through this. */
  public void disturb(Disturbance by) {
    disturbance = by;
  }

  public synchronized boolean isPulled() {
    return listener.isClosed();
  }

  /** Back again. */
  public synchronized void plug() throws IOException {
    bytesLeft.set(Long.MAX_VALUE);
    listener = again(System.nanoTime() + Duration.ofSeconds(10).toNanos());
    accept(listener);
  }

  // The listener before may still be closing, when its thread has not run since.
  private ServerSocket again(long until) throws IOException {
    while (true) {
      ServerSocket next = new ServerSocket();
      try {
        next.setReuseAddress(true);
        next.bind(here);
        return next;
      } catch (BindException e) {
        next.close();
        if (System.nanoTime() - until > 0) {
          throw e;
        }
        LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
      }
    }
  }

  private void accept(ServerSocket from) {
    Thread.ofVirtual().start(() -> {
      try {
        while (true) {
          Socket client = from.accept();
          Socket far = new Socket(server.getHost(), server.getPort());
          open.add(client);
          open.add(far);
          carry(client, far);
          carry(far, client);
        }
      } catch (IOException e) {
        // Pulled out.
      }
    });
  }

  private void carry(Socket from, Socket to) {
    Thread.ofVirtual().start(() -> {
      try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
        byte[] buffer = new byte[16_384];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
          if (bytesLeft.addAndGet(-count) < 0) {
            pullWhenDue();
            return;
          }
          disturbance.pass(buffer, count);
          out.write(buffer, 0, count);
        }
      } catch (IOException e) {
        // One side went away: so does the other.
      } finally {
        open.remove(from);
        open.remove(to);
      }
    });
  }

  @Override
  public void close() throws IOException {
    pull();
  }
}
