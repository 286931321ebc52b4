package id.jejak.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.Jejak;
import id.jejak.interaction.InteractionLife.Seen;
import id.jejak.interaction.InteractionView;
import id.jejak.testing.Receiver;
import id.jejak.testing.RunningJejak;
import id.jejak.webhook.Delivery.State;
import id.jejak.webhook.DeliveryResult.Ending;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhookDeliveryTest extends WebhookOffice {
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
  void givenOneDelivery_whenManyClaimAtOnce_thenOneHasIt() throws Exception {
    registered(EventKind.RECEIVED);
    courier.stop();
    try (ExecutorService couriers = Executors.newFixedThreadPool(8)) {
      for (int round = 0; round < 20; round++) {
        recorded();

        List<Future<Optional<Delivery>>> claims = couriers.invokeAll(Collections.nCopies(8, queue::claim));

        List<Delivery> claimed = new ArrayList<>();
        for (Future<Optional<Delivery>> claim : claims) {
          claim.get().ifPresent(claimed::add);
        }
        assertThat(claimed).hasSize(1);
        queue.settle(claimed.getFirst(), State.DELIVERED, new DeliveryResult(Ending.TAKEN, 200, ""));
      }
    }
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
}
