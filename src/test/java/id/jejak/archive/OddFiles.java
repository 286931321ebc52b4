package id.jejak.archive;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.extraction.tika.ExtractionProperties;
import id.jejak.extraction.tika.TikaTextExtractor;
import id.jejak.testing.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.springframework.util.unit.DataSize;

/** Reads odd files through real reader processes and holds each against what was seen in it. */
final class OddFiles {
  private static final Duration WALL = Duration.ofSeconds(60);
  // A busy machine shall not decide what is in a picture.
  private static final Duration PAGE_WALL = Duration.ofMinutes(3);
  private static final Duration GRACE = Duration.ofSeconds(2);
  private static final DataSize HEAP = DataSize.ofMegabytes(512);
  /** What a JVM takes beside its heap: classes, code, stacks, decoders. */
  private static final DataSize BESIDE = DataSize.ofMegabytes(300);
  private static final int READERS = 2;

  private final Path folder;
  private final List<OddFileReading> readings = new ArrayList<>();

  OddFiles(Path folder) {
    this.folder = folder;
  }

  void areAsTheyWereSeen(List<OddFile> files) throws Exception {
    Programs.requireFolder(OddFile.FOLDER);
    Programs.require("tesseract");
    List<String> differences = new ArrayList<>();
    long largest = 0;
    try (TikaTextExtractor extractor = new TikaTextExtractor(properties(), Clock.systemUTC());
        ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
      List<Future<Outcome>> outcomes = new ArrayList<>();
      for (OddFile file : files) {
        OddFileReading reading = new OddFileReading(extractor, file);
        readings.add(reading);
        outcomes.add(readers.submit(() -> new Outcome(reading.difference().orElse(""), largestReader())));
      }
      for (Future<Outcome> outcome : outcomes) {
        largest = Math.max(largest, outcome.get().largestReader());
        if (!outcome.get().difference().isEmpty()) {
          differences.add(outcome.get().difference());
        }
      }
    }
    Duration reading = readings.stream().map(OddFileReading::slowestReading).max(Duration::compareTo).orElseThrow();
    Duration page = readings.stream().map(OddFileReading::slowestPage).max(Duration::compareTo).orElseThrow();
    System.out.printf(
        "%d of %d files are as they were seen; slowest reading %d ms, slowest page %d ms, largest reader %d MB%n",
        files.size() - differences.size(), files.size(), reading.toMillis(), page.toMillis(), largest >> 10);
    assertThat(differences).as("files that are not as they were seen%n%s", String.join("\n", differences)).isEmpty();
    assertThat(reading).as("slowest reading").isLessThan(WALL.plus(GRACE));
    assertThat(page).as("slowest page").isLessThan(PAGE_WALL.plus(GRACE));
    assertThat(largest).as("a reader was seen").isPositive();
    assertThat(DataSize.ofKilobytes(largest)).as("largest reader").isLessThan(DataSize.ofBytes(HEAP.toBytes()
        + BESIDE.toBytes()));
  }

  private record Outcome(String difference, long largestReader) {
  }

  private ExtractionProperties properties() {
    return new ExtractionProperties(folder, READERS, true, WALL, PAGE_WALL, HEAP, DataSize.ofGigabytes(2), 200_000,
        20_000_000, 20_000, 10_000, DataSize.ofGigabytes(2), 400);
  }

  /** The most resident kilobytes that a reader which is alive has ever had. */
  private static long largestReader() {
    return ProcessHandle.current().children().filter(child -> child.info().command().orElse("").endsWith(
        "java")).mapToLong(OddFiles::peak).max().orElse(0);
  }

  private static long peak(ProcessHandle process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines.filter(line -> line.startsWith("VmHWM:")).mapToLong(line -> Long.parseLong(line.replaceAll("\\D",
          ""))).findFirst().orElse(0);
    } catch (IOException | UncheckedIOException e) {
      return 0; // it has ended meanwhile
    }
  }
}
