package id.jejak.objectstore.s3;

import id.jejak.objectstore.ObjectStoreUnavailable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The bytes of an answer: a connection that breaks in the middle is a store that is away, not a broken object. */
final class RemoteStream extends FilterInputStream {
  RemoteStream(InputStream body) {
    super(body);
  }

  @Override
  public int read() {
    try {
      return in.read();
    } catch (IOException e) {
      throw new ObjectStoreUnavailable(e);
    }
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    // The client's stream tells its end to who asks for no byte.
    if (length == 0) {
      return 0;
    }
    try {
      return in.read(buffer, offset, length);
    } catch (IOException e) {
      throw new ObjectStoreUnavailable(e);
    }
  }

  @Override
  public long skip(long count) {
    try {
      return in.skip(count);
    } catch (IOException e) {
      throw new ObjectStoreUnavailable(e);
    }
  }
}
