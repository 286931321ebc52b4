package id.jejak.operations;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.shared.Sha256;
import id.jejak.testing.RunningJejak;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts of originals by HTTP, as browsers and programs ask for them. */
@Tag("servers")
class RangesTest {
  private static final int SIZE = 300_000;

  @TempDir
  private static Path folder;
  private static RunningJejak jejak;
  private static byte[] bytes;
  private static String hash;
  private static String document;
  private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @BeforeAll
  static void plant() throws Exception {
    jejak = RunningJejak.in(folder.resolve("home")).runPreparedDemo();
    String interaction = jejak.post("/api/v1/interactions",
        "{\"satker\":\"423792\",\"channel\":\"surat\",\"service\":\"lain\",\"subject\":\"Bagian berkas\"}").path("id")
        .asString();
    bytes = new byte[SIZE];
    new Random(7).nextBytes(bytes);
    hash = Sha256.of(Sha256.digest().digest(bytes)).hex();
    document = jejak.put("/api/v1/interactions/" + interaction + "/documents?path=acak.bin", bytes).path("id")
        .asString();
  }

  @AfterAll
  static void stop() {
    jejak.close();
  }

  private static HttpResponse<byte[]> ask(String method, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(jejak.address() + "/api/v1/documents/" + document
        + "/original")).method(method, HttpRequest.BodyPublishers.noBody()).header("Authorization", "Bearer " + Files
            .readString(jejak.home().resolve("run/token")));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void givenNoRange_whenAsked_thenTheWholeWithItsTag() throws Exception {
    HttpResponse<byte[]> answer = ask("GET");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(bytes);
    assertThat(header(answer, "ETag")).isEqualTo('"' + hash + '"');
    assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
    assertThat(header(answer, "Content-Disposition")).startsWith("attachment");
  }

  @ParameterizedTest
  @CsvSource({"bytes=0-0, 0, 1", "bytes=100-199, 100, 200", "bytes=299990-, 299990, 300000",
      "bytes=299990-999999, 299990, 300000", "bytes=-5, 299995, 300000", "bytes=0-, 0, 300000",
      "bytes=-900000, 0, 300000"})
  void givenRange_whenAsked_thenJustThatPart(String range, int from, int to) throws Exception {
    HttpResponse<byte[]> answer = ask("GET", "Range", range);

    assertThat(answer.statusCode()).isEqualTo(206);
    assertThat(header(answer, "Content-Range")).isEqualTo("bytes " + from + "-" + (to - 1) + "/" + SIZE);
    assertThat(header(answer, "Content-Length")).isEqualTo(Integer.toString(to - from));
    assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(bytes, from, to));
  }

  @ParameterizedTest
  @CsvSource({"bytes=300000-", "bytes=400000-400001", "bytes=-0"})
  void givenRangeBeyondTheEnd_whenAsked_thenToldHowLongItIs(String range) throws Exception {
    HttpResponse<byte[]> answer = ask("GET", "Range", range);

    assertThat(answer.statusCode()).isEqualTo(416);
    assertThat(header(answer, "Content-Range")).isEqualTo("bytes */" + SIZE);
    assertThat(answer.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {"bytes=0-1,5-6", "baris=0-1", "bytes=x", "bytes=5-2"})
  void givenWhatIsNoSingleRange_whenAsked_thenTheWhole(String range) throws Exception {
    HttpResponse<byte[]> answer = ask("GET", "Range", range);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).hasSize(SIZE);
  }

  @Test
  void givenCondition_whenAsked_thenThePartOnlyOfTheSameBytes() throws Exception {
    assertThat(ask("GET", "Range", "bytes=0-9", "If-Range", '"' + hash + '"').statusCode()).isEqualTo(206);
    assertThat(ask("GET", "Range", "bytes=0-9", "If-Range", "\"lain\"").statusCode()).isEqualTo(200);
    assertThat(ask("GET", "Range", "bytes=0-9", "If-Range", "Mon, 30 Nov 2026 00:00:00 GMT").statusCode()).isEqualTo(
        200);
    HttpResponse<byte[]> known = ask("GET", "If-None-Match", '"' + hash + '"');
    assertThat(known.statusCode()).isEqualTo(304);
    assertThat(known.body()).isEmpty();
  }

  @Test
  void givenHead_whenAsked_thenHeadersAlone() throws Exception {
    HttpResponse<byte[]> whole = ask("HEAD");
    HttpResponse<byte[]> part = ask("HEAD", "Range", "bytes=10-19");

    assertThat(whole.statusCode()).isEqualTo(200);
    assertThat(header(whole, "Content-Length")).isEqualTo(Integer.toString(SIZE));
    assertThat(header(whole, "ETag")).isEqualTo('"' + hash + '"');
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(header(part, "Content-Range")).isEqualTo("bytes 10-19/" + SIZE);
  }

  @Test
  void givenDownloadThatBrokeOff_whenItGoesOn_thenIdenticalAndEachPartIsOnRecord() throws Exception {
    int before = downloads();
    ByteArrayOutputStream got = new ByteArrayOutputStream();
    got.write(ask("GET", "Range", "bytes=0-149999").body());

    HttpResponse<byte[]> rest = ask("GET", "Range", "bytes=" + got.size() + "-", "If-Range", '"' + hash + '"');
    got.write(rest.body());

    assertThat(Sha256.of(Sha256.digest().digest(got.toByteArray())).hex()).isEqualTo(hash);
    assertThat(downloads()).isEqualTo(before + 2);
    assertThat(detailsOfDownloads()).anyMatch(details -> details.contains("150000-299999"));
  }

  private static int downloads() throws Exception {
    return detailsOfDownloads().size();
  }

  private static List<String> detailsOfDownloads() throws Exception {
    try (Connection database = jejak.database();
        Statement question = database.createStatement();
        ResultSet rows = question
            .executeQuery("SELECT details FROM audit_event WHERE action = 'document.downloaded'")) {
      List<String> details = new ArrayList<>();
      while (rows.next()) {
        details.add(rows.getString(1));
      }
      return details;
    }
  }
}
