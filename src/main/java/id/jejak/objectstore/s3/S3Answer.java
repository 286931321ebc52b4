package id.jejak.objectstore.s3;

import id.jejak.objectstore.ObjectStoreUnavailable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of an answer: a connection that breaks in the middle is a store that is away, not a short object. */
final class S3Answer extends FilterInputStream {
  S3Answer(InputStream body) {
    super(body);
  }

  @Override
  public int read() throws IOException {
    try {
      return in.read();
    } catch (IOException e) {
      throw new ObjectStoreUnavailable(e);
    }
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      return in.read(buffer, offset, length);
    } catch (IOException e) {
      throw new ObjectStoreUnavailable(e);
    }
  }

  @Override
  public long skip(long count) throws IOException {
    try {
      return in.skip(count);
    } catch (IOException e) {
      throw new ObjectStoreUnavailable(e);
    }
  }
}
