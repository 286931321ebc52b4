package id.jejak.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that holds a secret of the installation. */
public final class OwnerFile {
  private OwnerFile() {
  }

  /** Whole or not at all, and never readable by others; makes its folder. */
  public static void write(Path file, String text) throws IOException {
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    Path draft = Files.createTempFile(folder, "key", "", PosixFilePermissions.asFileAttribute(PosixFilePermissions
        .fromString("rw-------")));
    Files.writeString(draft, text);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
