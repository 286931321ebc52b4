package id.jejak.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.RunningJejak;
import id.jejak.testing.SignedIn;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs do with an office: its satkers, cards, people and lists, its events, and what one is told. */
@Tag("servers")
class OfficeApiTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String FIRST = DemoOffice.SATKERS.get(0).code();
  private static final String SECOND = DemoOffice.SATKERS.get(1).code();

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

  /** What was answered, and its {@code ETag}. */
  private record Answer(int status, JsonNode body, String tag) {
    static Answer of(HttpResponse<String> answer) {
      return new Answer(answer.statusCode(), JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body()), answer
          .headers().firstValue("ETag").orElse(""));
    }

    String id() {
      return body.path("id").asString();
    }

    String problem() {
      return status + " " + body.path("type").asString().replace("urn:jejak:problem:", "");
    }
  }

  private static Answer post(String path, String json) {
    return Answer.of(jejak.ask("POST", "/api/v1" + path, json));
  }

  private static Answer change(String method, String path, String tag, String json) {
    return Answer.of(jejak.ask(method, "/api/v1" + path, json, "If-Match", tag));
  }

  private static Answer seen(String path) {
    return Answer.of(jejak.ask("GET", "/api/v1" + path, ""));
  }

  private static String satker(String code) {
    Answer added = post("/satkers", "{\"code\":\"" + code + "\",\"name\":\"Kantor " + code
        + "\",\"from\":\"2020-01-01\"}");
    assertThat(added.status()).as(added.body().toString()).isEqualTo(201);
    return added.id();
  }

  private static Answer card(String satker, String number) {
    return post("/satkers/" + satker + "/cards", "{\"number\":\"" + number
        + "\",\"displayName\":\"Pejabat Uji\",\"from\":\"2026-01-01\",\"until\":\"2099-12-31\"}");
  }

  @Test
  void givenSatker_whenAddedTwice_thenTheSameAndAnotherNameIsRefused() {
    String id = satker("990001");

    assertThat(satker("990001")).isEqualTo(id);
    assertThat(post("/satkers", "{\"code\":\"990001\",\"name\":\"Lain\",\"from\":\"2020-01-01\"}").problem()).isEqualTo(
        "409 already-there");
    assertThat(post("/satkers", "{\"code\":\"12345\",\"name\":\"Lain\"}").problem()).isEqualTo(
        "422 invalid-satker-code");
    assertThat(seen("/satkers?q=990001").body().path("satkers")).hasSize(1);
  }

  @Test
  void givenSameSatkerCardAndPerson_whenSentAtTheSameMoment_thenEachIsThereOnce() throws Exception {
    String satker = together(() -> satker("990007"));
    for (int more = 0; more < 8; more++) {
      String code = "99010" + more;
      together(() -> satker(code));
    }
    together(() -> card(satker, "UJI-7001").id());
    together(() -> person("199001012020121007", "Pegawai Serentak").id());

    assertThat(seen("/satkers/" + satker + "/cards").body()).hasSize(1);
  }

  /** What four that do the same at the same moment are answered: the same. */
  private static String together(Callable<String> work) throws Exception {
    try (ExecutorService four = Executors.newFixedThreadPool(4)) {
      Set<String> answers = new HashSet<>();
      for (Future<String> answer : four.invokeAll(Collections.nCopies(4, work))) {
        answers.add(answer.get());
      }
      assertThat(answers).hasSize(1).doesNotContain("");
      return answers.iterator().next();
    }
  }

  @Test
  void givenSatker_whenRenamedAndClosedOnWhatWasSeen_thenItsHistoryStaysAndAnOldVersionIsRefused() {
    String path = "/satkers/" + satker("990002");
    String first = seen(path).tag();
    String name = "{\"code\":\"990003\",\"name\":\"Kantor Baru\",\"from\":\"2021-01-01\"}";

    assertThat(Answer.of(jejak.ask("PUT", "/api/v1" + path, name)).problem()).isEqualTo("422 invalid-version");
    Answer renamed = change("PUT", path, first, name);
    assertThat(renamed.body().path("history")).hasSize(2);
    assertThat(change("PUT", path, first, name).problem()).isEqualTo("409 changed-meanwhile");
    Answer closed = change("POST", path + "/close", renamed.tag(), "{\"lastDay\":\"2022-12-31\"}");

    assertThat(closed.body().path("open").asBoolean()).isFalse();
    assertThat(seen("/satkers/closed?q=990003").body().path("satkers").get(0).path("lastDay").asString()).isEqualTo(
        "2022-12-31");
    assertThat(card(renamed.id(), "UJI-TUTUP").problem()).isEqualTo("409 card-satker-closed");
    assertThat(seen("/satkers/" + UUID.randomUUID()).problem()).isEqualTo("404 satker-not-found");
  }

  private static Answer list(String csv) {
    return Answer.of(jejak.ask("POST", "/api/v1/satker-imports?name=satker.csv", csv));
  }

  @Test
  void givenListsOfSatkers_whenOneIsWrong_thenNothingOfItIsTakenAndTheOtherIsWalkedPageByPage() {
    String wrong = "kode;nama\n12345;Nol hilang\n980001;Satu\n980001;Lagi\n";
    Answer checked = list(wrong);
    assertThat(checked.body().path("clean").asBoolean()).isFalse();
    assertThat(checked.body().path("counts").path("WRONG").asInt()).isEqualTo(2);
    assertThat(seen("/satker-imports/" + checked.id() + "/lines?outcome=WRONG").body().get(0).path("reason").asString())
        .isEqualTo("leading-zero");
    assertThat(post("/satker-imports/" + checked.id() + "/apply", "").problem()).isEqualTo("422 import-refused");
    assertThat(seen("/satkers?q=980001").body().path("satkers")).isEmpty();

    String many = "kode;nama\n" + IntStream.range(0, 120).mapToObj(i -> (970_000 + i) + ";Satker " + i).collect(
        Collectors.joining("\n"));
    String id = list(many).id();
    assertThat(post("/satker-imports/" + id + "/apply", "").body().path("counts").path("NEW").asInt()).isEqualTo(120);
    assertThat(post("/satker-imports/" + id + "/apply", "").problem()).isEqualTo("404 upload-ended");

    List<String> codes = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = seen("/satkers?q=97&after=" + after).body();
      page.path("satkers").forEach(satker -> codes.add(satker.path("code").asString()));
      after = page.path("next").asString("");
    } while (!after.isEmpty());
    assertThat(codes).filteredOn(code -> code.startsWith("97")).hasSize(120).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void givenSatkerWithThreeCards_whenAFourthIsGiven_thenRefusedAndOneSentAgainIsTheSame() {
    String satker = satker("990004");
    String first = card(satker, "UJI-4001").id();
    assertThat(card(satker, "UJI-4002").status()).isEqualTo(201);
    assertThat(card(satker, "UJI-4003").status()).isEqualTo(201);

    assertThat(card(satker, "UJI-4004").problem()).isEqualTo("409 card-limit");
    assertThat(card(satker, "uji-4001").id()).isEqualTo(first);
    assertThat(card(satker("990005"), "UJI-4001").problem()).isEqualTo("409 already-there");
    assertThat(card(UUID.randomUUID().toString(), "UJI-4005").problem()).isEqualTo("404 satker-not-found");
    assertThat(seen("/satkers/" + satker + "/cards").body()).hasSize(3);
    assertThat(seen("/cards?q=UJI-4002").body().path("cards")).hasSize(1);
  }

  @Test
  void givenCard_whenItIsChangedOnWhatWasSeen_thenEachStepHoldsAndAnOldVersionIsRefused() {
    Answer card = card(satker("990006"), "UJI-6001");
    String path = "/cards/" + card.id();

    Answer blocked = change("POST", path + "/block", card.tag(), "");
    assertThat(blocked.body().path("state").asString()).isEqualTo("BLOCKED");
    assertThat(change("POST", path + "/unblock", card.tag(), "").problem()).isEqualTo("409 changed-meanwhile");
    assertThat(post(path + "/unblock", "").problem()).isEqualTo("422 invalid-version");
    Answer open = change("POST", path + "/unblock", blocked.tag(), "");
    assertThat(change("POST", path + "/unblock", open.tag(), "").problem()).isEqualTo("409 card-state");

    Answer renewed = change("POST", path + "/renew", open.tag(), "{\"number\":\"UJI-6002\",\"until\":\"2099-12-31\"}");
    assertThat(renewed.body().path("replacesId").asString()).isEqualTo(card.id());
    assertThat(renewed.body().path("holderId")).isEqualTo(card.body().path("holderId"));
    assertThat(seen(path).body().path("state").asString()).isEqualTo("ENDED");
    Answer handed = change("POST", "/cards/" + renewed.id() + "/hand-over", renewed.tag(),
        "{\"number\":\"UJI-6003\",\"displayName\":\"Pengganti Uji\"}");
    assertThat(handed.body().path("holderName").asString()).isEqualTo("Pengganti Uji");
    assertThat(handed.body().toString()).doesNotContain("sha256").doesNotContain("password");
    assertThat(change("POST", "/cards/" + handed.id() + "/end", handed.tag(), "").body().path("state").asString())
        .isEqualTo("ENDED");
  }

  private static Answer person(String nip, String name) {
    return post("/people", "{\"login\":\"" + nip + "\",\"displayName\":\"" + name
        + "\",\"roles\":[\"STAFF\"],\"clearance\":\"B\"}");
  }

  @Test
  void givenPerson_whenAddedPlacedAndDisabled_thenSeenWithoutSecretsAndRulesHold() {
    Answer added = person("19900101 202012 1 009", "Pegawai Uji");
    assertThat(added.status()).isEqualTo(201);
    assertThat(person("199001012020121009", "Pegawai Uji").id()).isEqualTo(added.id());
    assertThat(person("199001012020121009", "Orang Lain").problem()).isEqualTo("409 already-there");
    assertThat(person("123", "Pegawai").problem()).isEqualTo("422 invalid-login");
    assertThat(post("/people", "{\"roles\":[\"RAJA\"]}").problem()).isEqualTo("400 invalid-request");

    String path = "/people/" + added.id();
    String duty = "{\"displayName\":\"Pegawai Uji\",\"roles\":[\"STAFF\"],\"section\":\"%s\"}";
    Answer placed = change("PUT", path, added.tag(), duty.formatted("bank"));
    assertThat(placed.body().path("section").asString()).isEqualTo("bank");
    assertThat(placed.body().path("clearance").asString()).isEqualTo("B");
    assertThat(change("PUT", path, added.tag(), duty.formatted("vera")).problem()).isEqualTo("409 changed-meanwhile");
    assertThat(change("PUT", path, placed.tag(), duty.formatted("tidak-ada")).problem()).isEqualTo(
        "422 invalid-section");
    assertThat(change("PUT", path, placed.tag(), "{\"displayName\":\"x\",\"roles\":[\"SATKER_OFFICER\"]}").problem())
        .isEqualTo("422 invalid-roles");

    assertThat(post(path + "/disable", "").body().path("state").asString()).isEqualTo("DISABLED");
    assertThat(post(path + "/enable", "").body().path("state").asString()).isEqualTo("NO_PASSWORD");
    JsonNode people = seen("/people").body();
    assertThat(people.path("people").toString()).contains("Pegawai Uji").doesNotContain("assword\"", "hash", "photo");
  }

  @Test
  void givenLastAdministrator_whenTheRoleIsTakenAway_thenRefused() {
    String administrator = seen("/people").body().path("people").valueStream().filter(person -> person.path("login")
        .asString().equals(DemoOffice.ADMINISTRATOR_NIP)).findFirst().orElseThrow().path("id").asString();

    assertThat(post("/people/" + administrator + "/disable", "").problem()).isEqualTo("422 invalid-last-administrator");
  }

  @Test
  void givenValueOfAList_whenItChangesOnADay_thenEachDayHasItsOwnAndAnOldVersionIsRefused() {
    String value = "{\"code\":\"uji-kanal\",\"labelId\":\"%s\",\"source\":\"Nota uji\",\"from\":\"%s\"}";
    Answer added = post("/reference/CHANNEL", value.formatted("Kanal uji", "2026-01-01"));
    assertThat(added.status()).isEqualTo(201);
    assertThat(post("/reference/CHANNEL", value.formatted("Kanal uji", "2026-01-01")).body()).isEqualTo(added.body());
    assertThat(post("/reference/CHANNEL", value.formatted("Lain", "2026-01-01")).problem()).isEqualTo(
        "409 reference-already-there");

    String path = "/reference/CHANNEL/uji-kanal";
    Answer changed = change("PUT", path, added.tag(), value.formatted("Kanal baru", "2026-07-01"));
    assertThat(changed.body()).hasSize(2);
    assertThat(label("2026-06-30")).isEqualTo("Kanal uji");
    assertThat(label("2026-07-01")).isEqualTo("Kanal baru");
    assertThat(label("2025-12-31")).isEmpty();
    assertThat(change("PUT", path, added.tag(), value.formatted("x", "2026-08-01")).problem()).isEqualTo(
        "409 changed-meanwhile");
    assertThat(post(path + "/end", "{\"lastDay\":\"2026-12-31\"}").problem()).isEqualTo(
        "422 invalid-reference-version");
    assertThat(change("POST", path + "/end", changed.tag(), "{\"lastDay\":\"2026-12-31\"}").status()).isEqualTo(200);
    assertThat(label("2027-01-01")).isEmpty();
  }

  private static String label(String day) {
    return seen("/reference/CHANNEL?day=" + day).body().path("values").valueStream().filter(value -> value.path("code")
        .asString().equals("uji-kanal")).map(value -> value.path("labelId").asString()).findFirst().orElse("");
  }

  @Test
  void givenOtherLists_whenAsked_thenNormsAreKeptAndWhatIsFixedStays() {
    Answer service = post("/reference/SERVICE", """
        {"code":"uji-layanan","labelId":"Layanan uji","source":"Nota uji","section":"bank",
         "norm":{"unit":"WORKING_HOURS","amount":5,"basis":"SOP uji"}}""");
    assertThat(service.body().get(0).path("norm").path("amount").asInt()).isEqualTo(5);
    assertThat(post("/reference/SERVICE", "{\"code\":\"x\",\"labelId\":\"x\",\"source\":\"x\",\"norm\":{\"unit\":"
        + "\"ABAD\"}}").problem()).isEqualTo("422 invalid-reference-norm");
    assertThat(post("/reference/SECURITY_CLASS", "{\"code\":\"x\",\"labelId\":\"x\",\"source\":\"x\"}").problem())
        .isEqualTo("422 invalid-reference-class");
    assertThat(seen("/reference/TIDAK_ADA").status()).isEqualTo(404);
    for (String kind : List.of("CHANNEL", "SERVICE", "SECTION", "REJECT_REASON", "SECURITY_CLASS")) {
      assertThat(seen("/reference/" + kind).body().path("values")).as(kind).isNotEmpty();
    }
  }

  @Test
  void givenHolidayAndHours_whenKept_thenAskedByYearAndDay() {
    String day = "{\"day\":\"2027-01-04\",\"name\":\"%s\",\"source\":\"SE uji\",\"own\":true}";
    Answer added = post("/holidays", day.formatted("Libur uji"));
    assertThat(post("/holidays", day.formatted("Libur uji")).id()).isEqualTo(added.id());
    assertThat(post("/holidays", day.formatted("Lain")).problem()).isEqualTo("409 reference-already-there");
    Answer renamed = change("PUT", "/holidays/" + added.id(), added.tag(), day.formatted("Libur lain"));
    assertThat(change("POST", "/holidays/" + added.id() + "/take-back", added.tag(), "").problem()).isEqualTo(
        "409 changed-meanwhile");
    change("POST", "/holidays/" + added.id() + "/take-back", renamed.tag(), "");
    assertThat(seen("/holidays?year=2027").body().valueStream().filter(one -> one.path("id").asString().equals(added
        .id())).findFirst().orElseThrow().path("takenBack").asBoolean()).isTrue();

    String hours = "{\"from\":\"2027-03-01\",\"source\":\"SE uji\",\"hours\":{\"MONDAY\":{\"from\":\"%s\",\"until\":"
        + "\"12:00\"}}}";
    assertThat(Answer.of(jejak.ask("PUT", "/api/v1/office-hours", hours.formatted("13:00"))).problem()).isEqualTo(
        "422 invalid-reference-hours");
    assertThat(Answer.of(jejak.ask("PUT", "/api/v1/office-hours", hours.formatted("08:00"))).body()).hasSize(1);
    assertThat(seen("/office-hours?day=2027-03-02").body().get(0).path("own").asBoolean()).isTrue();
    assertThat(seen("/office-hours?day=2027-02-28").body().get(0).path("own").asBoolean()).isFalse();
    post("/office-hours/give-up", "{\"from\":\"2027-04-01\"}");
    assertThat(seen("/office-hours?day=2027-04-01").body().get(0).path("own").asBoolean()).isFalse();
  }

  @Test
  void givenEvent_whenSentAgainWithItsKey_thenTheSameAndEachSatkerSeesItsOwnPeople() throws Exception {
    String event = "{\"channel\":\"sosialisasi\",\"subject\":\"Sosialisasi uji\",\"message\":\"Materi menyusul.\","
        + "\"satkers\":[\"" + FIRST + "\",\"" + SECOND + "\"],\"attendees\":[{\"satker\":\"" + FIRST
        + "\",\"name\":\"Ani Contoh\"},{\"satker\":\"" + SECOND + "\",\"name\":\"%s\"}]}";
    String key = UUID.randomUUID().toString();

    Answer recorded = event(event.formatted("Budi Contoh"), key);
    assertThat(recorded.status()).as(recorded.body().toString()).isEqualTo(201);
    String id = recorded.body().path("event").path("id").asString();
    assertThat(event(event.formatted("Budi Contoh"), key).body().path("event").path("id").asString()).isEqualTo(id);
    assertThat(event(event.formatted("Orang Lain"), key).problem()).isEqualTo("422 sent-before");
    assertThat(event(event.formatted(""), UUID.randomUUID().toString()).problem()).isEqualTo("422 attendee-invalid");
    assertThat(event("{\"channel\":\"surat\",\"subject\":\"x\"}", key).problem()).isEqualTo("422 channel-unknown");
    assertThat(seen("/events/" + id).body().path("attendees")).hasSize(2);

    SignedIn officer = SignedIn.as(jejak.address(), DemoOffice.SATKERS.get(0).kips(), DemoOffice.PASSWORD);
    assertThat(officer.get("/api/v1/events/" + id).body()).contains("Ani Contoh").doesNotContain("Budi Contoh");
  }

  private static Answer event(String json, String key) {
    return Answer.of(jejak.ask("POST", "/api/v1/events", json, "Idempotency-Key", key));
  }

  @Test
  void givenFinishedCase_whenItsOfficerReadsTheNotice_thenItIsReadAndNobodyElseCan() throws Exception {
    String id = jejak.post("/api/v1/interactions", "{\"satker\":\"" + FIRST
        + "\",\"channel\":\"surat\",\"subject\":\"Diberitahukan\"}").path("id").asString();
    jejak.step("/api/v1/interactions/" + id + "/finish", 0, "{\"sentence\":\"Sudah.\"}");
    SignedIn officer = SignedIn.as(jejak.address(), DemoOffice.SATKERS.get(0).kips(), DemoOffice.PASSWORD);
    SignedIn stranger = SignedIn.as(jejak.address(), DemoOffice.SATKERS.get(1).kips(), DemoOffice.PASSWORD);
    RunningJejak.await("the notice", () -> told(officer, id).isPresent());

    JsonNode notice = told(officer, id).orElseThrow();
    assertThat(notice.path("read").asBoolean()).isFalse();
    String read = "/api/v1/notices/" + notice.path("id").asString() + "/read?_csrf=";
    assertThat(stranger.post(read + SignedIn.encoded(stranger.token("/layanan/baru")), "application/json", new byte[0])
        .statusCode()).isEqualTo(404);
    assertThat(officer.post(read + SignedIn.encoded(officer.token("/layanan/baru")), "application/json", new byte[0])
        .statusCode()).isEqualTo(204);

    assertThat(told(officer, id).orElseThrow().path("read").asBoolean()).isTrue();
    assertThat(officer.post("/api/v1/notices/read?_csrf=" + SignedIn.encoded(officer.token("/layanan/baru")),
        "application/json", "{}".getBytes(UTF_8)).statusCode()).isEqualTo(204);
    assertThat(JSON.readTree(officer.get("/api/v1/notices").body()).path("unread").asInt()).isZero();
    assertThat(seen("/notices").body().path("lines")).isEmpty();
  }

  private static Optional<JsonNode> told(SignedIn officer, String interaction) {
    try {
      return JSON.readTree(officer.get("/api/v1/notices").body()).path("lines").valueStream().filter(line -> line.path(
          "interaction").path("id").asString().equals(interaction)).map(line -> line.path("notice")).findFirst();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void givenDescriptionOfTheApi_whenRead_thenEachPartIsThereUnderItsOwnName() {
    JsonNode described = jejak.get("/api/v1/openapi");

    assertThat(described.path("paths").path("/api/v1/cards/{id}/renew").path("post").path("parameters").toString())
        .contains("If-Match");
    assertThat(described.path("paths").propertyNames()).contains("/api/v1/satkers", "/api/v1/satker-imports",
        "/api/v1/people/{id}", "/api/v1/reference/{kind}/{code}", "/api/v1/holidays", "/api/v1/office-hours",
        "/api/v1/events/{id}", "/api/v1/notices");
    JsonNode schemas = described.path("components").path("schemas");
    assertThat(schemas.path("NoticeLine").path("properties").propertyNames()).contains("notice", "interaction");
    assertThat(schemas.path("OfficeHoursLine").path("properties").propertyNames()).contains("weekday", "own");
    assertThat(schemas.path("SatkerImportLine").path("properties").propertyNames()).contains("outcome", "reason");
    assertThat(schemas.path("CardView").path("properties").propertyNames()).contains("number", "version");
  }
}
