package id.jejak.objectstore;

import id.jejak.shared.Sha256;
import java.util.Arrays;
import java.util.Random;

/** Contents of test objects. */
public final class Bytes {
  private Bytes() {
  }

  /** The same for the same size. */
  public static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  /** The key of an original of these bytes. */
  public static String key(byte[] bytes) {
    return Sha256.of(Sha256.digest().digest(bytes)).hex();
  }

  static byte[] repeat(byte one, int size) {
    byte[] bytes = new byte[size];
    Arrays.fill(bytes, one);
    return bytes;
  }
}
