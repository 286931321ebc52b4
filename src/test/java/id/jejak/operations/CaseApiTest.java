package id.jejak.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import id.jejak.testing.RunningJejak;
import id.jejak.testing.SignedIn;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What programs do with cases besides the steps of one: how they belong together, and many at once. */
@Tag("servers")
class CaseApiTest {
  private static final String API = "/api/v1/interactions";

  @TempDir
  private static Path folder;
  private static RunningJejak jejak;

  @BeforeAll
  static void start() {
    jejak = RunningJejak.in(folder.resolve("home")).runPreparedDemo();
  }

  @AfterAll
  static void stop() {
    jejak.close();
  }

  private static JsonNode recorded(String subject) {
    return jejak.post(API, """
        {"satker":"423792","channel":"surat","service":"retur-sp2d","subject":"%s"}""".formatted(subject));
  }

  private static String id(JsonNode interaction) {
    return interaction.path("id").asString();
  }

  private static JsonNode now(String id) {
    return jejak.get(API + "/" + id);
  }

  private static JsonNode step(String id, String step, String json) {
    return jejak.step(API + "/" + id + "/" + step, now(id).path("version").asLong(), json);
  }

  @Test
  void givenNumbersInMessageAndFile_whenAsked_thenEachOnceWithoutThoseTyped() {
    String id = id(recorded("Retur dari tiga surat"));
    step(id, "describe", """
        {"subject":"Retur dari tiga surat","channel":"surat","serviceType":"retur-sp2d","fiscalYear":2026,
         "identifiers":[{"kind":"SPM","written":"00411T/423792/2026"}]}""");
    jejak.post(API + "/" + id + "/messages", """
        {"body":"SPM 00411T/423792/2026 dan spm 00412T/423792/2026, dasar PMK 190 Tahun 2012."}""");
    jejak.put(API + "/" + id + "/documents?path=rekap.txt", "SPM 00412T/423792/2026\nSP2D 260771309999772\n".getBytes(
        UTF_8));

    RunningJejak.await("the file to be read", () -> found(id).contains("SP2D 260771309999772"));

    assertThat(found(id)).containsExactly("spm 00412T/423792/2026", "PMK 190 Tahun 2012", "SP2D 260771309999772");
    assertThat(jejak.get(API + "/" + id + "/numbers").path("typed").get(0).path("written").asString()).isEqualTo(
        "00411T/423792/2026");
    assertThat(now(id).path("course").path("fiscalYear").asInt()).isEqualTo(2026);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"subject\":\"x\",\"channel\":\"tidak-ada\",\"serviceType\":\"lain\"}",
      "{\"subject\":\"x\",\"channel\":\"surat\",\"serviceType\":\"lain\",\"identifiers\":[{\"kind\":\"SPM\"}]}",
      "{\"subject\":\"x\",\"channel\":\"surat\",\"serviceType\":\"lain\",\"fiscalMonth\":3}"})
  void givenFactsThatDoNotHold_whenDescribed_thenRefusedAndNothingChanges(String facts) {
    String id = id(recorded("Tetap begini"));

    assertThat(catchThrowable(() -> step(id, "describe", facts))).hasMessageContaining("\"status\":4");

    assertThat(now(id).path("subject").asString()).isEqualTo("Tetap begini");
  }

  private static List<String> found(String id) {
    return jejak.get(API + "/" + id + "/numbers").path("found").valueStream().map(JsonNode::asString).toList();
  }

  @Test
  void givenTwoCases_whenLinkedAndMergedByAProgram_thenBothAreUndoneAgain() {
    JsonNode first = recorded("Kaitan pertama");
    String second = id(recorded("Kaitan kedua"));
    String ticket = "{\"ticket\":\"" + first.path("ticket").asString() + "\"}";

    step(second, "link", ticket);
    JsonNode links = jejak.get(API + "/" + second + "/links");
    assertThat(links).hasSize(1);
    assertThat(links.get(0).path("kind").asString()).isEqualTo("CONTINUES");
    assertThat(links.get(0).path("other").path("id").asString()).isEqualTo(id(first));
    step(second, "unlink", "{\"other\":\"" + id(first) + "\"}");
    assertThat(jejak.get(API + "/" + second + "/links")).isEmpty();

    assertThat(step(second, "merge", ticket).path("course").path("mergedInto").asString()).isEqualTo(id(first));
    assertThat(step(second, "unmerge", "{}").path("course").path("mergedInto").isNull()).isTrue();
  }

  @Test
  void givenThread_whenAMessageIsSplitOff_thenItIsACaseOfItsOwn() {
    String from = id(recorded("Dua urusan"));
    jejak.post(API + "/" + from + "/messages", "{\"body\":\"Urusan pertama\"}");
    String second = jejak.post(API + "/" + from + "/messages", "{\"body\":\"Urusan kedua\"}").path("id").asString();

    JsonNode made = step(from, "split", "{\"messages\":[\"" + second + "\"],\"subject\":\"Urusan kedua\"}");

    assertThat(made.path("subject").asString()).isEqualTo("Urusan kedua");
    assertThat(jejak.get(API + "/" + id(made) + "/messages").get(0).path("id").asString()).isEqualTo(second);
    assertThat(jejak.get(API + "/" + from + "/messages")).hasSize(1);
  }

  @Test
  void givenThreeCases_whenAssignedTogether_thenEachHasItsOutcomeAndSentAgainNothingHappens() throws Exception {
    String first = id(recorded("Tugas satu"));
    String second = id(recorded("Tugas dua"));
    String changed = id(recorded("Tugas tiga"));
    step(changed, "start", "{}");
    String body = "{\"section\":\"vera\",\"interactions\":[" + one(first) + "," + one(changed) + "," + one(second)
        + "," + one("01900000-0000-7000-8000-000000000000") + "]}";

    assertThat(results(jejak.post(API + "/assign", body))).containsExactly("DONE", "REFUSED", "DONE", "REFUSED");
    assertThat(now(first).path("course").path("section").asString()).isEqualTo("vera");
    assertThat(results(jejak.post(API + "/assign", body))).containsExactly("ALREADY", "REFUSED", "ALREADY", "REFUSED");

    SignedIn clerk = SignedIn.as(jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
    assertThat(clerk.post(API + "/assign?_csrf=" + SignedIn.encoded(clerk.token("/layanan")), "application/json",
        "{\"interactions\":[]}".getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(422);
  }

  @Test
  void givenManyCases_whenStartedAndReclassifiedByAProgram_thenOneOutcomeEachAndNothingTwice() {
    String first = id(recorded("Mulai bersama satu"));
    String finished = id(recorded("Mulai bersama, sudah selesai"));
    step(finished, "finish", "{\"sentence\":\"Sudah.\"}");
    String both = "\"interactions\":[" + one(first) + "," + one(finished) + "]";

    assertThat(results(jejak.post(API + "/start", "{" + both + "}"))).containsExactly("DONE", "REFUSED");
    assertThat(now(first).path("status").asString()).isEqualTo("DIPROSES");
    assertThat(results(jejak.post(API + "/start", "{" + both + "}"))).containsExactly("ALREADY", "REFUSED");
    String classes = "{\"securityClass\":\"T\",\"interactions\":[{\"id\":\"" + first + "\",\"version\":1}]}";
    assertThat(results(jejak.post(API + "/reclassify", classes))).containsExactly("DONE");
    assertThat(results(jejak.post(API + "/reclassify", classes))).containsExactly("ALREADY");
    assertThat(catchThrowable(() -> jejak.post(API + "/reclassify", "{" + both + "}"))).hasMessageContaining(
        "\"status\":4");
  }

  private static String one(String id) {
    return "{\"id\":\"" + id + "\",\"version\":0}";
  }

  private static List<String> results(JsonNode outcomes) {
    return StreamSupport.stream(outcomes.spliterator(), false).map(outcome -> outcome.path("result").asString())
        .toList();
  }

  @Test
  void givenSampleOfAList_whenItIsSentBack_thenTheCheckFindsNoMistake() throws Exception {
    SignedIn clerk = SignedIn.as(jejak.address(), DemoOffice.STAFF_NIP, DemoOffice.PASSWORD);
    byte[] sample = clerk.bytes("/layanan/impor/contoh.csv").body();

    String handIn = jejak.post("/api/v1/hand-ins?channel=espm&name=contoh.csv", sample).path("id").asString();
    RunningJejak.await("the check", () -> jejak.get("/api/v1/hand-ins/" + handIn).path("state").asString().equals(
        "CHECKED"));

    assertThat(results(jejak.get("/api/v1/hand-ins/" + handIn + "/lines"))).containsExactly("NEW", "NEW", "NEW", "NEW");
  }
}
