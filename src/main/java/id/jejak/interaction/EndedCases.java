package id.jejak.interaction;

import id.jejak.access.AccessPolicy;
import id.jejak.access.RowAccess;
import id.jejak.identity.Viewer;
import id.jejak.reference.ReferenceData;
import id.jejak.shared.Audience;
import id.jejak.shared.SecurityClass;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases at their end of which others may learn: for the part of the installation that sees what comes again. */
@Service
@Transactional(readOnly = true)
public class EndedCases {
  private static final String COMPLAINT = "pengaduan";
  private static final List<Status> ENDS = Arrays.stream(Status.values()).filter(Status::isEnd).toList();

  private final InteractionRepository interactions;
  private final MessageRepository messages;
  private final ReferenceData reference;
  private final EntityManager entities;
  private final AccessPolicy policy;

  EndedCases(InteractionRepository interactions, MessageRepository messages, ReferenceData reference,
      EntityManager entities, AccessPolicy policy) {
    this.interactions = interactions;
    this.messages = messages;
    this.reference = reference;
    this.entities = entities;
    this.policy = policy;
  }

  /**
   * A case and what was said in it that the satker may read.
   *
   * @param asked what the satker wrote; where it wrote nothing, what was noted of its visit
   * @param replies how often the office wrote, its resolution included
   */
  public record Ended(InteractionView interaction, List<String> asked, int replies) {
    public Ended {
      asked = List.copyOf(asked);
    }
  }

  /**
   * Whoever asks; empty for a complaint, and for what is open, merged, of a class above <i>biasa</i>, received before
   * {@code since}, or not there.
   */
  public Optional<Ended> find(UUID id, Instant since) {
    return interactions.findById(id).map(Interaction::view).filter(EndedCases::isForOthers).filter(
        interaction -> !interaction.receivedAt().isBefore(since)).map(this::said);
  }

  private static boolean isForOthers(InteractionView interaction) {
    return interaction.status().isEnd() && interaction.course().mergedInto() == null
        && interaction.access().securityClass() == SecurityClass.B && !interaction.channel().equals(COMPLAINT)
        && !interaction.serviceType().equals(COMPLAINT);
  }

  private Ended said(InteractionView interaction) {
    List<MessageView> thread = messages.findByInteractionIdOrderByWrittenAtAscIdAsc(interaction.id()).stream().map(
        Message::view).filter(
            message -> message.audience() == Audience.SATKER
                && message.securityClass() == SecurityClass.B)
        .toList();
    List<String> written = thread.stream().filter(MessageView::fromSatker).map(MessageView::body).toList();
    long replies = thread.stream().filter(message -> !message.fromSatker()).count();
    return written.isEmpty()
        ? new Ended(interaction, thread.stream().limit(1).map(MessageView::body).toList(), Math.max(1, (int) replies))
        : new Ended(interaction, written, 1 + (int) replies);
  }

  /** Those of a few hundred cases that are still such, and that the viewer may see. */
  public Set<UUID> visible(Collection<UUID> ids, Viewer viewer) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    CriteriaBuilder builder = entities.getCriteriaBuilder();
    CriteriaQuery<UUID> query = builder.createQuery(UUID.class);
    Root<Interaction> root = query.from(Interaction.class);
    query.select(root.get("id")).where(root.get("id").in(ids), root.get("status").in(ENDS), builder.isNull(root.get(
        "mergedInto")), builder.equal(root.get("securityClass"), SecurityClass.B), builder.notEqual(root.get("channel"),
            COMPLAINT),
        builder.notEqual(root.get("serviceType"), COMPLAINT),
        // Staff alone are told of what comes again: of their grants none asks for a satker.
        Objects.requireNonNull(RowAccess.<Interaction>allowedBy(policy.filterFor(viewer), (_, _, _, _) -> builder
            .disjunction()).toPredicate(root, query, builder)));
    return new HashSet<>(entities.createQuery(query).getResultList());
  }

  /** What a service is called. */
  public String service(String code, Locale locale) {
    return reference.label(ReferenceData.Kind.SERVICE, code, locale);
  }
}
