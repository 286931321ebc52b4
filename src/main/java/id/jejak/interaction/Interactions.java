package id.jejak.interaction;

import id.jejak.access.AccessPolicy;
import id.jejak.access.AccessTags;
import id.jejak.identity.Office;
import id.jejak.identity.Offices;
import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.shared.Audience;
import id.jejak.shared.Auditable;
import id.jejak.shared.IndexChange;
import id.jejak.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records interactions and their threads. Reading methods answer "not found" for what the viewer may not see. */
@Service
public class Interactions {
  private final InteractionRepository interactions;
  private final MessageRepository messages;
  private final Identifiers identifiers;
  private final OfficeRules rules;
  private final Tickets tickets;
  private final Offices offices;
  private final AccessPolicy policy;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Interactions(InteractionRepository interactions, MessageRepository messages, Identifiers identifiers,
      OfficeRules rules, Tickets tickets, Offices offices, AccessPolicy policy, ApplicationEventPublisher events,
      Clock clock) {
    this.interactions = interactions;
    this.messages = messages;
    this.identifiers = identifiers;
    this.rules = rules;
    this.tickets = tickets;
    this.offices = offices;
    this.policy = policy;
    this.events = events;
    this.clock = clock;
  }

  /** Records an interaction; one with the same import key is given back as it is, to a viewer who may see it. */
  @Transactional
  public InteractionView record(NewInteraction given, Viewer viewer) {
    return alreadyThere(given).map(row -> row(row.getId(), viewer)).orElseGet(() -> enter(given)).viewFor(viewer);
  }

  private Optional<Interaction> alreadyThere(NewInteraction given) {
    return Optional.ofNullable(given.importKey()).map(Interaction::keyOf).flatMap(interactions::findByImportKey);
  }

  private Interaction enter(NewInteraction given) {
    Interaction row = made(given);
    events.publishEvent(new InteractionRecorded(row.getId(), given.actorId()));
    return row;
  }

  /** The row with its ticket, of which nobody is told yet. */
  Interaction made(NewInteraction given) {
    Office office = offices.get(given.officeId());
    LocalDate day = LocalDate.ofInstant(given.receivedAt(), office.zone().id());
    Interaction made = new Interaction(given, tickets.next(office.id(), office.code(), day.getYear()), now());
    made.belongsTo(rules.sectionOf(given.serviceType(), day), null);
    Interaction row = interactions.saveAndFlush(made);
    events.publishEvent(new IndexChange(IndexChange.Subject.INTERACTION, row.getId()));
    audit("interaction.recorded", given.actorId(), row.view(), Map.of("channel", given.channel(), "service", given
        .serviceType()));
    return row;
  }

  /** The interaction, for a viewer who may see it. */
  @Transactional(readOnly = true)
  public InteractionView find(UUID id, Viewer viewer) {
    return row(id, viewer).viewFor(viewer);
  }

  /** The same for one that another points to, which the viewer need not be able to see. */
  @Transactional(readOnly = true)
  public Optional<InteractionView> findIfVisible(UUID id, Viewer viewer) {
    return interactions.findById(id).filter(row -> policy.mayRead(viewer, row.access())).map(row -> row.viewFor(
        viewer));
  }

  /** Many at once, by id, for lists of at most a few hundred; those that the viewer may not see are missing. */
  @Transactional(readOnly = true)
  public Map<UUID, InteractionView> visible(Collection<UUID> ids, Viewer viewer) {
    return interactions.findAllById(ids).stream().filter(row -> policy.mayRead(viewer, row.access())).collect(Collectors
        .toMap(Interaction::getId, row -> row.viewFor(viewer)));
  }

  private Interaction row(UUID id, Viewer viewer) {
    return policy.readable(viewer, "interaction", id, interactions.findById(id), Interaction::access,
        InteractionNotFound::new);
  }

  /** Messages and notes in the order of writing, those that the viewer may see. */
  @Transactional(readOnly = true)
  public List<MessageView> thread(UUID id, Viewer viewer) {
    Interaction interaction = row(id, viewer);
    return messages.findByInteractionIdOrderByWrittenAtAscIdAsc(id).stream().map(Message::view).filter(message -> policy
        .mayRead(viewer, tags(interaction, message))).toList();
  }

  private static AccessTags tags(Interaction interaction, MessageView message) {
    AccessTags outer = interaction.access(message.audience());
    return new AccessTags(outer.officeId(), outer.satkerIds(), outer.audience(), message.securityClass());
  }

  /**
   * Adds to the thread of an interaction that the viewer may see; a satker officer cannot write notes.
   *
   * @param sentKey see {@link NewMessage}
   */
  @Transactional
  public MessageView write(UUID id, Viewer viewer, String body, Audience audience, @Nullable String sentKey) {
    Interaction interaction = row(id, viewer);
    boolean fromSatker = !viewer.is(Role.STAFF);
    Audience allowed = fromSatker ? Audience.SATKER : audience;
    return Optional.ofNullable(sentKey).map(key -> Message.sentKey(id, key)).flatMap(messages::findBySentKey).map(
        Message::view).orElseGet(
            () -> add(interaction, new NewMessage(viewer.personId(), viewer.displayName(),
                fromSatker, body, allowed, sentKey), viewer.personId()));
  }

  /**
   * Adds what went on beside the thread, once for its key; also where nobody is signed in any more who could write it.
   *
   * @throws InteractionNotFound when there is no such interaction
   */
  @Transactional
  public void append(UUID id, NewMessage given) {
    Interaction interaction = interactions.findById(id).orElseThrow(InteractionNotFound::new);
    boolean there = Optional.ofNullable(given.sentKey()).map(key -> Message.sentKey(id, key)).flatMap(
        messages::findBySentKey).isPresent();
    if (!there) {
      add(interaction, given, given.authorId());
    }
  }

  private MessageView add(Interaction interaction, NewMessage given, @Nullable UUID actorId) {
    Message row = messages.saveAndFlush(new Message(interaction.view(), given, now()));
    interaction.touch(actorId, now());
    events.publishEvent(new IndexChange(IndexChange.Subject.MESSAGE, row.getId()));
    events.publishEvent(new MessageWritten(interaction.getId(), actorId, given.fromSatker(), given.audience()));
    audit("message.written", actorId, interaction.view(), Map.of("message", row.getId().toString(), "audience", given
        .audience().name()));
    return row.view();
  }

  /** The tags that a document gets which is handed in here. */
  @Transactional(readOnly = true)
  public AccessTags tagsFor(UUID id, Audience audience) {
    return interactions.findById(id).orElseThrow(InteractionNotFound::new).access(audience);
  }

  /** Whoever asks: for the parts of the installation that keep the index and tell people of news. */
  @Transactional(readOnly = true)
  public Optional<InteractionView> forIndex(UUID id) {
    return interactions.findById(id).map(Interaction::view);
  }

  /** What is said of a case besides its thread: the numbers typed for it with their kind, and how it ended. */
  @Transactional(readOnly = true)
  public String wordsForIndex(InteractionView interaction) {
    String numbers = identifiers.of(interaction.id()).stream().map(TypedIdentifier::said).collect(Collectors.joining(
        "\n"));
    String resolution = interaction.course().resolution();
    return resolution == null ? numbers : (numbers + "\n" + resolution).strip();
  }

  /** Whoever asks: for the part of the installation that keeps the index. */
  @Transactional(readOnly = true)
  public Optional<MessageForIndex> messageForIndex(UUID messageId) {
    return messages.findById(messageId).flatMap(message -> interactions.findById(message.view().interactionId()).map(
        interaction -> new MessageForIndex(message.view(), interaction.view(), tags(interaction, message.view()))));
  }

  /** A message with all that its index entry needs. */
  public record MessageForIndex(MessageView message, InteractionView interaction, AccessTags access) {
  }

  private void audit(String action, @Nullable UUID actorId, InteractionView interaction, Map<String, String> details) {
    events.publishEvent(new Auditable(action, actorId, interaction.officeId(), interaction.id(), details));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
