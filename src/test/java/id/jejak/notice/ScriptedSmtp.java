package id.jejak.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An SMTP server that behaves badly in one way, which a good one cannot be made to do. */
final class ScriptedSmtp implements AutoCloseable {
  /** The way. */
  enum Script {
    /** It knows no recipient. */
    NO_SUCH_USER,
    /** It takes a whole mail and hangs up instead of answering. */
    SILENT_AFTER_DATA
  }

  private final Script script;
  private final ServerSocket socket;
  private final AtomicInteger mails = new AtomicInteger();

  ScriptedSmtp(int port, Script script) throws IOException {
    this.script = script;
    this.socket = new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().start(this::serve);
  }

  /** How many whole mails it was given. */
  int mails() {
    return mails.get();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException e) {
        if (!socket.isClosed()) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
    say(client, "220 scripted");
    String line = in.readLine();
    while (line != null && !line.startsWith("QUIT")) {
      if (line.startsWith("RCPT") && script == Script.NO_SUCH_USER) {
        say(client, "550 5.1.1 No such user here");
      } else if (line.startsWith("DATA")) {
        say(client, "354 go on");
        readMail(in);
        return;
      } else {
        say(client, "250 ok");
      }
      line = in.readLine();
    }
  }

  private void readMail(BufferedReader in) throws IOException {
    @Nullable
    String line = in.readLine();
    while (line != null && !line.equals(".")) {
      line = in.readLine();
    }
    mails.incrementAndGet();
  }

  private static void say(Socket client, String line) throws IOException {
    OutputStream out = client.getOutputStream();
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
