package id.jejak.search.lucene;

import id.jejak.search.IndexConfig;
import id.jejak.search.IndexConfigInvalid;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The folder in which generations of the index lie, and the file that names the one in force. */
final class GenerationFolder {
  private static final Logger log = LoggerFactory.getLogger(GenerationFolder.class);
  private static final String IN_FORCE = "in-force";

  private final Path path;

  GenerationFolder(Path path) throws IOException {
    this.path = Files.createDirectories(path);
  }

  Path path() {
    return path;
  }

  /** The one that answers; empty at the very first start, and when its folder is gone. */
  Optional<Generation> inForce() throws IOException {
    try {
      return Optional.of(Generation.read(path.resolve(Files.readString(path.resolve(IN_FORCE)).strip())));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IndexConfigInvalid e) {
      log.atError().setCause(e).log("this Jejak cannot read what the index in force is made of; a new one is made");
      return Optional.empty();
    }
  }

  /** After this a start answers by {@code generation}, also when the power fails now. */
  void putInForce(Generation generation) throws IOException {
    Path draft = path.resolve(IN_FORCE + ".draft");
    Files.writeString(draft, generation.folder().getFileName().toString());
    force(draft);
    Files.move(draft, path.resolve(IN_FORCE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    force(path);
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** One that was begun with this configuration and never put in force. */
  @Nullable
  Generation begun(IndexConfig config, Generation inForce) throws IOException {
    for (Path folder : generations()) {
      try {
        Generation one = Generation.read(folder);
        if (!one.folder().equals(inForce.folder()) && one.isOf(config)) {
          return one;
        }
      } catch (NoSuchFileException | IndexConfigInvalid e) {
        log.atDebug().addKeyValue("folder", folder).log("a generation of the index was never finished");
      }
    }
    return null;
  }

  /** Deletes every other generation, and an index that an earlier Jejak left here. */
  void keepOnly(List<Generation> kept) throws IOException {
    List<Path> folders = kept.stream().map(Generation::folder).toList();
    for (Path folder : generations()) {
      if (!folders.contains(folder)) {
        FileSystemUtils.deleteRecursively(folder);
      }
    }
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.filter(GenerationFolder::isOfLucene).toList()) {
        Files.delete(file);
      }
    }
  }

  private static boolean isOfLucene(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith("segments_") || name.startsWith("_") || name.equals("write.lock");
  }

  private List<Path> generations() throws IOException {
    try (Stream<Path> folders = Files.list(path)) {
      return folders.filter(Generation::isOne).filter(Files::isDirectory).toList();
    }
  }
}
