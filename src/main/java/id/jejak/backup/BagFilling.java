package id.jejak.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Takes files into a bag: bytes that the target does not have, or not any more, are written, and read back. */
final class BagFilling {
  private final Target target;
  private final BagWriter bag;
  private final boolean verify;
  private long writtenFiles;
  private long writtenBytes;
  private long mendedFiles;

  /** @param verify whether bytes that the target has are read, not only asked for their size */
  BagFilling(Target target, BagWriter bag, boolean verify) {
    this.target = target;
    this.bag = bag;
    this.verify = verify;
  }

  /** Lists the file when the target has its bytes. */
  boolean has(String path, String sha256, long size) throws IOException {
    boolean has = target.has(sha256, size) && (!verify || isWhole(sha256, size));
    if (has) {
      bag.add(new Payload(path, sha256, size));
    }
    return has;
  }

  private boolean isWhole(String sha256, long size) {
    return target.look(sha256, size) == Target.Presence.WHOLE;
  }

  /** Lists a file that nobody else has any more, when the target has it whole. */
  void keep(String path, String sha256) throws IOException {
    OptionalLong size = target.size(sha256);
    if (size.isPresent() && isWhole(sha256, size.getAsLong())) {
      bag.add(new Payload(path, sha256, size.getAsLong()));
    }
  }

  void take(String path, String sha256, Path file) throws IOException {
    long size = Files.size(file);
    if (!has(path, sha256, size)) {
      boolean mended = target.size(sha256).isPresent();
      target.put(sha256, file);
      mendedFiles += mended ? 1 : 0;
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

  /** Those of the written ones whose bytes in the target were not theirs any more. */
  long mendedFiles() {
    return mendedFiles;
  }
}
