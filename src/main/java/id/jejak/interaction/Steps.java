package id.jejak.interaction;

import id.jejak.access.AccessPolicy;
import id.jejak.archive.DocumentTags;
import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.shared.Auditable;
import id.jejak.shared.IndexChange;
import id.jejak.shared.Refusal;
import id.jejak.shared.SecurityClass;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps each step: the row, its history, the audit trail, and who else wants to know. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Steps {
  private static final int LONGEST_VALUE = 300;

  private final InteractionRepository interactions;
  private final InteractionChangeRepository changes;
  private final MessageRepository messages;
  private final AccessPolicy policy;
  private final DocumentTags documents;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Steps(InteractionRepository interactions, InteractionChangeRepository changes, MessageRepository messages,
      AccessPolicy policy, DocumentTags documents, ApplicationEventPublisher events, Clock clock) {
    this.interactions = interactions;
    this.changes = changes;
    this.messages = messages;
    this.policy = policy;
    this.documents = documents;
    this.events = events;
    this.clock = clock;
  }

  Interaction readable(UUID id, Viewer viewer) {
    return policy.readable(viewer, "interaction", id, interactions.findById(id), Interaction::access,
        InteractionNotFound::new);
  }

  /** The row for staff who saw its latest version; nobody else changes it. */
  Interaction toChange(InteractionLife.Seen seen, Viewer viewer) {
    Interaction row = readable(seen.id(), viewer);
    if (!viewer.is(Role.STAFF)) {
      throw new InteractionNotFound(viewer.refused(Refusal.Wanted.CHANGE, "interaction", seen.id()));
    }
    if (seen.version() == InteractionLife.UNSEEN) {
      throw StepRefused.unseen();
    }
    if (row.view().version() != seen.version()) {
      throw new ChangedMeanwhile();
    }
    return row;
  }

  InteractionView keep(Interaction row, Viewer viewer, Step step, @Nullable String before, @Nullable String after,
      @Nullable String note) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    row.touch(viewer.personId(), now);
    interactions.saveAndFlush(row);
    changes.save(new InteractionChange(new ChangeView(row.getId(), step, now, viewer.personId(), viewer.displayName(),
        step.audience(), cut(before), cut(after), note)));
    InteractionView view = row.viewFor(viewer);
    events.publishEvent(new IndexChange(IndexChange.Subject.INTERACTION, row.getId()));
    events.publishEvent(new InteractionStep(step, row.getId(), view.officeId(), viewer.personId(), now));
    Map<String, String> details = new HashMap<>();
    details.put("step", step.name());
    if (before != null) {
      details.put("before", before);
    }
    if (after != null) {
      details.put("after", after);
    }
    events.publishEvent(new Auditable("interaction.step-taken", viewer.personId(), view.officeId(), row.getId(),
        details));
    return view;
  }

  static @Nullable String cut(@Nullable String value) {
    return value == null || value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE);
  }

  void reclassifyInside(UUID interactionId, SecurityClass next) {
    for (Message message : messages.findByInteractionIdOrderByWrittenAtAscIdAsc(interactionId)) {
      message.reclassify(next);
      events.publishEvent(new IndexChange(IndexChange.Subject.MESSAGE, message.getId()));
    }
    documents.reclassify(interactionId, next);
  }
}
