package id.jejak.operations;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.RunningJejak;
import id.jejak.testing.SignedIn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("servers")
class HealthTest {
  @TempDir
  private Path folder;

  private static HttpResponse<String> asked(RunningJejak jejak, String path, boolean token) throws IOException,
      InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(jejak.address() + path));
    if (token) {
      request.header("Authorization", "Bearer " + Files.readString(jejak.home().resolve("run/token")));
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private List<String> diagnoses(RunningJejak jejak, int exit) throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "doctor", ".json");
    assertThat(jejak.verb(output, "doctor", "--json").waitFor()).isEqualTo(exit);
    List<String> found = new ArrayList<>();
    for (JsonNode one : JsonMapper.builder().build().readTree(Files.readString(output))) {
      found.add(one.path("verdict").asString() + " " + one.path("what").asString());
    }
    return found;
  }

  @Test
  void givenInstallation_whenItsStoreGoes_thenHealthAndDoctorSaySoAndStrangersSeeTheSumAlone() throws Exception {
    try (RunningJejak jejak = RunningJejak.in(folder.resolve("home")).with("JEJAK_LOG", "json").runPreparedDemo()) {
      assertThat(jejak.log().lines()).as("a log of JSON").anyMatch(line -> line.startsWith("{"))
          .noneMatch(line -> line.matches("\\d{4}-.*"));
      assertThat(asked(jejak, "/actuator/health", false).body()).contains("\"status\"").doesNotContain("objectStore");
      assertThat(asked(jejak, "/actuator/health", true).body()).contains("objectStore", "milliseconds");
      assertThat(asked(jejak, "/actuator/prometheus", false).statusCode()).isNotEqualTo(200);
      assertThat(SignedIn.as(jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD).get("/actuator/prometheus")
          .statusCode()).isNotEqualTo(200);
      assertThat(asked(jejak, "/actuator/prometheus", true).body()).containsPattern(
          "jejak_documents\\{state=\"text_complete\"} [1-9]").contains("jejak_index_waiting 0.0");
      assertThat(diagnoses(jejak, 0)).contains("GOOD Java", "GOOD Jejak", "GOOD Penyimpanan", "GOOD Indeks");

      Path incoming = jejak.home().resolve("objects/incoming");
      Files.move(incoming, incoming.resolveSibling("pergi"));
      RunningJejak.await("health to tell", () -> status(jejak) == 503);

      assertThat(diagnoses(jejak, 1)).contains("PROBLEM Penyimpanan", "GOOD Basis data");
      Files.move(incoming.resolveSibling("pergi"), incoming);
      RunningJejak.await("health to be back", () -> status(jejak) == 200);
    }
  }

  private static int status(RunningJejak jejak) {
    try {
      return asked(jejak, "/actuator/health", false).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }
}
