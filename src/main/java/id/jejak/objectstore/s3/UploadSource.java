package id.jejak.objectstore.s3;

import id.jejak.objectstore.IntegrityViolated;
import id.jejak.shared.Sha256;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file on its way to the server. Its last byte is only given when the file is as long as was said and, for an
 * original, has the promised hash: without its last byte an upload never becomes an object, and the file is read once.
 */
final class UploadSource extends InputStream {
  private final InputStream file;
  private final MessageDigest digest = Sha256.digest();
  private final @Nullable String promised;
  private long left;
  private @Nullable IOException failure;

  /** @param promised SHA-256 in lower-case hex, or null when any bytes will do */
  UploadSource(InputStream file, long length, @Nullable String promised) {
    this.file = file;
    this.left = length;
    this.promised = promised;
  }

  /** What went wrong on this side of the connection. */
  Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }

  /** Judges a file without bytes, of which the client reads nothing. */
  void start() throws IOException {
    if (left == 0) {
      judging(this::judge);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int[] count = new int[1];
    judging(() -> count[0] = take(buffer, offset, (int) Math.min(left, length)));
    return count[0];
  }

  private int take(byte[] buffer, int offset, int length) throws IOException {
    int count = file.read(buffer, offset, length);
    if (count < 0) {
      throw new EOFException("the file became shorter while it was read");
    }
    digest.update(buffer, offset, count);
    left -= count;
    if (left == 0) {
      judge();
    }
    return count;
  }

  private void judge() throws IOException {
    if (promised != null && !Sha256.of(digest.digest()).hex().equals(promised)) {
      throw new IntegrityViolated(promised);
    }
    if (file.read() >= 0) {
      throw new IOException("the file became longer while it was read");
    }
  }

  private void judging(Reading reading) throws IOException {
    try {
      reading.read();
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  private interface Reading {
    void read() throws IOException;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
