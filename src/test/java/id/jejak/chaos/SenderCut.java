package id.jejak.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Senders go away in the middle of a file. */
final class SenderCut implements Fault {
  private static final int TIMES = 5;

  @Override
  public String name() {
    return "sender-cut";
  }

  @Override
  public void strike(Scene scene) throws IOException {
    URI address = URI.create(scene.installation().jejak().address());
    for (int time = 0; time < TIMES; time++) {
      byte[] part = new byte[scene.random().nextInt(1, 400_000)];
      scene.random().nextBytes(part);
      try (Socket socket = new Socket(address.getHost(), address.getPort());
          OutputStream out = socket.getOutputStream()) {
        out.write(("PUT /api/v1/interactions/" + scene.sender().interaction() + "/documents?path=putus" + time
            + ".bin HTTP/1.1\r\nHost: jejak\r\nAuthorization: Bearer " + Files.readString(scene.installation().seen(
                "run/token"))
            + "\r\nContent-Length: 500000\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(part);
        out.flush();
        scene.last(scene.between(0, 300));
      }
      scene.events().add("sender gone after " + part.length + " of 500000 bytes");
    }
    scene.reached().tried(name(), true);
  }
}
