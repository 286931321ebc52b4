package id.jejak.objectstore.filesystem;

import id.jejak.objectstore.ObjectStoreUnavailable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A new file of the store. What fails here is the store (a full disk), not the source that is copied into it. */
final class Draft extends OutputStream {
  private final FileChannel channel;

  Draft(Path file) {
    try {
      this.channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new ObjectStoreUnavailable(e);
    }
  }

  @Override
  public void write(int one) {
    write(new byte[]{(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    try {
      ByteBuffer left = ByteBuffer.wrap(bytes, offset, length);
      while (left.hasRemaining()) {
        channel.write(left);
      }
    } catch (IOException e) {
      throw new ObjectStoreUnavailable(e);
    }
  }

  /** Returns when the bytes are on the disk. */
  void force() {
    try {
      channel.force(true);
    } catch (IOException e) {
      throw new ObjectStoreUnavailable(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new ObjectStoreUnavailable(e);
    }
  }
}
