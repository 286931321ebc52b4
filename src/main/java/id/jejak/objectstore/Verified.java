package id.jejak.objectstore;

import id.jejak.shared.Sha256;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** A stream whose end is only reached when its bytes have the hash that was promised. */
public final class Verified extends FilterInputStream {
  private final MessageDigest digest = Sha256.digest();
  private final String promised;
  private @Nullable String found;

  /** @param promised SHA-256 in lower-case hex */
  public Verified(InputStream source, String promised) {
    super(source);
    this.promised = promised;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, length);
    if (count < 0) {
      check();
    } else {
      digest.update(buffer, offset, count);
    }
    return count;
  }

  private void check() throws IOException {
    if (found == null) {
      found = Sha256.of(digest.digest()).hex();
    }
    if (!found.equals(promised)) {
      throw new IntegrityViolated(promised);
    }
  }

  // Bytes that are skipped would not be verified: read them.
  @Override
  public long skip(long count) throws IOException {
    byte[] buffer = new byte[8_192];
    long left = count;
    while (left > 0) {
      int read = read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        break;
      }
      left -= read;
    }
    return count - left;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
