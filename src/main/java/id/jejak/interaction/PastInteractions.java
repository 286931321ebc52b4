package id.jejak.interaction;

import id.jejak.access.AccessPolicy;
import id.jejak.identity.Viewer;
import id.jejak.shared.Audience;
import id.jejak.shared.Auditable;
import id.jejak.shared.IndexChange;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what happened in another application: clock and history have the times that it tells, and its name. Nobody is
 * told of it as news, since it is none. The caller's transaction makes it whole.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PastInteractions {
  private final Interactions interactions;
  private final InteractionRepository rows;
  private final InteractionChangeRepository changes;
  private final MessageRepository messages;
  private final Identifiers identifiers;
  private final OfficeRules rules;
  private final AccessPolicy policy;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PastInteractions(Interactions interactions, InteractionRepository rows, InteractionChangeRepository changes,
      MessageRepository messages, Identifiers identifiers, OfficeRules rules, AccessPolicy policy,
      ApplicationEventPublisher events,
      Clock clock) {
    this.interactions = interactions;
    this.rows = rows;
    this.changes = changes;
    this.messages = messages;
    this.identifiers = identifiers;
    this.rules = rules;
    this.policy = policy;
    this.events = events;
    this.clock = clock;
  }

  /**
   * An interaction that is there already.
   *
   * @param visible whether the viewer may know of it
   * @param merged whether it goes on in another one, where steps are taken instead
   */
  public record Recorded(UUID id, boolean visible, Status status, @Nullable Instant completeAt, boolean merged) {
    static Recorded of(Interaction row, boolean visible) {
      Course course = row.view().course();
      return new Recorded(row.getId(), visible, row.status(), course.clock().completeAt(), course.mergedInto() != null);
    }

    /** Whether what the other application tells comes after what is known here; a case that has ended stays ended. */
    public boolean isBefore(PastCourse told) {
      return !merged && !status.isEnd() && status.mayBecome(told.status());
    }
  }

  /** What was recorded with these import keys, by key, for at most a few hundred. */
  @Transactional(readOnly = true)
  public Map<String, Recorded> recordedWith(Collection<String> keys, Viewer viewer) {
    Map<String, String> words = keys.stream().collect(Collectors.toMap(Interaction::keyOf, key -> key));
    Map<String, Recorded> recorded = new HashMap<>();
    for (Interaction row : rows.findByImportKeyIn(words.keySet())) {
      recorded.put(words.get(row.importKey()), Recorded.of(row, policy.mayRead(viewer, row.access())));
    }
    return recorded;
  }

  /** The caller has looked that nothing is there with its import key. */
  public InteractionView record(PastInteraction past, Viewer viewer) {
    NewInteraction given = past.given();
    Interaction row = interactions.made(given);
    row.describe(new Description(given.subject(), given.channel(), given.serviceType(), past.fiscalYear(), null, past
        .identifiers()));
    identifiers.replace(row.getId(), past.identifiers());
    follow(row, past.course());
    imported(row, past.origin(), past.note(), viewer);
    rows.saveAndFlush(row);
    events.publishEvent(new InteractionRecorded(row.getId(), null));
    return row.viewFor(viewer);
  }

  /**
   * Takes a case that {@link Recorded#isBefore} what is told to where it stands in the other application.
   *
   * @param origin where it was read, for the history
   */
  public InteractionView goOn(UUID id, PastCourse told, String origin, Viewer viewer) {
    Interaction row = rows.findById(id).orElseThrow(InteractionNotFound::new);
    String before = row.status().name();
    follow(row, told);
    row.touch(viewer.personId(), imported(row, origin, null, viewer));
    rows.saveAndFlush(row);
    events.publishEvent(new IndexChange(IndexChange.Subject.INTERACTION, id));
    events.publishEvent(new Auditable("interaction.step-taken", viewer.personId(), row.view().officeId(), id, Map.of(
        "step", Step.IMPORTED.name(), "before", before, "after", told.status().name())));
    return row.viewFor(viewer);
  }

  private Instant imported(Interaction row, String origin, @Nullable String note, Viewer viewer) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    changes.save(new InteractionChange(new ChangeView(row.getId(), Step.IMPORTED, now, viewer.personId(), viewer
        .displayName(), Step.IMPORTED.audience(), null, origin, note)));
    return now;
  }

  private void follow(Interaction row, PastCourse course) {
    if (course.completeAt() != null && row.status() == Status.DITERIMA) {
      row.clock().start(course.completeAt(), rules.norm(row.view()), rules.hours(row.view()));
      row.becomes(Status.DIPROSES);
      told(row, course, Step.STARTED, course.completeAt(), Status.DITERIMA.name(), Status.DIPROSES.name());
    }
    if (course.finishedAt() != null) {
      Status before = row.status();
      boolean rejected = course.status() == Status.DITOLAK;
      row.becomes(course.status());
      row.endsWith(course.rejectReason(), course.words());
      row.clock().finish(course.finishedAt());
      told(row, course, rejected ? Step.REJECTED : Step.FINISHED, course.finishedAt(), before.name(), rejected
          ? reason(course)
          : course.status().name());
    }
  }

  private static @Nullable String reason(PastCourse course) {
    return course.rejectReason() == null ? course.words() : course.rejectReason();
  }

  private void told(Interaction row, PastCourse course, Step step, Instant at, String before, @Nullable String after) {
    String note = step == Step.STARTED ? null : course.words();
    changes.save(new InteractionChange(new ChangeView(row.getId(), step, at, null, course.teller(), step.audience(),
        before, Steps.cut(after), note)));
  }

  /** What the satker wrote then, with whom the other application names. */
  public MessageView write(UUID interactionId, NewMessage given, Instant at) {
    Interaction interaction = rows.findById(interactionId).orElseThrow(InteractionNotFound::new);
    Message row = messages.saveAndFlush(new Message(interaction.view(), given, at));
    events.publishEvent(new IndexChange(IndexChange.Subject.MESSAGE, row.getId()));
    events.publishEvent(new MessageWritten(interactionId, null, given.fromSatker(), Audience.SATKER));
    return row.view();
  }
}
