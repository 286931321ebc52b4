package id.jejak.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lies in a store, past the archive that uses it. */
interface Originals {
  Set<String> all();

  /** The store in a folder. */
  record InFolder(Path folder) implements Originals {
    @Override
    public Set<String> all() {
      try (Stream<Path> files = Files.walk(folder)) {
        return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString())
            .collect(Collectors.toSet());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
