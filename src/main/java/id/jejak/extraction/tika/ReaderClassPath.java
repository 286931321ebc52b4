package id.jejak.extraction.tika;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The class path of the reader processes: the jars that the build has named for them and the classes that run inside
 * them. Nothing of Spring, the database or the web is on it, so that a hostile file finds none of that.
 */
final class ReaderClassPath {
  private static final String NAMES = "reader/class-path";
  private static final String CHILD = "id/jejak/extraction/tika/child/";

  private ReaderClassPath() {
  }

  /** Lays out what is needed below {@code folder}; the value for {@code -cp}. */
  static String layOut(Path folder) throws IOException {
    Set<String> wanted = names();
    String[] around = System.getProperty("java.class.path").split(File.pathSeparator, -1);
    Path classes = fresh(folder.resolve("classes"));
    if (around.length == 1 && Files.isRegularFile(Path.of(around[0]))) {
      return joined(classes, fromJar(Path.of(around[0]).toAbsolutePath(), wanted, classes, folder));
    }
    return joined(classes, fromClassPath(around, wanted, classes));
  }

  private static Set<String> names() throws IOException {
    try (InputStream names = ReaderClassPath.class.getClassLoader().getResourceAsStream(NAMES)) {
      if (names == null) {
        throw new IOException("the build did not write " + NAMES);
      }
      Set<String> wanted = new HashSet<>();
      for (String entry : new String(names.readAllBytes(), StandardCharsets.UTF_8).strip().split("\\|", -1)) {
        wanted.add(entry.substring(entry.lastIndexOf('/') + 1));
      }
      return wanted;
    }
  }

  private static Path fresh(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    return Files.createDirectories(folder);
  }

  /** The jar holds its libraries, or they lie beside it where it was unpacked. */
  private static List<Path> fromJar(Path application, Set<String> wanted, Path classes, Path folder)
      throws IOException {
    try (JarFile jar = new JarFile(application.toFile())) {
      boolean packed = jar.getEntry("BOOT-INF/lib/") != null;
      copyClasses(jar, packed ? "BOOT-INF/classes/" + CHILD : CHILD, classes.resolve(CHILD));
      return packed
          ? libraries(jar, wanted, folder.resolve("lib"))
          : libraries(application.resolveSibling("lib"),
              wanted);
    }
  }

  private static void copyClasses(JarFile jar, String from, Path target) throws IOException {
    for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
      if (entry.getName().startsWith(from) && entry.getName().endsWith(".class")) {
        copied(jar, entry, target.resolve(entry.getName().substring(from.length())));
      }
    }
  }

  private static List<Path> libraries(JarFile jar, Set<String> wanted, Path target) throws IOException {
    List<Path> jars = new ArrayList<>();
    for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
      String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
      if (entry.getName().startsWith("BOOT-INF/lib/") && wanted.contains(name)) {
        jars.add(copied(jar, entry, target.resolve(name)));
      }
    }
    return jars;
  }

  private static List<Path> libraries(Path folder, Set<String> wanted) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> wanted.contains(String.valueOf(file.getFileName()))).toList();
    }
  }

  private static Path copied(JarFile jar, JarEntry entry, Path target) throws IOException {
    if (!Files.exists(target) || Files.size(target) != entry.getSize()) {
      Files.createDirectories(target.resolveSibling("."));
      Path draft = target.resolveSibling(target.getFileName() + ".new");
      try (InputStream source = jar.getInputStream(entry)) {
        Files.copy(source, draft, StandardCopyOption.REPLACE_EXISTING);
      }
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    }
    return target;
  }

  private static List<Path> fromClassPath(String[] around, Set<String> wanted, Path classes) throws IOException {
    List<Path> jars = new ArrayList<>();
    for (String entry : around) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path.resolve(CHILD))) {
        copyClasses(path.resolve(CHILD), Files.createDirectories(classes.resolve(CHILD)));
      } else if (wanted.contains(String.valueOf(path.getFileName()))) {
        jars.add(path);
      }
    }
    return jars;
  }

  private static void copyClasses(Path source, Path target) throws IOException {
    try (Stream<Path> files = Files.list(source)) {
      files.forEach(file -> {
        try {
          Files.copy(file, target.resolve(source.relativize(file).toString()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    }
  }

  private static String joined(Path classes, List<Path> jars) {
    StringBuilder joined = new StringBuilder(classes.toString());
    jars.forEach(jar -> joined.append(File.pathSeparator).append(jar));
    return joined.toString();
  }
}
