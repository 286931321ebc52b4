package id.jejak.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.Jejak;
import id.jejak.identity.ApiTokens;
import id.jejak.identity.NewPerson;
import id.jejak.identity.Office;
import id.jejak.identity.OfficeZone;
import id.jejak.identity.Offices;
import id.jejak.identity.People;
import id.jejak.identity.Viewer;
import id.jejak.interaction.InteractionLife;
import id.jejak.interaction.InteractionLife.Seen;
import id.jejak.interaction.InteractionView;
import id.jejak.interaction.Interactions;
import id.jejak.interaction.NewInteraction;
import id.jejak.shared.Audience;
import id.jejak.shared.SecurityClass;
import id.jejak.testing.MariaDbServer;
import id.jejak.testing.MovableClock;
import id.jejak.testing.Receiver;
import id.jejak.testing.RunningJejak;
import id.jejak.webhook.Delivery.State;
import id.jejak.webhook.DeliveryResult.Ending;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("servers")
@DirtiesContext
@SpringBootTest(classes = {Jejak.class, WebhookDeliveryTest.Time.class}, properties = {"jejak.operations.quiet=true",
    "jejak.webhook.allow-http=true", "jejak.webhook.allowed-networks=127.0.0.0/8", "jejak.webhook.timeout=2s",
    "jejak.webhook.attempts=3"})
class WebhookDeliveryTest {
  @RegisterExtension
  static final MariaDbServer DATABASE = new MariaDbServer();
  @TempDir
  static Path home;

  private static final AtomicInteger NUMBERS = new AtomicInteger(30_000);

  @Autowired
  private Offices offices;
  @Autowired
  private People people;
  @Autowired
  private ApiTokens tokens;
  @Autowired
  private Interactions interactions;
  @Autowired
  private InteractionLife life;
  @Autowired
  private Targets targets;
  @Autowired
  private DeliveryQueue queue;
  @Autowired
  private Dispatch dispatch;
  @Autowired
  private Courier courier;
  @Autowired
  private MovableClock clock;
  @Autowired
  private JdbcClient jdbc;
  private Receiver receiver;
  private Office office;
  private Viewer administrator;
  private Viewer clerk;

  @TestConfiguration
  static class Time {
    @Bean
    @Primary
    MovableClock movableClock() {
      return new MovableClock();
    }
  }

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    DATABASE.applicationProperties(registry);
    registry.add("jejak.home", home::toString);
    registry.add("jejak.webhook.key-file", () -> home.resolve("keys/webhook"));
  }

  @BeforeEach
  void anOffice() throws Exception {
    receiver = new Receiver();
    office = offices.add(null, "W" + NUMBERS.incrementAndGet(), "KPPN Contoh", OfficeZone.WIB);
    clerk = viewer(NewPerson.staff("1985031720102" + NUMBERS.incrementAndGet(), "Ani", office.id()));
    administrator = viewer(NewPerson.administrator("1985031720102" + NUMBERS.incrementAndGet(), "Budi", office.id()));
  }

  @AfterEach
  void close() {
    receiver.close();
    if (!courier.isRunning()) {
      courier.start();
    }
  }

  private Viewer viewer(NewPerson person) {
    return people.viewer(people.add(null, person).id()).orElseThrow();
  }

  private Targets.Issued registered(EventKind... kinds) {
    return targets.register(administrator, new NewTarget("Dasbor", receiver.address(), Set.of(kinds),
        SecurityClass.B));
  }

  private InteractionView recorded() {
    return recorded(SecurityClass.B);
  }

  private InteractionView recorded(SecurityClass securityClass) {
    return interactions.record(new NewInteraction(office.id(), Set.of(), "surat", "lain", "Perihal yang rahasia",
        Audience.INTERNAL, securityClass, clock.instant(), clerk.personId(), null), clerk);
  }

  private List<Delivery> deliveries(Targets.Issued issued) {
    return queue.page(issued.target().id(), null, 50);
  }

  private void awaitStates(Targets.Issued issued, State... states) {
    RunningJejak.await("deliveries to be " + List.of(states), () -> deliveries(issued).stream().map(Delivery::state)
        .toList().equals(List.of(states)));
  }

  @Test
  void givenTarget_whenCaseGoesItsWay_thenToldOfWhatItWantsAlone() {
    Targets.Issued issued = registered(EventKind.RECEIVED, EventKind.FINISHED);

    InteractionView made = recorded();
    InteractionView started = life.start(new Seen(made.id(), made.version()), clerk);
    life.finish(new Seen(started.id(), started.version()), clerk, "Sudah.");

    awaitStates(issued, State.DELIVERED, State.DELIVERED);
    assertThat(deliveries(issued)).extracting(Delivery::kind).containsExactly(EventKind.FINISHED, EventKind.RECEIVED);
    assertThat(receiver.received()).extracting(received -> received.header("Jejak-Event")).containsExactlyInAnyOrder(
        "interaction.received", "interaction.finished");
  }

  @Test
  void givenDelivery_whenReceived_thenSignedAndWithoutContents() throws Exception {
    Targets.Issued issued = registered(EventKind.RECEIVED);

    InteractionView interaction = recorded();

    awaitStates(issued, State.DELIVERED);
    Receiver.Received received = receiver.received().getFirst();
    Delivery delivery = deliveries(issued).getFirst();
    JsonNode body = JsonMapper.builder().build().readTree(received.body());
    assertThat(body.propertyNames()).containsExactlyInAnyOrder("event", "delivery", "interaction", "ticket", "status",
        "at");
    assertThat(body.path("event").asString()).isEqualTo("interaction.received");
    assertThat(body.path("delivery").asString()).isEqualTo(delivery.id().toString()).isEqualTo(received.header(
        "Jejak-Delivery"));
    assertThat(body.path("interaction").asString()).isEqualTo(interaction.id().toString());
    assertThat(body.path("ticket").asString()).isEqualTo(interaction.ticket());
    assertThat(body.path("status").asString()).isEqualTo("DITERIMA");
    assertThat(Instant.parse(body.path("at").asString())).isEqualTo(interaction.createdAt());
    String[] signature = received.header("Jejak-Signature").split("[=,]", -1);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(issued.secret().getBytes(UTF_8), "HmacSHA256"));
    assertThat(signature).containsExactly("t", signature[1], "v1", HexFormat.of().formatHex(mac.doFinal((signature[1]
        + "." + received.body()).getBytes(UTF_8))));
    assertThat(Instant.ofEpochSecond(Long.parseLong(signature[1]))).isBetween(clock.instant().minusSeconds(60), clock
        .instant());
  }

  @Test
  void givenErrorOfTheTarget_whenThePauseIsOver_thenSentAgainUnderTheSameId() {
    receiver.answers(Receiver.words(500, "gudang penuh"));
    Targets.Issued issued = registered(EventKind.RECEIVED);
    recorded();
    RunningJejak.await("the first try", () -> deliveries(issued).getFirst().reason() == Ending.REFUSED);
    assertThat(deliveries(issued).getFirst()).satisfies(tried -> {
      assertThat(tried.state()).isEqualTo(State.WAITING);
      assertThat(tried.httpStatus()).isEqualTo(500);
      assertThat(tried.reply()).isEqualTo("gudang penuh");
      assertThat(tried.dueAt()).isAfter(clock.instant().plusSeconds(30));
    });

    receiver.answers(Receiver.status(200));
    clock.forward(Duration.ofSeconds(61));

    awaitStates(issued, State.DELIVERED);
    assertThat(receiver.received()).hasSize(2).extracting(received -> received.header("Jejak-Delivery")).containsOnly(
        deliveries(issued).getFirst().id().toString());
    assertThat(deliveries(issued).getFirst().attempts()).isEqualTo(2);
  }

  @Test
  void givenSilentTarget_whenThePauseIsOver_thenTriedAgain() {
    receiver.answers(receiver.silence());
    Targets.Issued issued = registered(EventKind.RECEIVED);
    recorded();
    RunningJejak.await("the first try", () -> deliveries(issued).getFirst().reason() == Ending.NO_ANSWER);

    receiver.answers(Receiver.status(200));
    clock.forward(Duration.ofSeconds(61));

    awaitStates(issued, State.DELIVERED);
    assertThat(receiver.received()).hasSize(2);
  }

  @Test
  void givenTargetThatNeverTakes_whenAllTriesAreUsed_thenFailedAndReplayedOnDemand() {
    receiver.answers(Receiver.status(503));
    Targets.Issued issued = registered(EventKind.RECEIVED);
    recorded();
    for (int tries = 1; tries < 3; tries++) {
      int done = tries;
      RunningJejak.await("try " + tries, () -> deliveries(issued).getFirst().attempts() == done && deliveries(issued)
          .getFirst().state() == State.WAITING);
      clock.forward(Duration.ofHours(7));
    }
    awaitStates(issued, State.FAILED);

    receiver.answers(Receiver.status(200));
    targets.replay(administrator, issued.target().id(), deliveries(issued).getFirst().id());

    awaitStates(issued, State.DELIVERED);
    assertThat(receiver.received()).hasSize(4);
    assertThat(audited("webhook.replayed", issued)).isEqualTo(1);
    assertThat(audited("webhook.delivery-ended", issued)).isEqualTo(2);
  }

  private int audited(String action, Targets.Issued issued) {
    return jdbc.sql("SELECT COUNT(*) FROM audit_event WHERE action = ? AND subject_id = ?").params(action, issued
        .target().id()).query(Integer.class).single();
  }

  @Test
  void givenRunThatDiedAfterSending_whenStartedAgain_thenSaidSoAndNotSentAgain() {
    Targets.Issued issued = registered(EventKind.RECEIVED);
    courier.stop();
    recorded();
    Delivery claimed = queue.claim().orElseThrow();
    assertThat(dispatch.attempt(claimed)).get().extracting(DeliveryResult::ending).isEqualTo(Ending.TAKEN);
    assertThat(queue.claim()).as("the same row for another courier").isEmpty();

    courier.start();

    assertThat(deliveries(issued)).extracting(Delivery::state).containsExactly(State.UNCLEAR);
    clock.forward(Duration.ofHours(13));
    recorded();
    awaitStates(issued, State.DELIVERED, State.UNCLEAR);
    assertThat(receiver.received()).hasSize(2);
  }

  @Test
  void givenTargetThatIsBeingCalled_whenAnotherDeliveryIsDue_thenItWaitsForTheFirst() {
    Targets.Issued issued = registered(EventKind.RECEIVED);
    courier.stop();
    recorded();
    recorded();
    Delivery first = queue.claim().orElseThrow();

    assertThat(queue.claim()).isEmpty();

    queue.settle(first, State.DELIVERED, new DeliveryResult(Ending.TAKEN, 200, ""));
    assertThat(queue.claim()).isPresent();
    assertThat(deliveries(issued)).extracting(Delivery::state).containsExactly(State.SENDING, State.DELIVERED);
  }

  @Test
  void givenPausedTarget_whenSomethingHappens_thenItWaitsUntilResumed() throws Exception {
    Targets.Issued paused = registered(EventKind.RECEIVED);
    targets.pause(administrator, paused.target().id());
    recorded();
    try (Receiver second = new Receiver()) {
      Targets.Issued active = targets.register(administrator, new NewTarget("Lain", second.address(), Set.of(
          EventKind.STARTED), SecurityClass.B));
      InteractionView later = recorded();
      life.start(new Seen(later.id(), later.version()), clerk);
      awaitStates(active, State.DELIVERED);
      assertThat(deliveries(paused)).extracting(Delivery::state).containsExactly(State.WAITING, State.WAITING);
      assertThat(receiver.received()).isEmpty();
    }

    targets.resume(administrator, paused.target().id());

    awaitStates(paused, State.DELIVERED, State.DELIVERED);
  }

  @Test
  void givenTargetThatHasEnded_whenSomethingHappens_thenNothingIsSentOrReplayed() {
    Targets.Issued issued = registered(EventKind.RECEIVED);
    targets.pause(administrator, issued.target().id());
    recorded();

    targets.end(administrator, issued.target().id());
    recorded();

    assertThat(deliveries(issued)).extracting(Delivery::state).containsExactly(State.DROPPED);
    assertThatThrownBy(() -> targets.replay(administrator, issued.target().id(), deliveries(issued).getFirst().id()))
        .isInstanceOf(WebhookRefused.class);
    assertThatThrownBy(() -> targets.resume(administrator, issued.target().id())).isInstanceOf(WebhookRefused.class);
    assertThat(receiver.received()).isEmpty();
  }

  @Test
  void givenNewSecret_whenSomethingHappens_thenSignedWithThatAlone() {
    Targets.Issued issued = registered(EventKind.RECEIVED);

    String secret = targets.newSecret(administrator, issued.target().id()).secret();
    recorded();

    awaitStates(issued, State.DELIVERED);
    Receiver.Received received = receiver.received().getFirst();
    Instant at = Instant.ofEpochSecond(Long.parseLong(received.header("Jejak-Signature").substring(2, 12)));
    assertThat(received.header("Jejak-Signature")).isEqualTo(Signature.of(secret, at, received.body()));
    assertThat(secret).isNotEqualTo(issued.secret());
  }

  @Test
  void givenAddressThatLeadsInside_whenRegisteredOrSent_thenRefused() {
    assertThatThrownBy(() -> targets.register(administrator, new NewTarget("Dasbor", "http://10.0.0.1/", Set.of(
        EventKind.RECEIVED), SecurityClass.B))).isInstanceOf(AddressRefused.class);
    Targets.Issued issued = registered(EventKind.RECEIVED);
    // As a name that was moved since.
    jdbc.sql("UPDATE webhook_target SET address = 'http://10.0.0.1/' WHERE id = ?").param(issued.target().id())
        .update();

    recorded();

    awaitStates(issued, State.FAILED);
    assertThat(deliveries(issued).getFirst().reason()).isEqualTo(Ending.FORBIDDEN);
  }

  @Test
  void givenKeyOfTheInstallationLost_whenSent_thenFailedUntilThereIsANewSecret() {
    Targets.Issued issued = registered(EventKind.RECEIVED);
    jdbc.sql("UPDATE webhook_target SET secret = REPEAT('x', 80) WHERE id = ?").param(issued.target().id()).update();
    recorded();
    awaitStates(issued, State.FAILED);
    assertThat(deliveries(issued).getFirst().reason()).isEqualTo(Ending.NO_SECRET);

    targets.newSecret(administrator, issued.target().id());
    targets.replay(administrator, issued.target().id(), deliveries(issued).getFirst().id());

    awaitStates(issued, State.DELIVERED);
  }

  @Test
  void givenCaseAboveTheClassOfTheTarget_whenItHappensOrRisesMeanwhile_thenNotTold() {
    Targets.Issued issued = registered(EventKind.RECEIVED);
    recorded(SecurityClass.T);
    assertThat(deliveries(issued)).isEmpty();
    courier.stop();
    InteractionView later = recorded();
    jdbc.sql("UPDATE interaction SET security_class = 'SR' WHERE id = ?").param(later.id()).update();

    courier.start();

    awaitStates(issued, State.DROPPED);
    assertThat(receiver.received()).isEmpty();
  }

  @Test
  void givenOtherOffice_whenSomethingHappensThere_thenNotTold() {
    Targets.Issued issued = registered(EventKind.values());
    Office other = offices.add(null, "W" + NUMBERS.incrementAndGet(), "KPPN Lain", OfficeZone.WIB);
    Viewer stranger = viewer(NewPerson.administrator("1985031720102" + NUMBERS.incrementAndGet(), "Citra", other
        .id()));
    office = other;

    recorded();

    assertThat(deliveries(issued)).isEmpty();
    assertThatThrownBy(() -> targets.find(stranger, issued.target().id())).isInstanceOfSatisfying(
        WebhookNotFound.class, refusal -> assertThat(refusal.refusal()).isPresent());
  }

  @Test
  void givenProgram_whenItsKeyEnds_thenItIsToldOfNothingMore() {
    tokens.issue(administrator, "program", true, SecurityClass.T, LocalDate.of(2099, 1, 1));
    Viewer program = tokens.viewer(tokens.list(office.id()).getFirst().id()).orElseThrow();
    Targets.Issued issued = targets.register(program, new NewTarget("Program", receiver.address(), Set.of(
        EventKind.RECEIVED), SecurityClass.B));
    assertThat(issued.target().clearance()).isEqualTo(SecurityClass.T);
    recorded(SecurityClass.T);
    awaitStates(issued, State.DELIVERED);
    courier.stop();
    recorded();

    tokens.end(administrator, program.personId());
    recorded();
    courier.start();

    awaitStates(issued, State.DROPPED, State.DELIVERED);
  }
}
