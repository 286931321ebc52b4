package id.jejak.extraction.office;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The LibreOffice of the machine: where it is, which version, and which of its parts; looked up anew after a while. */
final class LibreOffice {
  private static final Duration BELIEVED = Duration.ofSeconds(30);
  private static final Pattern VERSION = Pattern.compile("LibreOffice ([0-9.]{1,20})");
  private static final List<Path> PLACES = List.of(Path.of("/usr/lib/libreoffice/program"), Path.of(
      "/usr/lib64/libreoffice/program"), Path.of("/usr/local/lib/libreoffice/program"));

  private final Path profile;
  private final Clock clock;
  private Instant looked = Instant.EPOCH;
  private @Nullable Found found;

  /** @param profile folder that it may write into while it is asked for its version */
  LibreOffice(Path profile, Clock clock) {
    this.profile = profile;
    this.clock = clock;
  }

  /**
   * One that is installed.
   *
   * @param program that does the work, without the script around it
   * @param version as {@code 7.4.7.2}
   */
  record Found(Path program, String version) {
    /** Whether the part that makes a PDF of such files is there: each comes in a package of its own. */
    boolean has(OfficeKind kind) {
      return Files.exists(program.resolveSibling(kind.part().library()));
    }
  }

  synchronized Optional<Found> find() {
    if (Duration.between(looked, clock.instant()).abs().compareTo(BELIEVED) > 0) {
      found = look(found);
      looked = clock.instant();
    }
    return Optional.ofNullable(found);
  }

  private @Nullable Found look(@Nullable Found before) {
    for (Path program : programs()) {
      if (Files.isExecutable(program)) {
        if (before != null && before.program().equals(program)) {
          return before;
        }
        String version = version(program);
        return version.isEmpty() ? null : new Found(program, version);
      }
    }
    return null;
  }

  private static List<Path> programs() {
    List<Path> programs = new ArrayList<>();
    PLACES.forEach(place -> programs.add(place.resolve("soffice.bin")));
    // What libreoffice.org itself gives out.
    try (Stream<Path> own = Files.list(Path.of("/opt"))) {
      own.filter(folder -> String.valueOf(folder.getFileName()).toLowerCase(Locale.ROOT).startsWith("libreoffice"))
          .sorted().forEach(folder -> programs.add(folder.resolve("program/soffice.bin")));
    } catch (IOException e) {
      return programs;
    }
    return programs;
  }

  /** As it says itself; empty when it does not run. */
  private String version(Path program) {
    ProcessBuilder builder = new ProcessBuilder(program.toString(), "-env:UserInstallation=" + profile.toUri(),
        "--version").redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("LC_ALL", "C.UTF-8");
    try {
      Process process = builder.start();
      try {
        String words = new String(process.getInputStream().readNBytes(1_000), StandardCharsets.UTF_8);
        Matcher version = VERSION.matcher(words);
        return process.waitFor(10, TimeUnit.SECONDS) && version.find() ? version.group(1) : "";
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
