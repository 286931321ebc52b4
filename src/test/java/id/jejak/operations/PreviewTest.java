package id.jejak.operations;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.ManyPages;
import id.jejak.testing.OfficeFiles;
import id.jejak.testing.Programs;
import id.jejak.testing.RunningJejak;
import id.jejak.testing.SignedIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents as pictures of their pages, asked of a running Jejak. */
@Tag("servers")
class PreviewTest {
  private static final String NOT_SHOWN = "Gambar halaman ini tidak dapat ditampilkan";

  @TempDir
  private Path folder;

  private RunningJejak jejak() {
    return RunningJejak.in(folder.resolve("home"));
  }

  private static SignedIn clerk(RunningJejak jejak) throws Exception {
    return SignedIn.as(jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
  }

  private static String received(RunningJejak jejak, Path file) throws IOException {
    String interaction = jejak.post("/api/v1/interactions",
        "{\"satker\":\"423792\",\"channel\":\"surat\",\"service\":\"lain\",\"subject\":\"Pratinjau\"}").path("id")
        .asString();
    String document = jejak.put("/api/v1/interactions/" + interaction + "/documents?path=" + file.getFileName(), Files
        .readAllBytes(file)).path("id").asString();
    RunningJejak.await("the document to be final", () -> jejak.get("/api/v1/documents/" + document).path("final")
        .asBoolean());
    return "/dokumen/" + document;
  }

  private static String page(SignedIn clerk, String path) {
    try {
      HttpResponse<String> answer = clerk.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }

  @Test
  void givenArchive_whenDocumentsAreLookedAt_thenLightPagesMadeOnce() throws Exception {
    Path old = folder.resolve("home/objects/derived/image/" + "0".repeat(64) + "/7-800.png");
    Files.createDirectories(old.getParent());
    Files.writeString(old, "of an earlier version");
    try (RunningJejak jejak = jejak().runPreparedDemo()) {
      SignedIn clerk = clerk(jejak);
      thousandPages(jejak, clerk);
      slides(jejak, clerk);
      RunningJejak.await("the old image to go", () -> !Files.exists(old));
    }
  }

  private void thousandPages(RunningJejak jejak, SignedIn clerk) throws Exception {
    String document = received(jejak, ManyPages.pdf(folder.resolve("seribu.pdf"), 1_000, 0));

    String html = page(clerk, document + "?hal=731");

    assertThat(html.getBytes(StandardCharsets.UTF_8).length).isLessThan(40_000);
    assertThat(html).contains(ManyPages.word(731)).doesNotContain(ManyPages.word(730)).contains("rel=\"next\"")
        .contains(
            "max=\"1000\"");
    assertThat(count(html, "<img")).isEqualTo(1);
    assertThat(html.indexOf(ManyPages.word(731))).isLessThan(html.indexOf("<img"));
    List<byte[]> images = atOnce(clerk, document + "/gambar/731");
    assertThat(images.getFirst().length).isBetween(5_000, 78_000);
    assertThat(images).allMatch(image -> Arrays.equals(image, images.getFirst()));
    HttpResponse<byte[]> answer = clerk.bytes(document + "/gambar/731");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).contains("sandbox");
    assertThat(clerk.bytes(document + "/gambar/1001").statusCode()).isEqualTo(404);
    RunningJejak.await("the page after it", () -> kept(jejak).anyMatch(file -> file.endsWith("/732-800")));
    assertThat(number(jejak, "SELECT COUNT(*) FROM audit_event WHERE action = 'document.opened' AND details LIKE "
        + "'%image%'")).isEqualTo(images.size() + 1);
  }

  private void slides(RunningJejak jejak, SignedIn clerk) throws Exception {
    Programs.require("soffice");
    String document = received(jejak, new OfficeFiles(folder).slides("paparan.pptx", "Langkah pertama",
        "Langkah kedua"));
    assertThat(page(clerk, document)).contains("/pratinjau");

    assertThat(page(clerk, document + "/pratinjau")).contains("Pratinjau sedang dibuat");

    RunningJejak.await("the preview", () -> page(clerk, document + "/pratinjau").contains("halaman 1 dari 2"));
    assertThat(page(clerk, document + "/pratinjau?hal=2")).contains("halaman 2 dari 2").contains("<img");
    assertThat(clerk.bytes(document + "/gambar/2").body().length).isBetween(500, 78_000);
    assertThat(number(jejak, "SELECT COUNT(*) FROM preview_object WHERE object_key LIKE 'preview/%'")).isEqualTo(1);
    assertThat(clerk.bytes(document + "/gambar/3").statusCode()).isEqualTo(404);
  }

  private static List<byte[]> atOnce(SignedIn clerk, String path) throws Exception {
    try (ExecutorService people = Executors.newFixedThreadPool(6)) {
      List<Future<byte[]>> asked = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        asked.add(people.submit(() -> clerk.bytes(path).body()));
      }
      List<byte[]> images = new ArrayList<>();
      for (Future<byte[]> one : asked) {
        images.add(one.get());
      }
      return images;
    }
  }

  private static Stream<String> kept(RunningJejak jejak) {
    Path images = jejak.home().resolve("objects/derived/image");
    if (!Files.isDirectory(images)) {
      return Stream.of();
    }
    try (Stream<Path> files = Files.walk(images)) {
      return files.filter(Files::isRegularFile).map(Path::toString).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long bytes(RunningJejak jejak) {
    return kept(jejak).mapToLong(file -> {
      try {
        return Files.size(Path.of(file));
      } catch (IOException e) {
        return 0; // removed meanwhile
      }
    }).sum();
  }

  private static long number(RunningJejak jejak, String sql) {
    try (Connection database = jejak.database();
        Statement question = database.createStatement();
        ResultSet row = question.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void givenLittleRoomAndNoConverter_whenPagesAreOpened_thenThoseUnusedLongestGoAndNothingIsPromised()
      throws Exception {
    try (RunningJejak jejak = jejak().with("JEJAK_PREVIEW_KEPT", "600KB").with("JEJAK_OFFICE_CONVERT", "false")
        .runPreparedDemo()) {
      SignedIn clerk = clerk(jejak);
      String slides = received(jejak, new OfficeFiles(folder).slides("paparan.pptx", "Langkah pertama"));
      assertThat(page(clerk, slides)).contains("Langkah pertama").doesNotContain("/pratinjau");
      assertThat(page(clerk, slides + "/pratinjau")).contains("Tidak ada pratinjau");
      assertThat(clerk.bytes(slides + "/gambar/1").statusCode()).isEqualTo(404);
      String document = received(jejak, ManyPages.pdf(folder.resolve("banyak.pdf"), 40, 0));

      for (int page = 1; page <= 40; page++) {
        assertThat(clerk.bytes(document + "/gambar/" + page).statusCode()).isEqualTo(200);
      }

      RunningJejak.await("the bound to be kept", () -> bytes(jejak) <= 600 * 1024 && number(jejak,
          "SELECT COALESCE(SUM(size_bytes), 0) FROM preview_object") <= 600 * 1024);
      assertThat(kept(jejak)).isNotEmpty();
      assertThat(clerk.bytes(document + "/gambar/1").statusCode()).as("drawn again").isEqualTo(200);
    }
  }

  @Test
  void givenPageThatCannotBeDrawn_whenOpened_thenItSaysSoBesideItsText() throws Exception {
    try (RunningJejak jejak = jejak().with("JEJAK_EXTRACTION_PAGEWALL", "1ms").runPreparedDemo()) {
      SignedIn clerk = clerk(jejak);
      String document = received(jejak, new OfficeFiles(folder).pdf("sulit.pdf", 2, 2, "Teks tetap ada"));
      assertThat(page(clerk, document + "?hal=2")).contains("<img");

      assertThat(clerk.bytes(document + "/gambar/2").statusCode()).isEqualTo(404);

      assertThat(page(clerk, document + "?hal=2")).contains(NOT_SHOWN).contains("Teks tetap ada").doesNotContain(
          "<img");
      assertThat(page(clerk, document + "/pratinjau?hal=2")).contains(NOT_SHOWN).doesNotContain("<img");
    }
  }
}
