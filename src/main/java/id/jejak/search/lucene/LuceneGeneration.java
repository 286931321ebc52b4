package id.jejak.search.lucene;

import id.jejak.search.IndexConfig;
import id.jejak.search.IndexConfigReader;
import id.jejak.search.SearchProperties;
import id.jejak.search.generation.Generation;
import id.jejak.shared.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** A folder with one index and the files it is made of. */
record LuceneGeneration(Path folder, IndexConfig config, SearchProperties properties) implements Generation {
  private static final String MADE_OF = "made-of";
  private static final String PREFIX = "generation-";

  /** A new, empty one. */
  static LuceneGeneration make(Path root, IndexConfig config, SearchProperties properties) throws IOException {
    Path folder = Files.createDirectories(root.resolve(PREFIX + Ids.next()));
    Path files = Files.createDirectory(folder.resolve("index-config"));
    for (Map.Entry<String, String> file : config.texts().entrySet()) {
      Files.writeString(files.resolve(file.getKey()), file.getValue());
    }
    // Last: without it the folder is one that was never finished.
    Files.writeString(folder.resolve(MADE_OF), config.version());
    return new LuceneGeneration(folder, config, properties);
  }

  /** @throws IOException when it is none, or was never finished */
  static LuceneGeneration read(Path folder, SearchProperties properties) throws IOException {
    String version = Files.readString(folder.resolve(MADE_OF));
    return new LuceneGeneration(folder, IndexConfigReader.read(folder.resolve("index-config")).as(version), properties);
  }

  static boolean isOne(Path folder) {
    return folder.getFileName().toString().startsWith(PREFIX);
  }

  @Override
  public LuceneSearchIndex open() throws IOException {
    return LuceneSearchIndex.open(properties.in(folder.resolve("lucene")), config);
  }

  @Override
  public void delete() throws IOException {
    FileSystemUtils.deleteRecursively(folder);
  }
}
