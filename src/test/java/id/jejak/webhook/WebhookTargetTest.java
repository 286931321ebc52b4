package id.jejak.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.Jejak;
import id.jejak.identity.NewPerson;
import id.jejak.identity.Office;
import id.jejak.identity.OfficeZone;
import id.jejak.identity.TokenScope;
import id.jejak.identity.Viewer;
import id.jejak.interaction.InteractionLife.Seen;
import id.jejak.interaction.InteractionView;
import id.jejak.shared.SecurityClass;
import id.jejak.testing.Receiver;
import id.jejak.webhook.Delivery.State;
import id.jejak.webhook.DeliveryResult.Ending;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WebhookTargetTest extends WebhookOffice {
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
  void givenTargetChanged_whenSomethingHappens_thenOnlyWhatIsWantedNowGoesToTheNewAddress() throws Exception {
    Targets.Issued issued = registered(EventKind.RECEIVED, EventKind.STARTED);
    UUID id = issued.target().id();
    targets.pause(administrator, id);
    InteractionView first = recorded();
    try (Receiver second = new Receiver()) {
      targets.change(administrator, id, new NewTarget("Dasbor baru", second.address(), Set.of(EventKind.STARTED),
          SecurityClass.T));
      targets.resume(administrator, id);
      recorded();
      life.start(new Seen(first.id(), first.version()), clerk);

      awaitStates(issued, State.DELIVERED, State.DELIVERED);

      assertThat(second.received()).extracting(received -> received.header("Jejak-Event")).containsExactly(
          "interaction.received", "interaction.started");
      assertThat(receiver.received()).isEmpty();
      assertThat(targets.find(administrator, id)).returns("Dasbor baru", Target::name).returns(SecurityClass.T,
          Target::clearance).returns(issued.target().secretSince(), Target::secretSince);
    }
  }

  @Test
  void givenChangeThatCannotBe_whenAsked_thenRefusedAndAsBefore() {
    Targets.Issued issued = registered(EventKind.RECEIVED);
    UUID id = issued.target().id();
    targets.register(administrator, new NewTarget("Lain", receiver.address() + "/lain", Set.of(EventKind.RECEIVED),
        SecurityClass.B));

    assertThatThrownBy(() -> changed(id, receiver.address() + "/lain")).hasMessage("webhook-already-there");
    assertThatThrownBy(() -> changed(id, "http://10.0.0.1/")).isInstanceOf(AddressRefused.class);
    assertThat(targets.find(administrator, id).address()).isEqualTo(issued.target().address());
    targets.end(administrator, id);
    assertThatThrownBy(() -> changed(id, receiver.address() + "/baru")).hasMessage("webhook-state");
    assertThatThrownBy(() -> targets.test(administrator, id)).hasMessage("webhook-state");
  }

  private Target changed(UUID id, String address) {
    return targets.change(administrator, id, new NewTarget("Dasbor", address, Set.of(EventKind.RECEIVED),
        SecurityClass.B));
  }

  @Test
  void givenTarget_whenTriedOut_thenSignedAndTellsOfNoCaseAndSaysHowItEnded() {
    Targets.Issued issued = registered(EventKind.RECEIVED);

    assertThat(targets.test(administrator, issued.target().id()).ending()).isEqualTo(Ending.TAKEN);

    Receiver.Received received = receiver.received().getFirst();
    Instant at = Instant.ofEpochSecond(Long.parseLong(received.header("Jejak-Signature").substring(2, 12)));
    assertThat(received.header("Jejak-Signature")).isEqualTo(Signature.of(issued.secret(), at, received.body()));
    assertThat(received.header("Jejak-Event")).isEqualTo("webhook.test");
    assertThat(received.body()).contains("\"event\":\"webhook.test\"").doesNotContain("interaction", "ticket");
    assertThat(deliveries(issued)).isEmpty();
    receiver.answers(Receiver.words(401, "salah"));
    assertThat(targets.test(administrator, issued.target().id())).returns(Ending.REFUSED, DeliveryResult::ending)
        .returns(401, DeliveryResult::httpStatus);
  }

  @Test
  void givenDeliveriesOfLongAgo_whenTheyAreOver_thenTheyGoAndThoseThatWaitStay() {
    Targets.Issued issued = registered(EventKind.RECEIVED);
    recorded();
    awaitStates(issued, State.DELIVERED);
    targets.pause(administrator, issued.target().id());
    recorded();
    assertThat(queue.purge(clock.instant().minus(Duration.ofDays(90)), 10)).isZero();

    clock.forward(Duration.ofDays(91));

    awaitStates(issued, State.WAITING);
  }

  @Test
  void givenProgram_whenItsKeyEnds_thenItIsToldOfNothingMore() {
    tokens.issue(administrator, "program", TokenScope.WRITE, SecurityClass.T, LocalDate.of(2099, 1, 1));
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

  @Test
  void givenKeyForManaging_whenItRegisters_thenTheTargetIsItsOwnAndNeverAboveItsClass() {
    Targets.Issued other = registered(EventKind.RECEIVED);
    targets.end(administrator, other.target().id());
    tokens.issue(administrator, "pengelola", TokenScope.MANAGE, SecurityClass.B, LocalDate.of(2099, 1, 1));
    Viewer program = tokens.viewer(tokens.list(office.id()).getFirst().id()).orElseThrow();

    Targets.Issued issued = targets.register(program, new NewTarget("Pengelola", receiver.address(), Set.of(
        EventKind.RECEIVED), SecurityClass.SR));

    assertThat(issued.target().clearance()).isEqualTo(SecurityClass.B);
    assertThat(issued.target().programId()).isEqualTo(program.personId());
    assertThat(targets.of(program)).extracting(Target::id).containsExactly(issued.target().id());
  }
}
