package id.jejak.extraction.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.jejak.extraction.ReadEnd;
import id.jejak.testing.OfficeFiles;
import id.jejak.testing.Programs;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

@Tag("servers")
class LibreOfficePdfConverterTest {
  private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
  private static final String RTF = "application/rtf";
  private static final String ODT = "application/vnd.oasis.opendocument.text";

  @TempDir
  private Path folder;

  @BeforeEach
  void needs() {
    Programs.require("soffice");
  }

  private LibreOfficePdfConverter converter(Duration wall, DataSize memory, DataSize pdf, int pages)
      throws IOException {
    return new LibreOfficePdfConverter(new OfficeProperties(folder.resolve("office"), true, wall, memory, DataSize
        .ofMegabytes(10), pdf, pages), Clock.systemUTC());
  }

  private LibreOfficePdfConverter converter(Duration wall, int pages) throws IOException {
    return converter(wall, DataSize.ofGigabytes(3), DataSize.ofMegabytes(50), pages);
  }

  /** The text of each page of what comes out. */
  private List<String> converted(Path file, String mediaType, int pages) throws Exception {
    Path target = folder.resolve("jadi.pdf");
    try (LibreOfficePdfConverter converter = converter(Duration.ofSeconds(90), pages)) {
      assertThat(converter.isInstalled()).isTrue();
      assertThat(converter.knows(mediaType)).as(mediaType).isTrue();
      assertThat(converter.convert(file, mediaType, target)).isEqualTo(ReadEnd.COMPLETE);
    }
    return texts(target);
  }

  private static List<String> texts(Path pdf) throws IOException {
    List<String> texts = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        texts.add(stripper.getText(document));
      }
    }
    return texts;
  }

  private Path letter(String words) throws IOException {
    Path file = folder.resolve("surat.docx");
    try (XWPFDocument letter = new XWPFDocument(); OutputStream out = Files.newOutputStream(file)) {
      letter.createParagraph().createRun().setText(words);
      letter.write(out);
    }
    return file;
  }

  private Path rtf(int pages) throws IOException {
    return Files.writeString(folder.resolve("nota.rtf"), "{\\rtf1\\ansi " + String.join("\\page ", Collections.nCopies(
        pages, "Nota dinas ")) + "}", StandardCharsets.US_ASCII);
  }

  /** Runs that nobody waits for any more: none may be left. */
  private static Stream<String> offices() {
    return ProcessHandle.current().descendants().map(process -> process.info().command().orElse("")).filter(
        command -> command.contains("office"));
  }

  @Test
  void givenOfficeFiles_whenConverted_thenTheirWordsAreOnPages() throws Exception {
    OfficeFiles files = new OfficeFiles(folder);

    assertThat(converted(letter("Retur SP2D dikembalikan"), DOCX, 500)).singleElement().asString().contains(
        "Retur SP2D dikembalikan");
    assertThat(String.join("", converted(files.workbook("daftar.xlsx"), XLSX, 500))).contains("Sutan Marajo");
    assertThat(converted(files.slides("paparan.pptx", "Langkah pertama", "Langkah kedua"), PPTX, 500)).hasSize(2);
    assertThat(converted(rtf(3), RTF, 500)).hasSize(3);
    assertThat(Files.exists(folder.resolve("office/run"))).as("what a run left").isFalse();
  }

  @Test
  void givenMorePagesThanAreMade_whenConverted_thenTheFirstOnes() throws Exception {
    assertThat(converted(rtf(5), RTF, 2)).hasSize(2);
  }

  @Test
  void givenNoTime_whenConverted_thenTimedOutAndNothingRunsOn() throws Exception {
    try (LibreOfficePdfConverter hasty = converter(Duration.ofMillis(150), 10)) {
      assertThat(hasty.convert(letter("Terlambat"), DOCX, folder.resolve("x.pdf"))).isEqualTo(ReadEnd.TIMED_OUT);
    }

    assertThat(offices()).isEmpty();
    assertThat(folder.resolve("x.pdf")).doesNotExist();
  }

  @Test
  void givenTooLittleMemory_whenConverted_thenThatFileAloneIsLost() throws Exception {
    Path file = letter("Tanpa memori");
    try (LibreOfficePdfConverter small = converter(Duration.ofSeconds(60), DataSize.ofMegabytes(80), DataSize
        .ofMegabytes(50), 10)) {
      assertThat(small.convert(file, DOCX, folder.resolve("x.pdf"))).isIn(ReadEnd.CRASHED, ReadEnd.CORRUPT);
    }

    assertThat(offices()).isEmpty();
    assertThat(converted(file, DOCX, 10)).hasSize(1);
  }

  @Test
  void givenLargeOrBrokenFile_whenConverted_thenNamed() throws Exception {
    Path large = Files.write(folder.resolve("besar.docx"), new byte[11_000_000]);
    Path broken = Files.writeString(folder.resolve("rusak.docx"), "PK\u0003\u0004 bukan berkas Word");
    try (LibreOfficePdfConverter converter = converter(Duration.ofSeconds(60), 10)) {
      assertThat(converter.convert(large, DOCX, folder.resolve("x.pdf"))).isEqualTo(ReadEnd.TOO_LARGE);
      assertThat(converter.convert(broken, DOCX, folder.resolve("x.pdf"))).isNotEqualTo(ReadEnd.TIMED_OUT);
    }
  }

  /** A document that runs a macro when it is opened, and shows what lies elsewhere: on the disk, and on the network. */
  private Path hostile(Path secret, Path written, int port) throws IOException {
    return Files.writeString(folder.resolve("jahat.odt"),
        """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
              xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
              xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0" xmlns:ooo="http://openoffice.org/2004/office" xmlns:xlink="http://www.w3.org/1999/xlink"
              xmlns:dom="http://www.w3.org/2001/xml-events" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
            <office:scripts>
            <office:script script:language="ooo:Basic"><ooo:libraries><ooo:library-embedded ooo:name="Standard"><ooo:module ooo:name="Module1"><ooo:source-code>
            Sub Main
            Open "%2$s" For Output As #1
            Print #1, "jalan"
            Close #1
            End Sub
            </ooo:source-code></ooo:module></ooo:library-embedded></ooo:libraries></office:script>
            <office:event-listeners><script:event-listener script:language="ooo:script" script:event-name="dom:load" xlink:href="vnd.sun.star.script:Standard.Module1.Main?language=Basic&amp;location=document" xlink:type="simple"/></office:event-listeners>
            </office:scripts>
            <office:body><office:text>
            <text:p>Isi surat</text:p>
            <text:section text:name="bagian"><text:section-source xlink:href="%1$s" xlink:type="simple" xlink:show="embed"/><text:p>tempat</text:p></text:section>
            <text:p><draw:frame svg:width="5cm" svg:height="5cm"><draw:image xlink:href="http://127.0.0.1:%3$d/gambar.png" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame></text:p>
            </office:text></office:body></office:document>
            """
            .formatted(secret.toUri(), written, port));
  }

  @Test
  void givenHostileDocument_whenConverted_thenNothingIsRunAndNothingFetched() throws Exception {
    Path secret = Files.writeString(folder.resolve("rahasia.txt"), "KATA SANDI BASIS DATA");
    Path written = folder.resolve("tanda-makro");
    List<String> asked = Collections.synchronizedList(new ArrayList<>());
    HttpServer network = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    network.createContext("/", exchange -> {
      asked.add(exchange.getRequestURI().toString());
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
    });
    network.start();
    try {
      List<String> pages = converted(hostile(secret, written, network.getAddress().getPort()), ODT, 500);

      assertThat(String.join("", pages)).contains("Isi surat").doesNotContain("KATA SANDI");
      assertThat(written).doesNotExist();
      assertThat(asked).isEmpty();
    } finally {
      network.stop(0);
    }
  }
}
