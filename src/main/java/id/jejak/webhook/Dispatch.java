package id.jejak.webhook;

import id.jejak.interaction.Interactions;
import id.jejak.interaction.Status;
import id.jejak.shared.Ids;
import id.jejak.webhook.DeliveryResult.Ending;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import okhttp3.Headers;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** One try to deliver. It asks anew what the target may be told and where its name leads. */
@Component
class Dispatch {
  private static final String TRIAL = "webhook.test";

  private final TargetRows targets;
  private final TargetReaders readers;
  private final Interactions interactions;
  private final Destinations destinations;
  private final Secrets secrets;
  private final HttpSender sender;
  private final JsonMapper json;
  private final Clock clock;

  Dispatch(TargetRows targets, TargetReaders readers, Interactions interactions, Destinations destinations,
      Secrets secrets, HttpSender sender, JsonMapper json, Clock clock) {
    this.targets = targets;
    this.readers = readers;
    this.interactions = interactions;
    this.destinations = destinations;
    this.secrets = secrets;
    this.sender = sender;
    this.json = json;
    this.clock = clock;
  }

  /** What a receiver reads. */
  record Body(EventKind event, UUID delivery, UUID interaction, String ticket, Status status, Instant at) {
  }

  /** What a receiver reads of a trial. */
  record Trial(String event, UUID delivery, Instant at) {
  }

  /** One call that tells of nothing, signed as all others are. */
  DeliveryResult test(Target target) {
    UUID delivery = Ids.next();
    return send(target, TRIAL, delivery, new Trial(TRIAL, delivery, clock.instant().truncatedTo(ChronoUnit.MICROS)));
  }

  /** Empty when there is nothing left to tell. */
  Optional<DeliveryResult> attempt(Delivery delivery) {
    Optional<Target> target = targets.find(delivery.targetId()).filter(found -> found.state() != Target.State.ENDED)
        .filter(found -> interactions.forIndex(delivery.interactionId()).filter(interaction -> readers.mayBeTold(found,
            interaction)).isPresent());
    return target.map(found -> send(found, delivery.kind().wireName(), delivery.id(), new Body(delivery.kind(), delivery
        .id(), delivery.interactionId(), delivery.ticket(), delivery.status(), delivery.happenedAt())));
  }

  private DeliveryResult send(Target target, String event, UUID delivery, Object contents) {
    String secret;
    try {
      secret = secrets.open(targets.sealedSecret(target.id()));
    } catch (IllegalStateException e) {
      return DeliveryResult.unanswered(Ending.NO_SECRET, e);
    }
    Destinations.Destination destination;
    try {
      destination = destinations.check(target.address());
    } catch (AddressRefused e) {
      return new DeliveryResult(e.isUnknownName() ? Ending.AWAY : Ending.FORBIDDEN, null, "");
    }
    String body = json.writeValueAsString(contents);
    return sender.post(destination, Headers.of("Jejak-Event", event, "Jejak-Delivery", delivery.toString(),
        Signature.HEADER, Signature.of(secret, clock.instant(), body), "User-Agent", "Jejak"), body);
  }
}
