package id.jejak.webhook;

import id.jejak.identity.ApiTokens;
import id.jejak.identity.People;
import id.jejak.interaction.InteractionRecorded;
import id.jejak.interaction.InteractionStep;
import id.jejak.interaction.InteractionView;
import id.jejak.interaction.Interactions;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hears what happens to cases, and queues in the same transaction a delivery to each target that wants it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Announcer {
  private final Interactions interactions;
  private final People people;
  private final ApiTokens tokens;
  private final TargetRows targets;
  private final TargetReaders readers;
  private final DeliveryQueue queue;

  Announcer(Interactions interactions, People people, ApiTokens tokens, TargetRows targets, TargetReaders readers,
      DeliveryQueue queue) {
    this.interactions = interactions;
    this.people = people;
    this.tokens = tokens;
    this.targets = targets;
    this.readers = readers;
    this.queue = queue;
  }

  @EventListener
  public void recorded(InteractionRecorded event) {
    if (isNews(event.actorId())) {
      interactions.forIndex(event.interactionId()).ifPresent(interaction -> announce(EventKind.RECEIVED, interaction,
          interaction.createdAt()));
    }
  }

  @EventListener
  public void stepped(InteractionStep event) {
    EventKind.of(event.step()).ifPresent(kind -> interactions.forIndex(event.interactionId()).ifPresent(
        interaction -> announce(kind, interaction, event.at())));
  }

  // What is imported is history.
  private boolean isNews(@Nullable UUID actorId) {
    return actorId != null && (people.viewer(actorId).isPresent() || tokens.viewer(actorId).isPresent());
  }

  private void announce(EventKind kind, InteractionView interaction, Instant at) {
    targets.living(interaction.officeId()).stream().filter(target -> target.kinds().contains(kind)).filter(
        target -> readers.mayBeTold(target, interaction)).forEach(target -> queue.add(target, kind, interaction, at));
  }
}
