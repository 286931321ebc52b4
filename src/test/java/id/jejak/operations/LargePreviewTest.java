package id.jejak.operations;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.ManyPages;
import id.jejak.testing.RunningJejak;
import id.jejak.testing.SignedIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A PDF of 200 MB and 1,000 pages, opened in its middle. */
@Tag("long")
class LargePreviewTest {
  private static final int PAGES = 1_000;
  private static final int SIDE = 260;
  private static final Pattern HEAP = Pattern.compile("jvm_memory_used_bytes\\{area=\"heap\"[^}]*} ([0-9.E]+)");
  private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @TempDir
  private Path folder;
  private final Map<String, Object> figures = new LinkedHashMap<>();

  @Test
  void givenTwoHundredMegabytes_whenOpenedOnPage731_thenOneLightPageAndOneLightImage() throws Exception {
    Path file = ManyPages.pdf(folder.resolve("besar.pdf"), PAGES, SIDE);
    figures.put("pdf_mb", Files.size(file) / 1_000_000);
    try (RunningJejak jejak = RunningJejak.in(folder.resolve("home")).runPreparedDemo()) {
      String document = received(jejak, file);
      SignedIn clerk = SignedIn.as(jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
      figures.put("heap_before_mb", heap(jejak));

      int html = timed(clerk, "html_731", "/dokumen/" + document + "?hal=731");
      int first = timed(clerk, "image_731", "/dokumen/" + document + "/gambar/731");
      int again = timed(clerk, "image_731_again", "/dokumen/" + document + "/gambar/731");
      RunningJejak.await("the page after it to be drawn ahead", () -> isKept(jejak, "732-800"));
      int next = timed(clerk, "image_732", "/dokumen/" + document + "/gambar/732");
      int other = timed(clerk, "image_100", "/dokumen/" + document + "/gambar/100");
      timed(clerk, "image_731_large", "/dokumen/" + document + "/gambar/731?lebar=1200");
      figures.put("heap_after_mb", heap(jejak));

      System.out.println(JsonMapper.builder().build().writeValueAsString(figures));
      assertThat(html).isLessThan(20_000);
      assertThat(first).isEqualTo(again).isLessThan(80_000);
      assertThat(next).isLessThan(80_000);
      assertThat(other).isLessThan(80_000);
      assertThat((long) figures.get("heap_after_mb")).isLessThan((long) figures.get("heap_before_mb") + 150);
    }
  }

  private String received(RunningJejak jejak, Path file) throws Exception {
    String interaction = jejak.post("/api/v1/interactions",
        "{\"satker\":\"423792\",\"channel\":\"surat\",\"service\":\"lain\",\"subject\":\"Berkas besar\"}").path("id")
        .asString();
    HttpResponse<String> sent = CLIENT.send(request(jejak, "/api/v1/interactions/" + interaction
        + "/documents?path=besar.pdf").PUT(HttpRequest.BodyPublishers.ofFile(file)).build(), HttpResponse.BodyHandlers
            .ofString());
    String document = JsonMapper.builder().build().readTree(sent.body()).path("id").asString();
    RunningJejak.await("the document to be final", () -> jejak.get("/api/v1/documents/" + document).path("final")
        .asBoolean());
    return document;
  }

  /** As a browser asks; how many bytes of body came over the line. */
  private int timed(SignedIn clerk, String name, String path) throws Exception {
    long begun = System.nanoTime();
    HttpResponse<byte[]> answer = clerk.bytes(path, "Accept-Encoding", "gzip");
    figures.put(name + "_ms", (System.nanoTime() - begun) / 1_000_000);
    figures.put(name + "_bytes", answer.body().length);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body().length;
  }

  private static HttpRequest.Builder request(RunningJejak jejak, String path) throws IOException {
    return HttpRequest.newBuilder(URI.create(jejak.address() + path)).header("Authorization", "Bearer " + Files
        .readString(jejak.home().resolve("run/token")));
  }

  private static boolean isKept(RunningJejak jejak, String name) {
    try (var files = Files.walk(jejak.home().resolve("objects/derived/image"))) {
      return files.anyMatch(file -> file.endsWith(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long heap(RunningJejak jejak) {
    Matcher parts = HEAP.matcher(new String(jejak.bytes("/actuator/prometheus").body(),
        StandardCharsets.UTF_8));
    double sum = 0;
    while (parts.find()) {
      sum += Double.parseDouble(parts.group(1));
    }
    return Math.round(sum / 1_000_000);
  }
}
