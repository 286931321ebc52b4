package id.jejak.interaction;

import id.jejak.access.AccessPolicy;
import id.jejak.access.AccessTags;
import id.jejak.identity.Viewer;
import id.jejak.shared.Audience;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened in an interaction and in those merged into it, as far as the viewer may see it, oldest first. */
@Service
@Transactional(readOnly = true)
public class InteractionThread {
  private final InteractionRepository interactions;
  private final MessageRepository messages;
  private final InteractionChangeRepository changes;
  private final AccessPolicy policy;

  InteractionThread(InteractionRepository interactions, MessageRepository messages, InteractionChangeRepository changes,
      AccessPolicy policy) {
    this.interactions = interactions;
    this.messages = messages;
    this.changes = changes;
    this.policy = policy;
  }

  /** The thread, for an interaction that the viewer has been shown. */
  public List<ThreadLine> of(UUID id, Viewer viewer) {
    Interaction own = policy.readable(viewer, "interaction", id, interactions.findById(id), Interaction::access,
        InteractionNotFound::new);
    List<ThreadLine> lines = new ArrayList<>();
    add(lines, own, viewer, false);
    merged(id, viewer).forEach(row -> add(lines, row, viewer, true));
    lines.sort(ThreadLine.OLDEST_FIRST);
    return lines;
  }

  /** Those that go on in this one. */
  public List<InteractionView> mergedInto(UUID id, Viewer viewer) {
    return merged(id, viewer).stream().map(row -> row.viewFor(viewer)).toList();
  }

  private List<Interaction> merged(UUID id, Viewer viewer) {
    return interactions.findByMergedIntoOrderByReceivedAt(id).stream().filter(row -> policy.mayRead(viewer, row
        .access())).toList();
  }

  private void add(List<ThreadLine> lines, Interaction row, Viewer viewer, boolean merged) {
    String ticket = merged ? row.view().ticket() : null;
    for (Message message : messages.findByInteractionIdOrderByWrittenAtAscIdAsc(row.getId())) {
      MessageView view = message.view();
      AccessTags inside = row.access(view.audience());
      if (policy.mayRead(viewer, new AccessTags(inside.officeId(), inside.satkerIds(), inside.audience(), view
          .securityClass()))) {
        lines.add(new ThreadLine(ticket, view, null));
      }
    }
    for (InteractionChange change : changes.findByInteractionIdOrderByMadeAtAscIdAsc(row.getId())) {
      if (change.view().audience() == Audience.SATKER || policy.mayRead(viewer, row.access(Audience.INTERNAL))) {
        lines.add(new ThreadLine(ticket, null, change.view()));
      }
    }
  }
}
