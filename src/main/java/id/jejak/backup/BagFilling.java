package id.jejak.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes files into a bag: bytes that the target does not have yet are written, and read back. */
final class BagFilling {
  private final Target target;
  private final BagWriter bag;
  private long writtenFiles;
  private long writtenBytes;

  BagFilling(Target target, BagWriter bag) {
    this.target = target;
    this.bag = bag;
  }

  /** Lists the file when the target has its bytes. */
  boolean has(String path, String sha256, long size) throws IOException {
    boolean has = target.has(sha256, size);
    if (has) {
      bag.add(new Payload(path, sha256, size));
    }
    return has;
  }

  void take(String path, String sha256, Path file) throws IOException {
    long size = Files.size(file);
    if (!has(path, sha256, size)) {
      target.put(sha256, file);
      writtenFiles++;
      writtenBytes += size;
      bag.add(new Payload(path, sha256, size));
    }
  }

  long writtenFiles() {
    return writtenFiles;
  }

  long writtenBytes() {
    return writtenBytes;
  }
}
