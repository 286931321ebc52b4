package id.jejak.objectstore.filesystem;

import id.jejak.objectstore.Area;
import id.jejak.objectstore.ObjectNotFound;
import id.jejak.objectstore.ObjectStore;
import id.jejak.objectstore.ObjectStoreUnavailable;
import id.jejak.objectstore.Part;
import id.jejak.objectstore.Verified;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Objects as files below one folder on one volume. A new object is copied, never linked, to another name, forced to
 * disk and then renamed, so that a key names whole bytes or nothing; what a crash left under other names is removed at
 * the start.
 */
public final class FilesystemObjectStore implements ObjectStore {
  private final Layout layout;
  // What is there as long as the store is.
  private final Path sign;
  // Folders whose own name is known to be on the disk.
  private final Set<Path> settled = ConcurrentHashMap.newKeySet();

  /** @param root made when it is not there; only one store at a time may use it */
  public FilesystemObjectStore(Path root) throws IOException {
    this.layout = new Layout(Files.createDirectories(root.toAbsolutePath().normalize()).toRealPath());
    this.sign = layout.incoming();
    settled.add(layout.root());
    for (Path folder : new Path[]{layout.incoming(), layout.folder(Area.ORIGINALS), layout.folder(Area.DERIVED)}) {
      layout.requireInside(Files.createDirectories(folder));
      settle(folder);
    }
    sweep();
  }

  private FilesystemObjectStore(Layout layout) {
    this.layout = layout;
    this.sign = layout.root();
  }

  /** What lies there, to be read: nothing is made or removed, so that another store may be writing. */
  public static FilesystemObjectStore toRead(Path root) throws IOException {
    return new FilesystemObjectStore(new Layout(root.toRealPath()));
  }

  private void sweep() throws IOException {
    try (Stream<Path> left = Files.list(layout.incoming())) {
      for (Path file : (Iterable<Path>) left::iterator) {
        Files.delete(file);
      }
    }
  }

  @Override
  public void put(Area area, String key, Path file) throws IOException {
    Path target = layout.file(area, key);
    if (area == Area.ORIGINALS && layout.existing(area, key).isPresent()) {
      // Who put it may not have come this far yet.
      settleName(target);
      return;
    }
    write(area, key, file, target);
  }

  @Override
  public void mend(String key, Path file) throws IOException {
    write(Area.ORIGINALS, key, file, layout.file(Area.ORIGINALS, key));
  }

  private void write(Area area, String key, Path file, Path target) throws IOException {
    Path draft = layout.incoming().resolve(UUID.randomUUID().toString());
    try (InputStream source = Files.newInputStream(file)) {
      copy(area == Area.ORIGINALS ? new Verified(source, key) : source, draft);
      publish(draft, target, layout.folder(area));
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void copy(InputStream source, Path draft) throws IOException {
    try (Draft out = new Draft(draft)) {
      source.transferTo(out);
      out.force();
    }
  }

  private void publish(Path draft, Path target, Path area) throws IOException {
    Path folder = Layout.parent(target);
    layout.requireInside(folder);
    try {
      make(folder, area);
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      settleName(target);
    } catch (IOException e) {
      throw new ObjectStoreUnavailable(e);
    }
  }

  // Never the area itself: a volume that went away meanwhile is not made anew where it was.
  private static void make(Path folder, Path area) throws IOException {
    if (!folder.equals(area) && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      make(Layout.parent(folder), area);
      try {
        Files.createDirectory(folder);
      } catch (FileAlreadyExistsException e) {
        // Somebody else made it.
      }
    }
  }

  // A name is durable when the folder that holds it is, and those above.
  private void settleName(Path file) throws IOException {
    Path folder = Layout.parent(file);
    settle(folder);
    force(folder);
  }

  private void settle(Path folder) throws IOException {
    if (!settled.contains(folder)) {
      Path above = Layout.parent(folder);
      settle(above);
      force(above);
      settled.add(folder);
    }
  }

  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public InputStream open(Area area, String key) throws IOException {
    InputStream bytes = Channels.newInputStream(channel(area, key));
    return area == Area.ORIGINALS ? new Verified(bytes, key) : bytes;
  }

  @Override
  public InputStream openRange(Area area, String key, long offset, long length) throws IOException {
    if (offset < 0 || length < 0) {
      throw new IllegalArgumentException("a part starts at 0 or later and is not shorter than nothing");
    }
    SeekableByteChannel channel = channel(area, key);
    // Not every system lets a position lie far beyond the end.
    return new Part(Channels.newInputStream(channel.position(Math.min(offset, channel.size()))), length);
  }

  private SeekableByteChannel channel(Area area, String key) throws IOException {
    try {
      return Files.newByteChannel(layout.existing(area, key).orElseThrow(() -> missing(area, key)), Set.of(
          StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException e) {
      throw missing(area, key);
    }
  }

  private RuntimeException missing(Area area, String key) {
    requireThere();
    return new ObjectNotFound(area, key);
  }

  // A volume that is not mounted is not an empty store.
  private void requireThere() {
    if (!Files.isDirectory(sign, LinkOption.NOFOLLOW_LINKS)) {
      throw new ObjectStoreUnavailable(new NoSuchFileException(sign.toString()));
    }
  }

  @Override
  public OptionalLong size(Area area, String key) throws IOException {
    try {
      Path file = layout.existing(area, key).orElse(null);
      if (file != null) {
        return OptionalLong.of(Files.size(file));
      }
    } catch (NoSuchFileException e) {
      // Deleted meanwhile.
    }
    requireThere();
    return OptionalLong.empty();
  }

  @Override
  public void deleteDerived(String key) throws IOException {
    Path file = layout.existing(Area.DERIVED, key).orElse(null);
    if (file == null) {
      requireThere();
    } else {
      Files.deleteIfExists(file);
    }
  }

  @Override
  public Stream<String> keys(Area area, String prefix) throws IOException {
    requireThere();
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new KeyWalk(layout, area, prefix),
        Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.NONNULL), false);
  }
}
