package id.jejak.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The configuration that lies in files of the data folder: what administrators changed, and the keys without which rows
 * cannot be read.
 *
 * @param places files and folders by their name in a bag, {@code keys/webhook}; none of them need be there
 */
public record KeptFiles(Map<String, Path> places) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*");
  private static final int DEPTH = 4;

  public KeptFiles {
    places = Map.copyOf(places);
  }

  /** The files that are there, by their names in a bag. */
  Map<String, Path> present() {
    Map<String, Path> present = new TreeMap<>();
    places.forEach((name, place) -> {
      if (Files.isDirectory(place)) {
        try (Stream<Path> files = Files.walk(place, DEPTH)) {
          files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).forEach(file -> present.put(name
              + "/" + place.relativize(file), file));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      } else if (Files.isRegularFile(place)) {
        present.put(name, place);
      }
    });
    present.keySet().removeIf(name -> !NAME.matcher(name).matches());
    return present;
  }

  /** Where a file of a bag belongs; the longest name that fits says it. */
  Path place(String name) throws IOException {
    Map.Entry<String, Path> home = places.entrySet().stream().filter(place -> name.equals(place.getKey()) || name
        .startsWith(place.getKey() + "/")).max(Comparator.comparing(place -> place.getKey().length())).orElseThrow(
            () -> new IOException("no place for " + name));
    if (!NAME.matcher(name).matches() || name.contains("..")) {
      throw new IOException("not a name of configuration: " + name);
    }
    return name.equals(home.getKey())
        ? home.getValue()
        : home.getValue().resolve(name.substring(home.getKey().length() + 1));
  }

  /** An empty file for the owner alone. */
  static Path fresh(Path file) throws IOException {
    FileAttribute<?> owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    return Files.createFile(file, owner);
  }
}
