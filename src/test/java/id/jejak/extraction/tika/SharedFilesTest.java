package id.jejak.extraction.tika;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.extraction.PageText;
import id.jejak.extraction.ReadEnd;
import id.jejak.extraction.Reading;
import id.jejak.testing.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Reads some five hundred real and odd files: none may cost a reader, a limit of time or the next file. */
@Tag("servers")
class SharedFilesTest {
  private static final Path SHARED = Path.of("../shared/files/dev");

  @TempDir
  private Path folder;

  @Test
  void givenSharedFiles_whenRead_thenEachEndsWithANameAndNoReaderDies() throws Exception {
    Programs.requireFolder(SHARED);
    Map<ReadEnd, Integer> ends = new EnumMap<>(ReadEnd.class);
    Map<String, String> others = new TreeMap<>();
    int awaiting = 0;
    try (TikaTextExtractor extractor = new TikaTextExtractor(new ExtractionProperties(folder, 2, false, Duration
        .ofSeconds(60), Duration.ofSeconds(60), DataSize.ofMegabytes(512), DataSize.ofGigabytes(2), 200_000, 20_000_000,
        20_000, 10_000, DataSize.ofGigabytes(2), 400), Clock.systemUTC())) {
      for (Path file : files()) {
        Collected collected = new Collected();
        Reading reading = extractor.read(file, String.valueOf(file.getFileName()), collected);
        ends.merge(reading.end(), 1, Integer::sum);
        awaiting += (int) collected.pages.stream().filter(PageText::awaitsOcr).count();
        if (reading.end() != ReadEnd.COMPLETE) {
          others.put(SHARED.relativize(file).toString(), reading.end() + " " + reading.mediaType() + " pages="
              + collected.pages.size() + " inside=" + collected.embedded.size() + " " + reading.detail());
        }
      }
      others.forEach((file, end) -> System.out.println(file + ": " + end));
      System.out.println(ends + ", pages awaiting recognition: " + awaiting);
      assertThat(others.get("tika/testPagesPwdProtected.pages")).startsWith("ENCRYPTED");
      assertThat(others.get("pdfbox/AESkeylength256.pdf")).startsWith("ENCRYPTED");
      assertThat(others.get("tika/jxl.xls")).startsWith("PARTIAL").endsWith("page-text");
      assertThat(ends).as("%s", others).doesNotContainKeys(ReadEnd.CRASHED, ReadEnd.TIMED_OUT);
      Path next = Files.writeString(folder.resolve("sesudah.txt"), "Masih hidup");
      assertThat(extractor.read(next, "sesudah.txt", new Collected()).end()).isEqualTo(ReadEnd.COMPLETE);
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(SHARED)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
