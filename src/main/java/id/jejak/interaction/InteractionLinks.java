package id.jejak.interaction;

import id.jejak.access.AccessPolicy;
import id.jejak.archive.DocumentTags;
import id.jejak.identity.Viewer;
import id.jejak.shared.IndexChange;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How interactions belong together: one goes on in another (merged), one was taken out of another (split), one follows
 * another. Nothing is moved by a merge, so that it can be undone; a split takes messages with their documents along.
 */
@Service
@Transactional
public class InteractionLinks {
  private static final int LONGEST_SUBJECT = 300;

  private final InteractionRepository interactions;
  private final MessageRepository messages;
  private final Interactions recording;
  private final Steps steps;
  private final DocumentTags documents;
  private final AccessPolicy policy;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  InteractionLinks(InteractionRepository interactions, MessageRepository messages, Interactions recording, Steps steps,
      DocumentTags documents, AccessPolicy policy, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.interactions = interactions;
    this.messages = messages;
    this.recording = recording;
    this.steps = steps;
    this.documents = documents;
    this.policy = policy;
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /** Why two interactions belong together. */
  public enum Kind {
    CONTINUES, SPLIT_FROM
  }

  /** Another interaction that belongs to one; {@code forward} when the link begins at the one asked about. */
  public record Linked(Kind kind, boolean forward, InteractionView other) {
  }

  /** Lets an interaction go on in another, named by its ticket; its own thread is shown there. */
  public InteractionView merge(InteractionLife.Seen seen, Viewer viewer, String ticket) {
    Interaction row = steps.toChange(seen, viewer);
    Interaction target = partner(row, ticket, viewer);
    boolean chained = !interactions.findByMergedIntoOrderByReceivedAt(row.getId()).isEmpty();
    if (chained || row.view().course().mergedInto() != null || target.view().course().mergedInto() != null) {
      throw StepRefused.partner();
    }
    row.mergeInto(target.getId());
    steps.keep(target, viewer, Step.MERGED, row.view().ticket(), target.view().ticket(), null);
    return steps.keep(row, viewer, Step.MERGED, row.view().ticket(), target.view().ticket(), null);
  }

  /** Undoes a merge. */
  public InteractionView unmerge(InteractionLife.Seen seen, Viewer viewer) {
    Interaction row = steps.toChange(seen, viewer);
    UUID targetId = row.view().course().mergedInto();
    if (targetId == null) {
      throw StepRefused.notFromHere();
    }
    String ticket = interactions.findById(targetId).map(target -> target.view().ticket()).orElse("");
    row.mergeInto(null);
    return steps.keep(row, viewer, Step.UNMERGED, ticket, null, null);
  }

  /** Takes messages with their documents out into an interaction of their own; at least one must stay behind. */
  public InteractionView split(InteractionLife.Seen seen, Viewer viewer, Set<UUID> messageIds, String subject) {
    Interaction row = steps.toChange(seen, viewer);
    List<Message> thread = messages.findByInteractionIdOrderByWrittenAtAscIdAsc(row.getId());
    List<Message> taken = thread.stream().filter(message -> messageIds.contains(message.getId())).toList();
    if (taken.isEmpty() || taken.size() == thread.size() || taken.size() != messageIds.size()) {
      throw StepRefused.partner();
    }
    InteractionView from = row.view();
    String title = InteractionLife.sentence(subject);
    if (title.length() > LONGEST_SUBJECT) {
      throw StepRefused.sentence();
    }
    InteractionView made = recording.record(new NewInteraction(from.officeId(), from.access().satkerIds(),
        from.channel(), from
            .serviceType(),
        title, from.access().audience(), from.access().securityClass(),
        taken.getFirst().view().writtenAt(), viewer.personId(), null), viewer);
    for (Message message : taken) {
      message.moveTo(made.id());
      documents.move(message.getId(), made.id());
      events.publishEvent(new IndexChange(IndexChange.Subject.MESSAGE, message.getId()));
    }
    insert(made.id(), row.getId(), Kind.SPLIT_FROM, viewer);
    steps.keep(row, viewer, Step.SPLIT, from.ticket(), made.ticket(), null);
    return made;
  }

  /** Notes that an interaction follows another, named by its ticket. */
  public InteractionView link(InteractionLife.Seen seen, Viewer viewer, String ticket) {
    Interaction row = steps.toChange(seen, viewer);
    Interaction other = partner(row, ticket, viewer);
    insert(row.getId(), other.getId(), Kind.CONTINUES, viewer);
    return steps.keep(row, viewer, Step.LINKED, null, other.view().ticket(), null);
  }

  public InteractionView unlink(InteractionLife.Seen seen, Viewer viewer, UUID otherId) {
    Interaction row = steps.toChange(seen, viewer);
    int gone = jdbc.sql("DELETE FROM interaction_link WHERE interaction_id = ? AND other_id = ? AND kind = ?")
        .params(row
            .getId(), otherId, Kind.CONTINUES.name())
        .update();
    if (gone == 0) {
      throw StepRefused.partner();
    }
    String ticket = interactions.findById(otherId).map(other -> other.view().ticket()).orElse("");
    return steps.keep(row, viewer, Step.UNLINKED, ticket, null, null);
  }

  /** What belongs to an interaction, as far as the viewer may see it. */
  @Transactional(readOnly = true)
  public List<Linked> of(UUID id, Viewer viewer) {
    recording.find(id, viewer);
    List<Linked> linked = new ArrayList<>();
    for (Ends ends : ends(id)) {
      boolean forward = ends.from().equals(id);
      interactions.findById(forward ? ends.to() : ends.from()).filter(other -> policy.mayRead(viewer, other.access()))
          .ifPresent(other -> linked.add(new Linked(ends.kind(), forward, other.viewFor(viewer))));
    }
    return linked;
  }

  private record Ends(UUID from, UUID to, Kind kind) {
  }

  private List<Ends> ends(UUID id) {
    return jdbc.sql("""
        SELECT interaction_id, other_id, kind FROM interaction_link WHERE interaction_id = ?
        UNION SELECT interaction_id, other_id, kind FROM interaction_link WHERE other_id = ?""").params(id, id)
        .query((row, _) -> new Ends(row.getObject(1, UUID.class), row.getObject(2, UUID.class), Kind.valueOf(row
            .getString(3))))
        .list();
  }

  private void insert(UUID id, UUID otherId, Kind kind, Viewer viewer) {
    jdbc.sql(
        "INSERT IGNORE INTO interaction_link (interaction_id, other_id, kind, made_at, made_by) VALUES (?,?,?,?,?)")
        .params(Arrays.asList(id, otherId, kind.name(), LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
            viewer.personId()))
        .update();
  }

  private Interaction partner(Interaction row, String ticket, Viewer viewer) {
    return interactions.findByTicket(ticket.strip()).filter(other -> policy.mayRead(viewer, other.access())).filter(
        other -> !other.getId().equals(row.getId()) && other.view().officeId().equals(row.view().officeId()))
        .orElseThrow(StepRefused::partner);
  }
}
