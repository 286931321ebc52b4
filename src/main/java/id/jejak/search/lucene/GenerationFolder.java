package id.jejak.search.lucene;

import id.jejak.search.IndexConfig;
import id.jejak.search.IndexConfigInvalid;
import id.jejak.search.SearchProperties;
import id.jejak.search.SearchProperties.Engine;
import id.jejak.search.generation.Generation;
import id.jejak.search.generation.Shelf;
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
public final class GenerationFolder implements Shelf {
  private static final Logger log = LoggerFactory.getLogger(GenerationFolder.class);
  private static final String IN_FORCE = "in-force";

  private final Path path;
  private final SearchProperties properties;

  public GenerationFolder(SearchProperties properties) {
    path = properties.folder();
    this.properties = properties;
  }

  @Override
  public Engine engine() {
    return Engine.LUCENE;
  }

  @Override
  public Generation make(IndexConfig config) throws IOException {
    return LuceneGeneration.make(Files.createDirectories(path), config, properties);
  }

  @Override
  public Optional<Generation> inForce() throws IOException {
    try {
      return Optional
          .of(LuceneGeneration.read(path.resolve(Files.readString(path.resolve(IN_FORCE)).strip()), properties));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IndexConfigInvalid e) {
      log.atError().setCause(e).log("this Jejak cannot read what the index in force is made of; a new one is made");
      return Optional.empty();
    }
  }

  @Override
  public void putInForce(Generation generation) throws IOException {
    Path draft = path.resolve(IN_FORCE + ".draft");
    Files.writeString(draft, folder(generation).getFileName().toString());
    force(draft);
    Files.move(draft, path.resolve(IN_FORCE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    force(path);
  }

  private static Path folder(Generation generation) {
    if (generation instanceof LuceneGeneration own) {
      return own.folder();
    }
    throw new IllegalArgumentException("no index of this folder: " + generation);
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public @Nullable Generation begun(IndexConfig config, Generation inForce) throws IOException {
    for (Path folder : generations()) {
      try {
        LuceneGeneration one = LuceneGeneration.read(folder, properties);
        // Names tell the order: what is older was in force before.
        if (one.folder().compareTo(folder(inForce)) > 0 && one.isOf(config)) {
          return one;
        }
      } catch (NoSuchFileException | IndexConfigInvalid e) {
        log.atDebug().addKeyValue("folder", folder).log("a generation of the index was never finished");
      }
    }
    return null;
  }

  /** Deletes also an index that an earlier Jejak left here. */
  @Override
  public void keepOnly(List<Generation> kept) throws IOException {
    List<Path> folders = kept.stream().map(GenerationFolder::folder).toList();
    for (Path folder : generations()) {
      if (!folders.contains(folder)) {
        FileSystemUtils.deleteRecursively(folder);
      }
    }
    if (!Files.exists(path)) {
      return;
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
    if (!Files.exists(path)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(path)) {
      return folders.filter(LuceneGeneration::isOne).filter(Files::isDirectory).toList();
    }
  }
}
