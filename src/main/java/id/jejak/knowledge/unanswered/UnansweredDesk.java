package id.jejak.knowledge.unanswered;

import id.jejak.identity.OfficeZone;
import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.knowledge.AnswerAddress;
import id.jejak.knowledge.AnswersChanged;
import id.jejak.knowledge.PublishedAnswer;
import id.jejak.knowledge.PublishedAnswers;
import id.jejak.knowledge.SearchesTakenUp;
import id.jejak.shared.Auditable;
import id.jejak.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What staff see of searches without an answer, and decide on them. The portal is of all offices, and so is the list. */
@Service
@Transactional
class UnansweredDesk implements SearchesTakenUp {
  static final int LONGEST_WHY = 300;
  private static final int PAGE = 50;
  private static final int LATELY_DAYS = 7;

  private final SearchRows rows;
  private final PublishedAnswers answers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  UnansweredDesk(SearchRows rows, PublishedAnswers answers, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.answers = answers;
    this.events = events;
    this.clock = clock;
  }

  /** @param lately how often within the last seven days */
  record Line(UnansweredSearch search, int lately) {
  }

  /** @param next the last of this page where more follow; null on the last page */
  record Listing(List<Line> lines, @Nullable UUID next) {
    Listing {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A page of the list.
   *
   * @param newest whether those asked last come first, else those asked most
   * @param after the last of the page before
   */
  @Transactional(readOnly = true)
  Listing list(Viewer viewer, SearchState state, boolean newest, @Nullable UUID after) {
    refuseOutsiders(viewer, null);
    UnansweredSearch last = after == null ? null : rows.find(after).orElse(null);
    List<UnansweredSearch> found = newest ? rows.lately(state, last, PAGE + 1) : rows.often(state, last, PAGE + 1);
    List<UnansweredSearch> page = found.stream().limit(PAGE).toList();
    LocalDate today = LocalDate.ofInstant(clock.instant(), OfficeZone.WIB.id());
    Map<UUID, Integer> lately = rows.since(page.stream().map(UnansweredSearch::id).toList(), today.minusDays(LATELY_DAYS
        - 1L));
    return new Listing(page.stream().map(search -> new Line(search, lately.getOrDefault(search.id(), 0))).toList(),
        found
            .size() > PAGE ? page.getLast().id() : null);
  }

  private static void refuseOutsiders(Viewer viewer, @Nullable UUID id) {
    if (!viewer.is(Role.STAFF)) {
      throw new SearchNotFound(viewer.refused(Refusal.Wanted.READ, "search", id));
    }
  }

  @Transactional(readOnly = true)
  UnansweredSearch find(Viewer viewer, UUID id) {
    refuseOutsiders(viewer, id);
    return rows.find(id).orElseThrow(() -> new SearchNotFound(null));
  }

  /** @throws SearchRefused when nothing is said, or somebody decided on it since it was seen */
  void setAside(Viewer viewer, UUID id, SearchState seen, String why) {
    UnansweredSearch search = find(viewer, id);
    String sentence = why.strip().replaceAll("\\s+", " ");
    if (sentence.isEmpty() || sentence.length() > LONGEST_WHY) {
      throw SearchRefused.why();
    }
    decide(viewer, search, seen, SearchState.ASIDE, sentence, null);
  }

  /**
   * Lets an answer be found by this wording.
   *
   * @throws SearchRefused when no such answer is published, or somebody decided on it since it was seen
   */
  void link(Viewer viewer, UUID id, SearchState seen, String number) {
    UnansweredSearch search = find(viewer, id);
    String digits = number.strip();
    if (!digits.matches("[0-9]{1,9}")) {
      throw SearchRefused.answer();
    }
    PublishedAnswer answer = answers.at(Integer.parseInt(digits)).flatMap(UnansweredDesk::shown).orElseThrow(
        SearchRefused::answer);
    if (rows.linkedTo(answer.id()) >= SearchRows.MOST_LINKED) {
      throw SearchRefused.tooMany();
    }
    decide(viewer, search, seen, SearchState.LINKED, null, answer);
    shelve();
  }

  private static Optional<PublishedAnswer> shown(AnswerAddress address) {
    return address instanceof AnswerAddress.Shown shown
        ? Optional.of(shown.answer())
        : Optional
            .empty();
  }

  /** Back to where nothing was decided on it. */
  void takeBack(Viewer viewer, UUID id, SearchState seen) {
    decide(viewer, find(viewer, id), seen, SearchState.OPEN, null, null);
    if (seen == SearchState.LINKED) {
      shelve();
    }
  }

  private void decide(Viewer viewer, UnansweredSearch search, SearchState seen, SearchState next, @Nullable String why,
      @Nullable PublishedAnswer answer) {
    boolean kept = search.state() == seen && rows.decided(search, next, why, answer == null ? null : answer.id(),
        answer == null ? null : answer.number(), viewer.personId());
    if (!kept) {
      throw SearchRefused.changedMeanwhile();
    }
    tell(viewer, search, next);
  }

  private void tell(Viewer viewer, UnansweredSearch search, SearchState next) {
    events.publishEvent(new Auditable("search.decided", viewer.personId(), viewer.officeId(), search.id(), Map.of(
        "before", search.state().name(), "after", next.name())));
  }

  /** After the commit: whoever puts answers on the shelf reads the rows. */
  private void shelve() {
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        events.publishEvent(new AnswersChanged());
      }
    });
  }

  @Override
  @Transactional(readOnly = true)
  public String wording(Viewer viewer, UUID searchId) {
    return find(viewer, searchId).wording();
  }

  @Override
  public void drafted(Viewer viewer, UUID searchId, UUID answerId) {
    UnansweredSearch search = find(viewer, searchId);
    if (rows.decided(search, SearchState.TAKEN, null, answerId, null, viewer.personId())) {
      tell(viewer, search, SearchState.TAKEN);
    }
  }
}
