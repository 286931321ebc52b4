package id.jejak.notice;

import id.jejak.access.AccessPolicy;
import id.jejak.identity.ApiTokens;
import id.jejak.identity.People;
import id.jejak.identity.Viewer;
import id.jejak.interaction.InteractionRecorded;
import id.jejak.interaction.InteractionStep;
import id.jejak.interaction.InteractionView;
import id.jejak.interaction.Interactions;
import id.jejak.interaction.MessageWritten;
import id.jejak.shared.Audience;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hears what happens to cases, and notes in the same transaction who is to be told: never the person who did it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Telling {
  private final Interactions interactions;
  private final People people;
  private final ApiTokens keys;
  private final AccessPolicy policy;
  private final NoticeRows rows;
  private final MailDesk mail;

  Telling(Interactions interactions, People people, ApiTokens keys, AccessPolicy policy, NoticeRows rows,
      MailDesk mail) {
    this.interactions = interactions;
    this.people = people;
    this.keys = keys;
    this.policy = policy;
    this.rows = rows;
    this.mail = mail;
  }

  @EventListener
  public void recorded(InteractionRecorded event) {
    if (isNews(event.actorId())) {
      interactions.forIndex(event.interactionId()).ifPresent(interaction -> tell(NoticeKind.RECEIVED, interaction,
          officers(interaction), event.actorId()));
    }
  }

  @EventListener
  public void written(MessageWritten event) {
    if (event.audience() == Audience.SATKER && isNews(event.actorId())) {
      interactions.forIndex(event.interactionId()).ifPresent(interaction -> tell(NoticeKind.MESSAGE, interaction, event
          .fromSatker() ? assignee(interaction) : officers(interaction), event.actorId()));
    }
  }

  @EventListener
  public void stepped(InteractionStep event) {
    NoticeKind.of(event.step()).ifPresent(kind -> interactions.forIndex(event.interactionId()).ifPresent(
        interaction -> tell(kind, interaction, kind.isForAssignee()
            ? assignee(interaction)
            : officers(interaction), event.actorId())));
  }

  // What the command line brings in is history: it happened before anybody was told by Jejak.
  private boolean isNews(@Nullable UUID actorId) {
    return actorId != null && (people.viewer(actorId).isPresent() || keys.viewer(actorId).isPresent());
  }

  private Stream<Viewer> officers(InteractionView interaction) {
    return people.officers(interaction.access().satkerIds()).stream();
  }

  private Stream<Viewer> assignee(InteractionView interaction) {
    return Optional.ofNullable(interaction.course().assigneeId()).flatMap(people::viewer).stream();
  }

  private void tell(NoticeKind kind, InteractionView interaction, Stream<Viewer> readers, @Nullable UUID actorId) {
    readers.filter(reader -> !reader.personId().equals(actorId)).filter(reader -> policy.mayRead(reader, interaction
        .access())).filter(reader -> kind != NoticeKind.MESSAGE || !rows.waits(reader.personId(), interaction.id()))
        .forEach(reader -> mail.queue(rows.add(reader.personId(), interaction.id(), kind), kind, reader));
  }
}
