package id.jejak.knowledge.answer;

import id.jejak.identity.People;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.interaction.InteractionView;
import id.jejak.interaction.Interactions;
import id.jejak.knowledge.Citation;
import id.jejak.knowledge.CitationState;
import id.jejak.knowledge.Masking;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff see of the answers of their office. */
@Service
@Transactional(readOnly = true)
class AnswerDesk {
  private static final int MOST_CASES = 20;
  private static final int MOST_WORDS = 10;
  private static final int MOST_TOPICS = 500;

  private final AnswerLife life;
  private final AnswerRows rows;
  private final VersionRows versions;
  private final DeskRows desk;
  private final VoteRows votes;
  private final RegulationRows regulations;
  private final Interactions interactions;
  private final People people;
  private final Satkers satkers;
  private final Masking masking;

  AnswerDesk(AnswerLife life, AnswerRows rows, VersionRows versions, DeskRows desk, VoteRows votes,
      RegulationRows regulations, Interactions interactions, People people, Satkers satkers, Masking masking) {
    this.life = life;
    this.rows = rows;
    this.versions = versions;
    this.desk = desk;
    this.votes = votes;
    this.regulations = regulations;
    this.interactions = interactions;
    this.people = people;
    this.satkers = satkers;
    this.masking = masking;
  }

  /** Who wrote or judged a version. */
  record Signed(AnswerVersion version, String writer, @Nullable String reviewer) {
  }

  /**
   * A step that leads somewhere now.
   *
   * @param refused whether it is not for this viewer, who wrote what it judges
   */
  record Way(AnswerStep step, boolean refused) {
  }

  /**
   * An answer with all that is known of it.
   *
   * @param versions the latest first
   * @param shown the draft, else what is or was published, else the latest
   * @param change what the draft says otherwise than what is published; empty where nothing is
   * @param over whether the last day on which it holds is past
   * @param suspects how many places still look as if they told of somebody
   */
  record Page(Answer answer, List<Signed> versions, Signed shown, List<Citation> citations,
      List<Difference.Field> change,
      List<Way> ways, boolean over, int suspects, VoteRows.Count votes, List<VoteRows.Vote> words,
      @Nullable Answer successor) {
  }

  /**
   * The cases behind an answer.
   *
   * @param count of all
   * @param visible those that the viewer may see, the newest first
   */
  record Cases(int count, List<InteractionView> visible) {
  }

  List<DeskRows.Line> list(Viewer viewer, DeskRows.Wish wish, int limit) {
    AnswerLife.refuseOutsiders(viewer, null);
    return desk.page(viewer.officeId(), wish, satkers.today(viewer.officeId()), limit);
  }

  int due(Viewer viewer) {
    return desk.due(viewer.officeId(), satkers.today(viewer.officeId()));
  }

  Map<String, Integer> counts(Viewer viewer) {
    return rows.counts(viewer.officeId());
  }

  List<String> topics(Viewer viewer) {
    AnswerLife.refuseOutsiders(viewer, null);
    return rows.topics(viewer.officeId(), MOST_TOPICS);
  }

  Page page(Viewer viewer, UUID id) {
    Answer answer = life.find(viewer, id);
    Map<UUID, String> names = new HashMap<>();
    List<Signed> signed = versions.of(id).stream().map(version -> signed(version, names)).toList();
    Signed shown = shown(answer, signed);
    List<Way> ways = Arrays.stream(AnswerStep.values()).filter(step -> step.isFrom(answer)).map(step -> new Way(step,
        life.authors(answer, step).contains(viewer.personId()))).toList();
    Optional<Signed> before = published(answer, signed);
    List<Difference.Field> change = answer.draftVersion() == null
        ? List.of()
        : before.map(old -> Difference.between(old.version().text(), shown.version().text())).orElse(List.of());
    LocalDate today = satkers.today(answer.officeId());
    boolean over = answer.state().isPublic() && before.filter(old -> old.version().text().isOver(today)).isPresent();
    int suspects = answer.draftVersion() == null ? 0 : masking.masks(shown.version().text().words(), List.of()).size();
    UUID next = answer.supersededBy();
    return new Page(answer, signed, shown, citations(shown.version().text()), change, ways, over, suspects, votes.count(
        id), votes.words(id, MOST_WORDS), next == null ? null : rows.find(next).orElse(null));
  }

  private static Signed shown(Answer answer, List<Signed> signed) {
    Integer draft = answer.draftVersion();
    Integer wanted = draft == null ? answer.publishedVersion() : draft;
    return signed.stream().filter(one -> wanted != null && one.version().version() == wanted).findFirst().orElseGet(
        signed::getFirst);
  }

  private static Optional<Signed> published(Answer answer, List<Signed> signed) {
    Integer published = answer.publishedVersion();
    return published == null
        ? Optional.empty()
        : signed.stream().filter(one -> one.version().version() == published).findFirst();
  }

  private Signed signed(AnswerVersion version, Map<UUID, String> names) {
    UUID reviewer = version.reviewedBy();
    return new Signed(version, names.computeIfAbsent(version.writtenBy(), people::name), reviewer == null
        ? null
        : names.computeIfAbsent(reviewer, people::name));
  }

  private List<Citation> citations(AnswerText text) {
    Map<String, Regulation> listed = regulations.findAll(text.basis().stream().map(LegalBasis::key).toList());
    return text.basis().stream().map(basis -> {
      Regulation regulation = listed.get(basis.key());
      return regulation == null
          ? new Citation(basis.code(), basis.article(), CitationState.UNKNOWN, null)
          : new Citation(regulation.code(), basis.article(), regulation.state(), regulation.replacedBy());
    }).toList();
  }

  /** What one version says otherwise than another. */
  List<Difference.Field> difference(Viewer viewer, UUID id, int before, int after) {
    Answer answer = life.find(viewer, id);
    AnswerText old = versions.find(answer.id(), before).orElseThrow(() -> new AnswerNotFound(null)).text();
    AnswerText now = versions.find(answer.id(), after).orElseThrow(() -> new AnswerNotFound(null)).text();
    return Difference.between(old, now);
  }

  Cases cases(Viewer viewer, UUID id) {
    Answer answer = life.find(viewer, id);
    return new Cases(rows.caseCount(answer.id()), interactions.visible(rows.cases(answer.id(), MOST_CASES), viewer)
        .values().stream().sorted(Comparator.comparing(InteractionView::receivedAt).reversed()).toList());
  }
}
