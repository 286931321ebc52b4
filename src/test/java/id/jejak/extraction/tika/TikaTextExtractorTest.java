package id.jejak.extraction.tika;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.extraction.Drawing;
import id.jejak.extraction.PageText;
import id.jejak.extraction.PictureSize;
import id.jejak.extraction.ReadEnd;
import id.jejak.extraction.Reading;
import id.jejak.extraction.RecognisedPage;
import id.jejak.testing.HostileFiles;
import id.jejak.testing.ManyPages;
import id.jejak.testing.OfficeFiles;
import id.jejak.testing.Programs;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class TikaTextExtractorTest {
  @TempDir
  private static Path readers;
  private static TikaTextExtractor extractor;

  @TempDir
  private Path folder;

  @BeforeAll
  static void start() throws IOException {
    extractor = new TikaTextExtractor(properties(readers, Duration.ofSeconds(60), DataSize.ofMegabytes(384)), Clock
        .systemUTC());
  }

  @AfterAll
  static void stop() {
    extractor.close();
  }

  private static ExtractionProperties properties(Path folder, Duration wall, DataSize heap) {
    return properties(folder, 2, wall, heap);
  }

  private static ExtractionProperties properties(Path folder, int readers, Duration wall, DataSize heap) {
    return new ExtractionProperties(folder, readers, true, wall, wall, heap, DataSize.ofGigabytes(1), 200_000,
        20_000_000,
        20_000, 10_000, DataSize.ofMegabytes(200), 400);
  }

  private Collected read(Path file, ReadEnd expected) throws Exception {
    Collected collected = new Collected();
    Reading reading = extractor.read(file, String.valueOf(file.getFileName()), collected);
    assertThat(reading.end()).as(reading.detail()).isEqualTo(expected);
    return collected;
  }

  @Test
  void givenPdf_whenRead_thenTheSentenceIsOnItsPage() throws Exception {
    Path file = new OfficeFiles(folder).pdf("sepuluh.pdf", 10, 7, "Rekening koran bulan Oktober dinyatakan pasif.");

    Collected read = read(file, ReadEnd.COMPLETE);

    assertThat(read.pages).hasSize(10);
    assertThat(read.pages.get(6).text()).contains("Rekening koran bulan Oktober dinyatakan pasif.");
    assertThat(read.pages).noneMatch(PageText::awaitsOcr);
  }

  @Test
  void givenSignedPdf_whenRead_thenWhoSignedIsToldAsItIsWritten() throws Exception {
    Path file = new OfficeFiles(folder).signed("bertanda.pdf", "Marlina Saputri");

    Reading reading = extractor.read(file, "bertanda.pdf", new Collected());

    assertThat(reading.end()).isEqualTo(ReadEnd.COMPLETE);
    assertThat(reading.metadata()).containsEntry("hasSignature", List.of("true")).containsEntry("signature:name", List
        .of("Marlina Saputri"));
  }

  @Test
  void givenScan_whenRead_thenItsPageAwaitsRecognition() throws Exception {
    Path file = new OfficeFiles(folder).scan("pindai.pdf", List.of("Surat perintah membayar ditolak"));

    Collected read = read(file, ReadEnd.COMPLETE);

    assertThat(read.pages).singleElement().satisfies(page -> assertThat(page.awaitsOcr()).isTrue());
  }

  @Test
  @Tag("servers")
  void givenScan_whenRecognised_thenItsWordsAreRead() throws Exception {
    Path file = new OfficeFiles(folder).scan("pindai.pdf", List.of("Surat perintah membayar ditolak karena supplier",
        "tidak aktif pada aplikasi SAKTI"));

    RecognisedPage page = extractor.recognise(file, "application/pdf", 1);

    assertThat(page.end()).isEqualTo(ReadEnd.COMPLETE);
    assertThat(page.text()).contains("perintah membayar ditolak").contains("supplier");
    assertThat(page.confidence()).isGreaterThan(60);
    assertThat(page.language()).isEqualTo("id");
  }

  @Test
  @Tag("servers")
  void givenAllProcessesKilledWhileAPageIsRecognised_whenItEnds_thenItsWordsAreRead() throws Exception {
    Path file = new OfficeFiles(folder).scan("pindai.pdf", Collections.nCopies(30, "Surat perintah membayar ditolak"));
    try (TikaTextExtractor both = new TikaTextExtractor(properties(folder.resolve("readers"), Duration.ofSeconds(60),
        DataSize.ofMegabytes(384)), Clock.systemUTC())) {
      List<CompletableFuture<RecognisedPage>> pages = List.of(recognition(both, file), recognition(both, file));

      RunsUntilWarm.until(() -> both.processes().size() == 2 && recognising(both) > 0);
      both.processes().forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));

      assertThat(pages).allSatisfy(page -> {
        assertThat(page.get().end()).isEqualTo(ReadEnd.COMPLETE);
        assertThat(page.get().text()).contains("perintah membayar ditolak");
      });
    }
  }

  private static CompletableFuture<RecognisedPage> recognition(TikaTextExtractor extractor, Path file) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        return extractor.recognise(file, "application/pdf", 1);
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }, Thread::startVirtualThread);
  }

  /** Processes that have Tesseract at work. */
  private static long recognising(TikaTextExtractor extractor) {
    return extractor.processes().stream().flatMap(pid -> ProcessHandle.of(pid).stream()).filter(process -> process
        .descendants().findAny().isPresent()).count();
  }

  @ParameterizedTest
  @ValueSource(doubles = {4.5, -3})
  @Tag("servers")
  void givenStampedPageThatLayAskew_whenRecognised_thenWritingAndStampAreRead(double degrees) throws Exception {
    Programs.require("tesseract");
    List<String> lines = Collections.nCopies(18, "Surat perintah membayar ditolak karena supplier tidak aktif");
    Path file = new OfficeFiles(folder).skewedStamped("cap.pdf", lines, degrees);

    RecognisedPage page = extractor.recognise(file, "application/pdf", 1);

    assertThat(page.text().lines().filter(lines.getFirst()::equals)).hasSizeGreaterThanOrEqualTo(17);
    assertThat(page.text()).contains("DITERIMA");
    assertThat(page.confidence()).isGreaterThan(85);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @Tag("servers")
  void givenPhotoOfAPageOnItsSide_whenRecognised_thenItIsTurned(boolean saysSo) throws Exception {
    Path file = new OfficeFiles(folder).turnedPhoto("foto.jpg", Collections.nCopies(12,
        "Surat perintah membayar ditolak karena supplier tidak aktif"), saysSo);

    RecognisedPage page = extractor.recognise(file, "image/jpeg", 1);

    assertThat(page.text()).contains("perintah membayar ditolak karena supplier");
    assertThat(page.confidence()).isGreaterThan(60);
  }

  @Test
  void givenPhotoThatSaysHowItWasHeld_whenDrawn_thenItStandsUpright() throws Exception {
    Path file = new OfficeFiles(folder).turnedPhoto("foto.jpg", List.of("Berita acara"), true);
    Path drawn = folder.resolve("foto.png");

    assertThat(extractor.draw(file, "image/jpeg", 1, new PictureSize(300, 40_000), drawn).isWhole()).isTrue();

    BufferedImage image = ImageIO.read(drawn.toFile());
    assertThat(image.getHeight()).isGreaterThan(image.getWidth());
  }

  @Test
  void givenSourceCode_whenRead_thenItIsTheTextItIs() throws Exception {
    Path file = Files.writeString(folder.resolve("Hitung.java"), "class Hitung {\n  // pagu dikurangi realisasi\n}\n");

    Collected read = read(file, ReadEnd.COMPLETE);

    assertThat(read.pages).singleElement().satisfies(page -> assertThat(page.text()).isEqualTo(
        "class Hitung {\n// pagu dikurangi realisasi\n}"));
  }

  @Test
  @Tag("servers")
  void givenPictureThatSaysItIsHuge_whenRecognised_thenTesseractGetsASmallOne() throws Exception {
    Programs.require("tesseract");
    Path file = new HostileFiles(folder).hugePicture(32_000);
    CompletableFuture<RecognisedPage> recognised = CompletableFuture.supplyAsync(() -> {
      try {
        return extractor.recognise(file, "image/tiff", 1);
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    });
    long[] largest = new long[1];
    RunsUntilWarm.until(() -> {
      largest[0] = Math.max(largest[0], largestBesideReaders());
      return recognised.isDone();
    });

    assertThat(recognised.get().end()).isEqualTo(ReadEnd.COMPLETE);
    assertThat(DataSize.ofKilobytes(largest[0])).isLessThan(DataSize.ofMegabytes(500));
  }

  /** Resident kilobytes of the largest process that a reader has started. */
  private static long largestBesideReaders() {
    return extractor.processes().stream().flatMap(pid -> ProcessHandle.of(pid).stream()).flatMap(
        ProcessHandle::descendants).mapToLong(process -> {
          try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:")).mapToLong(line -> Long.parseLong(line.replaceAll(
                "\\D", ""))).findFirst().orElse(0);
          } catch (IOException | UncheckedIOException e) {
            return 0; // it has ended meanwhile
          }
        }).max().orElse(0);
  }

  @Test
  void givenWorkbook_whenRead_thenEachSheetIsAPageAndRowsKeepTogether() throws Exception {
    Path file = new OfficeFiles(folder).workbook("dua.xlsx");

    Collected read = read(file, ReadEnd.COMPLETE);

    assertThat(read.pages).hasSize(2);
    assertThat(read.pages.get(1).text()).contains("Sutan Marajo\tBank Nagari");
  }

  @Test
  void givenSlides_whenRead_thenEachIsAPage() throws Exception {
    Path file = new OfficeFiles(folder).slides("tayangan.pptx", "Norma waktu", "Alasan penolakan");

    Collected read = read(file, ReadEnd.COMPLETE);

    assertThat(read.pages).hasSize(2);
    assertThat(read.pages.get(1).text()).contains("Alasan penolakan");
  }

  @Test
  void givenMail_whenRead_thenItIsOnePageAndItsAttachmentAFile() throws Exception {
    Path file = new OfficeFiles(folder).mail("surel.eml", "LPJ Oktober", "Terlampir rekening koran.", "koran.txt",
        "saldo akhir");

    Collected read = read(file, ReadEnd.COMPLETE);

    assertThat(read.pages).hasSize(1);
    assertThat(read.text()).contains("LPJ Oktober").contains("Terlampir rekening koran.");
    assertThat(new String(read.embedded.get("koran.txt"), StandardCharsets.UTF_8)).contains("saldo akhir");
  }

  @Test
  void givenManyPageTiff_whenRead_thenEachFrameAwaitsRecognition() throws Exception {
    Path file = new OfficeFiles(folder).tiff("tiga.tif", 3);

    Collected read = read(file, ReadEnd.COMPLETE);

    assertThat(read.pages).hasSize(3).allMatch(PageText::awaitsOcr);
  }

  @Test
  void givenPage_whenDrawn_thenItHasTheWidthAskedFor() throws Exception {
    Path file = new OfficeFiles(folder).pdf("gambar.pdf", 1, 1, "Gambar");
    Path target = folder.resolve("1.png");

    Drawing drawing = extractor.draw(file, "application/pdf", 1, new PictureSize(400, 40_000), target);

    assertThat(drawing).isEqualTo(new Drawing(ReadEnd.COMPLETE, 1));
    assertThat(ImageIO.read(target.toFile()).getWidth()).isEqualTo(400);
  }

  @Test
  void givenPageThatIsNotThere_whenDrawn_thenToldSo() throws Exception {
    Path file = new OfficeFiles(folder).pdf("gambar.pdf", 2, 1, "Gambar");

    assertThat(extractor.draw(file, "application/pdf", 3, new PictureSize(400, 40_000), folder.resolve("3.png")).end())
        .isEqualTo(ReadEnd.CORRUPT);
  }

  @Test
  void givenPageOfLettersAndPictures_whenDrawn_thenItFitsIntoItsBytes() throws Exception {
    Path file = ManyPages.pdf(folder.resolve("dua.pdf"), 2, 260);
    Path target = folder.resolve("2");

    Drawing drawing = extractor.draw(file, "application/pdf", 2, new PictureSize(800, 78_000), target);

    assertThat(drawing).isEqualTo(new Drawing(ReadEnd.COMPLETE, 2));
    assertThat(Files.size(target)).isLessThanOrEqualTo(78_000);
    assertThat(ImageIO.read(target.toFile()).getWidth()).isBetween(400, 800);
  }

  @Test
  void givenHostileFiles_whenRead_thenEachHasItsName() throws Exception {
    HostileFiles hostile = new HostileFiles(folder);

    read(hostile.empty(), ReadEnd.EMPTY);
    read(hostile.encryptedPdf(), ReadEnd.ENCRYPTED);
    read(hostile.truncatedDocx(), ReadEnd.CORRUPT);
    read(hostile.zipBomb(300), ReadEnd.TOO_LARGE);
    assertThat(read(hostile.lyingType(), ReadEnd.COMPLETE).text()).contains("retur SP2D");
    assertThat(read(hostile.nestedZip(50), ReadEnd.COMPLETE).embedded).containsOnlyKeys("lapis.zip");
  }

  @Test
  void givenTooLittleMemory_whenRead_thenThatFileAloneIsLost() throws Exception {
    Path file = new HostileFiles(folder).outOfMemory(60);
    try (TikaTextExtractor small = new TikaTextExtractor(properties(folder.resolve("kecil"), Duration.ofSeconds(60),
        DataSize.ofMegabytes(64)), Clock.systemUTC())) {
      assertThat(small.read(file, "besar.xlsx", new Collected()).end()).isEqualTo(ReadEnd.CRASHED);
      Path next = new OfficeFiles(folder).pdf("sesudah.pdf", 1, 1, "Masih hidup");

      assertThat(small.read(next, "sesudah.pdf", new Collected()).end()).isEqualTo(ReadEnd.COMPLETE);
    }
  }

  @Test
  void givenReaderThatStandsStill_whenTimeIsUp_thenThatFileAloneIsLost() throws Exception {
    Path file = Files.writeString(folder.resolve("tertunda.txt"), "Tidak pernah dijawab");
    Path next = Files.writeString(folder.resolve("sesudah.txt"), "Masih hidup");
    try (TikaTextExtractor hasty = new TikaTextExtractor(properties(folder.resolve("cepat"), 1, Duration.ofSeconds(20),
        DataSize.ofMegabytes(900)), Clock.systemUTC())) {
      RunsUntilWarm.untilComplete(() -> hasty.read(next, "sesudah.txt", new Collected()).end());
      for (long pid : hasty.processes()) {
        assertThat(new ProcessBuilder("kill", "-STOP", Long.toString(pid)).start().waitFor()).isZero();
      }

      assertThat(hasty.read(file, "tertunda.txt", new Collected()).end()).isEqualTo(ReadEnd.TIMED_OUT);
      RunsUntilWarm.untilComplete(() -> hasty.read(next, "sesudah.txt", new Collected()).end());
    }
  }

  private static CompletableFuture<Reading> inBackground(TikaTextExtractor extractor, Path file) {
    return CompletableFuture.supplyAsync(() -> {
      try {
        return extractor.read(file, "besar.xlsx", new Collected());
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    });
  }

  @Test
  void givenReaderKilledFromOutside_whenReading_thenCrashedAndTheNextIsRead() throws Exception {
    Path file = new HostileFiles(folder).outOfMemory(80);
    try (TikaTextExtractor own = new TikaTextExtractor(properties(folder.resolve("dibunuh"), Duration.ofSeconds(60),
        DataSize.ofMegabytes(900)), Clock.systemUTC())) {
      CompletableFuture<Reading> reading = inBackground(own, file);
      RunsUntilWarm.until(() -> !own.processes().isEmpty());
      own.processes().forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));

      assertThat(reading.get().end()).isEqualTo(ReadEnd.CRASHED);
      Path next = Files.writeString(folder.resolve("sesudah.txt"), "Masih hidup");
      assertThat(own.read(next, "sesudah.txt", new Collected()).end()).isEqualTo(ReadEnd.COMPLETE);
    }
  }

  @Test
  void givenReader_thenItsClassPathAndEnvironmentHoldNothingOfTheServer() throws Exception {
    read(Files.writeString(folder.resolve("a.txt"), "teks"), ReadEnd.COMPLETE);

    for (long pid : extractor.processes()) {
      String command = Files.readString(Path.of("/proc/" + pid + "/cmdline"));
      assertThat(command).doesNotContain("spring").doesNotContain("mariadb").doesNotContain("hibernate").doesNotContain(
          "tomcat").doesNotContain("lucene").doesNotContain("HikariCP");
      String environment = Files.readString(Path.of("/proc/" + pid + "/environ"));
      assertThat(environment.split("\0"))
          .allMatch(line -> line.startsWith("PATH=") || line.startsWith("LC_ALL=") || line
              .startsWith("OMP_THREAD_LIMIT="));
    }
  }
}
