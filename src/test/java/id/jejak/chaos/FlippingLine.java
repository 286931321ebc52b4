package id.jejak.chaos;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Bits of bodies are turned round on the way; heads stay as they are, or nothing would come of a request at all. */
final class FlippingLine implements Disturbance {
  private static final String HEAD_END = "\r\n\r\n";

  private final Random random;
  private final AtomicInteger times = new AtomicInteger();

  FlippingLine(long seed) {
    this.random = new Random(seed);
  }

  @Override
  public void pass(byte[] piece, int length) {
    String text = new String(piece, 0, length, StandardCharsets.ISO_8859_1);
    boolean head = text.startsWith("HTTP/") || text.matches("(?s)(GET|PUT|HEAD|POST|DELETE) .*");
    int body = head ? text.indexOf(HEAD_END) + HEAD_END.length() : 0;
    if ((head && body < HEAD_END.length()) || body >= length) {
      return;
    }
    synchronized (random) {
      if (random.nextInt(3) > 0) {
        piece[random.nextInt(body, length)] ^= (byte) (1 << random.nextInt(8));
        times.incrementAndGet();
      }
    }
  }

  @Override
  public int times() {
    return times.get();
  }
}
