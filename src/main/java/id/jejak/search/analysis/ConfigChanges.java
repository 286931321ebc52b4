package id.jejak.search.analysis;

import id.jejak.identity.Viewer;
import id.jejak.search.IndexConfig;
import id.jejak.search.IndexInForce;
import id.jejak.search.SearchProperties;
import id.jejak.shared.Auditable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Puts another text of a file in force: the text before is kept, the new one written, and an index of it built beside the
 * one that answers.
 */
@Component
class ConfigChanges {
  private static final int MOST_EARLIER = 20;
  private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);
  private static final Pattern STAMP = Pattern.compile("\\d{8}-\\d{6}");

  private final ConfigFiles files;
  private final IndexInForce index;
  private final Path folder;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ConfigChanges(ConfigFiles files, IndexInForce index, SearchProperties properties, ApplicationEventPublisher events,
      Clock clock) {
    this.files = files;
    this.index = index;
    this.folder = properties.configFiles();
    this.events = events;
    this.clock = clock;
  }

  /**
   * @param config all files together, with {@code text} in the place of the file
   * @param seen hash of the text that was changed
   * @throws ConfigChangeRefused when somebody else changed the file meanwhile
   */
  synchronized void apply(Viewer viewer, String name, String text, IndexConfig config, String seen) {
    String before = files.text(name);
    if (!ConfigFiles.hash(before).equals(seen)) {
      throw ConfigChangeRefused.changedMeanwhile();
    }
    try {
      Path earlier = Files.createDirectories(folder.resolve("earlier"));
      Files.writeString(earlier.resolve(AT.format(clock.instant()) + "-" + name), before);
      Path draft = folder.resolve(name + ".draft");
      Files.writeString(draft, text);
      Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      build(viewer, name, config);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Builds an index of the files as they lie there, or again what could not be built. */
  void build(Viewer viewer) {
    IndexConfig config = files.now().config();
    if (config == null) {
      throw ConfigChangeRefused.mistakes();
    }
    try {
      build(viewer, "", config);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void build(Viewer viewer, String name, IndexConfig config) throws IOException {
    index.rebuild(config);
    events.publishEvent(new Auditable("search.config-applied", viewer.personId(), viewer.officeId(), null, Map.of(
        "file", name, "version", config.version())));
  }

  /**
   * A text that a file held before.
   *
   * @param stamp names it
   * @param until when it was replaced
   */
  record Earlier(String stamp, Instant until) {
    static Earlier of(String stamp) {
      return new Earlier(stamp, AT.parse(stamp, Instant::from));
    }
  }

  /** The newest first. */
  List<Earlier> earlier(String name) {
    Path earlier = folder.resolve("earlier");
    if (!Files.isDirectory(earlier)) {
      return List.of();
    }
    try (Stream<Path> kept = Files.list(earlier)) {
      return kept.map(path -> path.getFileName().toString()).filter(file -> file.endsWith("-" + name)).map(
          file -> file.substring(0, file.length() - name.length() - 1)).filter(
              stamp -> STAMP.matcher(stamp)
                  .matches())
          .sorted(Comparator.reverseOrder()).limit(MOST_EARLIER).map(Earlier::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text that a file held before; the text of today where there is none of that time. */
  String earlier(String name, String stamp) {
    if (earlier(name).stream().noneMatch(one -> one.stamp().equals(stamp))) {
      return files.text(name);
    }
    try {
      return Files.readString(folder.resolve("earlier").resolve(stamp + "-" + name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
