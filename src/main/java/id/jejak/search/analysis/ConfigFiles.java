package id.jejak.search.analysis;

import id.jejak.search.IndexConfig;
import id.jejak.search.IndexConfigInvalid;
import id.jejak.search.IndexConfigReader;
import id.jejak.search.SearchProperties;
import id.jejak.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The files of {@code index-config} as they lie there now, and what another text in the place of one would mean. */
@Component
class ConfigFiles {
  private static final int MOST_MISTAKES = 20;
  private static final Map<String, String> CARRIED = IndexConfigReader.readCarried().texts();

  private final Path folder;

  ConfigFiles(SearchProperties properties) {
    folder = properties.configFiles();
  }

  /**
   * One file.
   *
   * @param entries lines that say something
   * @param version hash of these
   * @param changed whether these are others than Jejak carries
   */
  record Described(String name, int entries, String version, boolean changed, List<IndexConfigInvalid> mistakes) {
  }

  /**
   * A text in the place of a file.
   *
   * @param config what all files together are with it; null when there are mistakes
   * @param mistakes at most 20, also in other files when these no longer fit
   */
  record Checked(@Nullable IndexConfig config, List<IndexConfigInvalid> mistakes) {
  }

  /** Where those lie that are not as Jejak carries them. */
  Path folder() {
    return folder;
  }

  /** @throws IndexConfigInvalid when it cannot be read at all */
  String text(String name) {
    return IndexConfigReader.text(folder, name);
  }

  /** All files as they lie there now. */
  Checked now() {
    return check(Map.of());
  }

  Checked with(String name, String text) {
    return check(Map.of(name, text));
  }

  List<Described> described() {
    List<IndexConfigInvalid> mistakes = now().mistakes();
    return IndexConfigReader.FILES.stream().map(name -> described(name, mistakes)).toList();
  }

  private Described described(String name, List<IndexConfigInvalid> all) {
    List<IndexConfigInvalid> own = all.stream().filter(mistake -> mistake.file().equals(name)).toList();
    List<String> entries = readable(name).map(ConfigFiles::entries).orElse(List.of());
    boolean changed = !entries.equals(entries(CARRIED.getOrDefault(name, "")));
    return new Described(name, entries.size(), hash(String.join("\n", entries)), changed, own);
  }

  static String hash(String text) {
    return Sha256.of(Sha256.digest().digest(text.getBytes(StandardCharsets.UTF_8))).hex();
  }

  private static List<String> entries(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
  }

  private Optional<String> readable(String name) {
    try {
      return Optional.of(text(name));
    } catch (IndexConfigInvalid unreadable) {
      return Optional.empty();
    }
  }

  private Checked check(Map<String, String> changed) {
    Map<String, String> texts = new LinkedHashMap<>();
    List<IndexConfigInvalid> mistakes = new ArrayList<>();
    for (String name : IndexConfigReader.FILES) {
      try {
        String text = changed.get(name);
        texts.put(name, text == null ? text(name) : text);
      } catch (IndexConfigInvalid unreadable) {
        mistakes.add(unreadable);
      }
    }
    return mistakes.isEmpty() ? read(texts) : new Checked(null, List.copyOf(mistakes));
  }

  /** The reader stops at the first mistake: each is left out in its turn, to find the next. */
  private static Checked read(Map<String, String> texts) {
    List<IndexConfigInvalid> mistakes = new ArrayList<>();
    while (true) {
      try {
        IndexConfig config = IndexConfigReader.read(texts);
        return new Checked(mistakes.isEmpty() ? config : null, List.copyOf(mistakes));
      } catch (IndexConfigInvalid mistake) {
        mistakes.add(mistake);
        if (mistake.line() == 0 || mistakes.size() == MOST_MISTAKES) {
          return new Checked(null, List.copyOf(mistakes));
        }
        texts.computeIfPresent(mistake.file(), (name, text) -> without(text, mistake.line()));
      }
    }
  }

  private static String without(String text, int line) {
    List<String> lines = new ArrayList<>(List.of(text.split("\r?\n", -1)));
    lines.set(line - 1, "#");
    return lines.stream().collect(Collectors.joining("\n"));
  }
}
