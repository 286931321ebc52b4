package id.jejak.knowledge.answer;

import id.jejak.identity.Viewer;
import id.jejak.interaction.InteractionView;
import id.jejak.interaction.Interactions;
import id.jejak.knowledge.CaseGroups;
import id.jejak.knowledge.MaskKind;
import id.jejak.shared.SecurityClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes drafts from cases that are at their end: who they were about is hidden, and a person looks through it. */
@Service
@Transactional
class CaseDrafts {
  private static final String COMPLAINT = "pengaduan";
  private static final int MOST_MESSAGES = 50;
  /** Of the other cases of a group so many are read, and shown with what is hidden of them. */
  private static final int READ = 4;
  private static final int MOST_ERRORS = 3;

  private final Interactions interactions;
  private final CaseGroups groups;
  private final CaseMasking masking;
  private final RegulationCodes codes;
  private final AnswerLife life;

  CaseDrafts(Interactions interactions, CaseGroups groups, CaseMasking masking, RegulationCodes codes,
      AnswerLife life) {
    this.interactions = interactions;
    this.groups = groups;
    this.masking = masking;
    this.codes = codes;
    this.life = life;
  }

  /**
   * A part of a text.
   *
   * @param hidden what it told of, where it is hidden; null for the rest
   * @param word what stands in its place
   */
  record Piece(String text, @Nullable MaskKind hidden, String word) {
  }

  /** Words of the case as they were, with what is hidden of them. */
  record Said(boolean fromSatker, List<Piece> pieces) {
    Said {
      pieces = List.copyOf(pieces);
    }

    long masks() {
      return pieces.stream().filter(piece -> piece.hidden() != null).count();
    }
  }

  /** Another case of the same problem. */
  record Other(InteractionView interaction, List<Said> said) {
    Other {
      said = List.copyOf(said);
    }
  }

  /**
   * What a draft can be made of.
   *
   * @param groupId the problem that the case is one of; null for a case alone
   * @param form filled with what the case says, masked
   * @param others of the same problem that are read beside it
   * @param behind all others of the same problem on which the draft will rest
   * @param masks how many were set in all
   */
  record Material(InteractionView interaction, @Nullable UUID groupId, AnswerForm form, List<Said> said,
      List<Other> others, List<InteractionView> behind, long masks) {
    Material {
      said = List.copyOf(said);
      others = List.copyOf(others);
      behind = List.copyOf(behind);
    }
  }

  /** @throws AnswerRefused when no answer is made of this case */
  @Transactional(readOnly = true)
  Material material(Viewer viewer, UUID interactionId) {
    return material(viewer, interactionId, null);
  }

  /**
   * The same with the others of its problem.
   *
   * @param groupId null for a case alone
   */
  @Transactional(readOnly = true)
  Material material(Viewer viewer, UUID interactionId, @Nullable UUID groupId) {
    InteractionView interaction = suitable(viewer, interactionId);
    List<InteractionView> behind = groupId == null ? List.of() : behind(viewer, interactionId, groupId);
    CaseSaid best = said(viewer, interaction);
    List<CaseSaid> read = behind.stream().limit(READ).map(other -> said(viewer, other)).toList();
    String wording = groupId == null || behind.isEmpty() ? "" : groups.wording(viewer, groupId);
    List<Said> said = best.pieces(masking);
    List<Other> others = read.stream().map(other -> new Other(other.interaction(), other.pieces(masking))).toList();
    long masks = Stream.concat(said.stream(), others.stream().flatMap(other -> other.said().stream())).mapToLong(
        Said::masks).sum();
    return new Material(interaction, behind.isEmpty() ? null : groupId, form(best, read, wording), said, others, behind,
        masks);
  }

  /** Filled from the case that tells most; what it does not say the others may. */
  private AnswerForm form(CaseSaid best, List<CaseSaid> others, String wording) {
    List<CaseSaid> all = new ArrayList<>(List.of(best));
    all.addAll(others);
    List<String> sentences = CaseSaid.sentences(masking.masked(best.resolution(), best.identities()));
    String question = wording.isBlank() ? masking.masked(best.interaction().subject(), best.identities()) : wording;
    String errors = all.stream().flatMap(one -> one.errors(masking).stream()).distinct().limit(MOST_ERRORS).collect(
        Collectors.joining("\n"));
    String basis = codes.in(all.stream().map(CaseSaid::words).collect(Collectors.joining("\n"))).stream().map(
        LegalBasis::line).collect(Collectors.joining("\n"));
    String tickets = all.stream().map(one -> one.interaction().ticket()).collect(Collectors.joining(", "));
    return new AnswerForm(null, PlainText.line(question, AnswerText.LONGEST_QUESTION), sentences.stream().findFirst()
        .orElse(null), String.join("\n", best.steps(masking)), errors.isEmpty() ? null : errors,
        all.stream().map(one -> one.cause(masking)).flatMap(Optional::stream).findFirst().orElse(null), basis, null,
        null, false, false, tickets);
  }

  private CaseSaid said(Viewer viewer, InteractionView interaction) {
    return new CaseSaid(interaction, interactions.thread(interaction.id(), viewer).stream().limit(MOST_MESSAGES)
        .toList(), masking.identities(interaction));
  }

  /** The others of a problem of which a draft may be made, in their order; none where the case is not one of it. */
  private List<InteractionView> behind(Viewer viewer, UUID interactionId, UUID groupId) {
    List<UUID> cases = groups.cases(viewer, groupId);
    Map<UUID, InteractionView> visible = interactions.visible(cases, viewer);
    return cases.contains(interactionId)
        ? cases.stream().filter(id -> !id.equals(interactionId)).map(visible::get).filter(Objects::nonNull).filter(
            other -> refusal(other).isEmpty()).toList()
        : List.of();
  }

  private InteractionView suitable(Viewer viewer, UUID interactionId) {
    AnswerLife.refuseOutsiders(viewer, null);
    InteractionView interaction = interactions.find(interactionId, viewer);
    Optional<AnswerRefused> refusal = refusal(interaction);
    if (refusal.isPresent()) {
      throw refusal.get();
    }
    return interaction;
  }

  private static Optional<AnswerRefused> refusal(InteractionView interaction) {
    if (interaction.channel().equals(COMPLAINT) || interaction.serviceType().equals(COMPLAINT)) {
      return Optional.of(AnswerRefused.complaint());
    }
    if (!interaction.status().isEnd()) {
      return Optional.of(AnswerRefused.openCase());
    }
    // Every member of staff reads a draft, and not every one may read such a case.
    return interaction.access().securityClass() == SecurityClass.B
        ? Optional.empty()
        : Optional.of(AnswerRefused.classifiedCase());
  }

  /** Places of a text that is to be kept which still look as if they told of somebody. */
  @Transactional(readOnly = true)
  List<Piece> suspects(Viewer viewer, UUID interactionId, AnswerForm form) {
    List<String> identities = masking.identities(suitable(viewer, interactionId));
    return Stream.of(typed(form.tanya()), typed(form.ringkas()), typed(form.langkah()), typed(form.galat()), typed(form
        .sebab())).flatMap(field -> masking.pieces(field, identities).stream()).filter(piece -> piece.hidden() != null)
        .toList();
  }

  private static String typed(@Nullable String field) {
    return Objects.requireNonNullElse(field, "");
  }

  /**
   * Keeps a draft that rests on a case.
   *
   * @param looked whether the person says that everything hidden, and what is left, was looked through
   */
  Answer draft(Viewer viewer, UUID interactionId, AnswerForm form, boolean looked) {
    return draft(viewer, interactionId, null, form, looked);
  }

  /**
   * The same, resting on the others of its problem as well.
   *
   * @param groupId null for a case alone
   */
  Answer draft(Viewer viewer, UUID interactionId, @Nullable UUID groupId, AnswerForm form, boolean looked) {
    InteractionView interaction = suitable(viewer, interactionId);
    AnswerText text = form.text(codes);
    if (!looked) {
      throw AnswerRefused.masks();
    }
    Answer draft = life.draft(viewer, text, form.whatChanged());
    life.rests(viewer, draft, interaction.id());
    List<InteractionView> behind = groupId == null ? List.of() : behind(viewer, interactionId, groupId);
    behind.forEach(other -> life.rests(viewer, draft, other.id()));
    if (groupId != null && !behind.isEmpty()) {
      groups.drafted(viewer, groupId, draft.id());
    }
    return draft;
  }
}
