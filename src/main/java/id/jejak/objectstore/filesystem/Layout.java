package id.jejak.objectstore.filesystem;

import id.jejak.objectstore.Area;
import id.jejak.objectstore.ObjectKey;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the file of a key lies: {@code originals/ab/cd/abcd...} and {@code derived/<key>}.
 *
 * @param root without links
 */
record Layout(Path root) {
  /** Where objects are written before they have their name: on the volume of the names, so that a rename moves them. */
  Path incoming() {
    return root.resolve("incoming");
  }

  Path folder(Area area) {
    return root.resolve(area == Area.ORIGINALS ? "originals" : "derived");
  }

  /** @throws IllegalArgumentException when it is no key */
  Path file(Area area, String key) {
    ObjectKey.check(area, key);
    // Two levels of 256 folders keep each of them small.
    String relative = area == Area.ORIGINALS ? key.substring(0, 2) + "/" + key.substring(2, 4) + "/" + key : key;
    return folder(area).resolve(relative);
  }

  /** The file of a key when it is there; what lies behind a link out of the root is not there. */
  Optional<Path> existing(Area area, String key) throws IOException {
    Path file = file(area, key);
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && inside(parent(file))
          ? Optional.of(file)
          : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /**
   * Judges a folder of the store that need not be there yet, so that none is made behind a link.
   *
   * @throws FileSystemException when a link leads out of the root
   */
  void requireInside(Path folder) throws IOException {
    Path existing = folder;
    while (!Files.exists(existing, LinkOption.NOFOLLOW_LINKS) && !existing.equals(root)) {
      existing = parent(existing);
    }
    if (Files.exists(existing) && !inside(existing)) {
      throw new FileSystemException(folder.toString(), null, "a link leads out of the store");
    }
  }

  private boolean inside(Path folder) throws IOException {
    return folder.toRealPath().startsWith(root);
  }

  static Path parent(Path file) {
    return Objects.requireNonNull(file.getParent());
  }
}
