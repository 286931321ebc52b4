package id.jejak.objectstore.filesystem;

import id.jejak.objectstore.Area;
import id.jejak.objectstore.ObjectKey;
import id.jejak.objectstore.ObjectNotFound;
import id.jejak.objectstore.ObjectStore;
import id.jejak.objectstore.ObjectStoreUnavailable;
import id.jejak.objectstore.Part;
import id.jejak.objectstore.Verified;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Objects as files below one folder. A new object is written and forced to disk under another name and then renamed, so
 * that a key names whole bytes or nothing; what a crash left under other names is removed at the start.
 */
public final class FilesystemObjectStore implements ObjectStore {
  private final Path root;
  private final Path incoming;

  /** @param root made when it is not there; nothing but objects may lie in it */
  public FilesystemObjectStore(Path root) throws IOException {
    this.root = Files.createDirectories(root.toAbsolutePath().normalize());
    this.incoming = Files.createDirectories(this.root.resolve("incoming"));
    try (Stream<Path> left = Files.list(incoming)) {
      for (Path file : left.toList()) {
        Files.delete(file);
      }
    }
  }

  @Override
  public void put(Area area, String key, Path file) throws IOException {
    Path target = path(area, key);
    if (area == Area.ORIGINALS && Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Path draft = incoming.resolve(UUID.randomUUID().toString());
    try (InputStream source = Files.newInputStream(file)) {
      write(area == Area.ORIGINALS ? new Verified(source, key) : source, draft);
      Path folder = Files.createDirectories(Objects.requireNonNull(target.getParent()));
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      force(folder);
    } catch (FileSystemException e) {
      throw new ObjectStoreUnavailable(e);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void write(InputStream source, Path draft) throws IOException {
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = Channels.newOutputStream(channel)) {
      source.transferTo(out);
      channel.force(true);
    }
  }

  // A rename is durable when the folder that holds the name is.
  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public InputStream open(Area area, String key) throws IOException {
    InputStream file = file(area, key);
    return area == Area.ORIGINALS ? new Verified(file, key) : file;
  }

  @Override
  public InputStream openRange(Area area, String key, long offset, long length) throws IOException {
    InputStream file = file(area, key);
    file.skipNBytes(Math.min(offset, size(area, key).orElse(0)));
    return new Part(file, length);
  }

  private InputStream file(Area area, String key) throws IOException {
    try {
      return Files.newInputStream(path(area, key), LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      throw new ObjectNotFound(area, key);
    }
  }

  @Override
  public OptionalLong size(Area area, String key) throws IOException {
    Path file = path(area, key);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? OptionalLong.of(Files.size(file))
        : OptionalLong
            .empty();
  }

  @Override
  public void deleteDerived(String key) throws IOException {
    Files.deleteIfExists(path(Area.DERIVED, key));
  }

  @Override
  public Stream<String> keys(Area area, String prefix) throws IOException {
    Path folder = folder(area);
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    return sorted(folder).map(file -> key(area, folder.relativize(file))).filter(key -> key.startsWith(prefix));
  }

  // One folder at a time is in memory; a folder sorts as its name with a slash, as the keys do.
  private static Stream<Path> sorted(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted(Comparator.comparing(FilesystemObjectStore::sortName)).toList().stream()
          .flatMap(FilesystemObjectStore::files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> files(Path entry) {
    if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
      return sorted(entry);
    }
    return Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS) ? Stream.of(entry) : Stream.empty();
  }

  private static String sortName(Path entry) {
    String name = entry.getFileName().toString();
    return Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) ? name + "/" : name;
  }

  private Path path(Area area, String key) {
    ObjectKey.check(area, key);
    // Two levels of 256 folders keep each of them small.
    String relative = area == Area.ORIGINALS ? key.substring(0, 2) + "/" + key.substring(2, 4) + "/" + key : key;
    return folder(area).resolve(relative);
  }

  private static String key(Area area, Path relative) {
    return area == Area.ORIGINALS ? relative.getFileName().toString() : relative.toString();
  }

  private Path folder(Area area) {
    return root.resolve(area == Area.ORIGINALS ? "originals" : "derived");
  }
}
