package id.jejak.search.lucene;

import id.jejak.search.IndexConfig;
import id.jejak.search.IndexConfigReader;
import id.jejak.search.SearchProperties;
import id.jejak.shared.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * A folder with one index and the files it is made of, so that it can be asked in its own way as long as it answers,
 * whatever lies in {@code index-config} by then.
 *
 * @param config with the version that it had when the index was begun
 */
record Generation(Path folder, IndexConfig config) {
  private static final String MADE_OF = "made-of";
  private static final String PREFIX = "generation-";

  /** A new, empty one. */
  static Generation make(Path root, IndexConfig config) throws IOException {
    Path folder = Files.createDirectories(root.resolve(PREFIX + Ids.next()));
    Path files = Files.createDirectory(folder.resolve("index-config"));
    for (Map.Entry<String, String> file : config.texts().entrySet()) {
      Files.writeString(files.resolve(file.getKey()), file.getValue());
    }
    // Last: without it the folder is one that was never finished.
    Files.writeString(folder.resolve(MADE_OF), config.version());
    return new Generation(folder, config);
  }

  /** @throws IOException when it is none, or was never finished */
  static Generation read(Path folder) throws IOException {
    String version = Files.readString(folder.resolve(MADE_OF));
    return new Generation(folder, IndexConfigReader.read(folder.resolve("index-config")).as(version));
  }

  static boolean isOne(Path folder) {
    return folder.getFileName().toString().startsWith(PREFIX);
  }

  /** Whether an index of today made of {@code other} would be the same. */
  boolean isOf(IndexConfig other) {
    return config.version().equals(other.version());
  }

  LuceneSearchIndex open(SearchProperties properties) throws IOException {
    return LuceneSearchIndex.open(properties.in(folder.resolve("lucene")), config);
  }

  void delete() throws IOException {
    FileSystemUtils.deleteRecursively(folder);
  }
}
