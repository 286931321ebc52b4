package id.jejak.knowledge.problem;

import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.interaction.EndedCases;
import id.jejak.interaction.InteractionView;
import id.jejak.interaction.Interactions;
import id.jejak.knowledge.CaseGroups;
import id.jejak.knowledge.problem.GroupedRows.Placed;
import id.jejak.shared.Auditable;
import id.jejak.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff see of the problems of their office, and decide on them: each within the cases that the viewer may see. */
@Service
@Transactional
class ProblemDesk implements CaseGroups {
  static final int LONGEST_WHY = 300;
  private static final int PAGE = 20;
  private static final int SHOWN = 50;
  private static final int WORDINGS = 5;
  private static final int BEHIND = 20;

  private final ProblemRows problems;
  private final GroupedRows rows;
  private final EndedCases ended;
  private final Interactions interactions;
  private final ProblemProperties properties;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ProblemDesk(ProblemRows problems, GroupedRows rows, EndedCases ended, Interactions interactions,
      ProblemProperties properties, ApplicationEventPublisher events, Clock clock) {
    this.problems = problems;
    this.rows = rows;
    this.ended = ended;
    this.interactions = interactions;
    this.properties = properties;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A problem with its figures, all of cases that the viewer may see.
   *
   * @param wordings in the words of those who ask, the typical one first, at most five
   * @param recent of the cases those of the second half of the weeks
   * @param many whether there are more cases than are counted out
   */
  record Line(Problem problem, List<String> wordings, String service, int cases, int satkers, int recent, int replies,
      boolean many) {
    Line {
      wordings = List.copyOf(wordings);
    }

    public int earlier() {
      return cases - recent;
    }

    public String wording() {
      return wordings.isEmpty() ? "" : wordings.getFirst();
    }
  }

  /** @param next where the next page begins; null on the last one */
  record Listing(List<Line> lines, ProblemRows.@Nullable Place next) {
    Listing {
      lines = List.copyOf(lines);
    }
  }

  /** @param cases the newest first */
  record Page(Line line, List<InteractionView> cases) {
    Page {
      cases = List.copyOf(cases);
    }
  }

  int weeks() {
    return properties.weeks();
  }

  @Transactional(readOnly = true)
  Listing list(Viewer viewer, ProblemState state, ProblemRows.Place after, Locale locale) {
    refuseOutsiders(viewer, null);
    List<Problem> page = problems.page(viewer.officeId(), state, properties.least(), after, PAGE + 1);
    List<Line> lines = page.stream().limit(PAGE).map(problem -> line(problem, visible(problem, viewer), locale)).filter(
        line -> line.cases() >= properties.least()).toList();
    Problem last = page.size() > PAGE ? page.get(PAGE - 1) : null;
    return new Listing(lines, last == null ? null : new ProblemRows.Place(last.worth(), last.id()));
  }

  private static void refuseOutsiders(Viewer viewer, @Nullable UUID id) {
    if (!viewer.is(Role.STAFF)) {
      throw new ProblemNotFound(viewer.refused(Refusal.Wanted.READ, "problem", id));
    }
  }

  private Instant since() {
    return clock.instant().minus(properties.span());
  }

  private List<Placed> visible(Problem problem, Viewer viewer) {
    List<Placed> newest = rows.of(problem.id(), since(), ProblemFigures.MOST_CASES);
    Set<UUID> seen = ended.visible(newest.stream().map(Placed::id).toList(), viewer);
    return newest.stream().filter(one -> seen.contains(one.id())).toList();
  }

  private Line line(Problem problem, List<Placed> cases, Locale locale) {
    Instant half = clock.instant().minus(properties.span().dividedBy(2));
    int recent = (int) cases.stream().filter(one -> !one.grouped().receivedAt().isBefore(half)).count();
    Set<UUID> satkers = cases.stream().flatMap(one -> one.grouped().satkerIds().stream()).collect(Collectors.toSet());
    int replies = cases.stream().mapToInt(one -> one.grouped().replies()).sum();
    return new Line(problem, wordings(problem, cases), service(cases, locale), cases.size(), satkers.size(), recent,
        replies, cases.size() == ProblemFigures.MOST_CASES);
  }

  private static List<String> wordings(Problem problem, List<Placed> cases) {
    return cases.stream().sorted(Comparator.comparing((Placed one) -> !one.id().equals(problem.typicalId()))).map(
        one -> one.grouped().wording()).filter(wording -> !wording.isBlank()).distinct().limit(WORDINGS).toList();
  }

  /** The one that most cases have. */
  private String service(List<Placed> cases, Locale locale) {
    Map<String, Integer> times = new HashMap<>();
    cases.forEach(one -> times.merge(one.grouped().serviceType(), 1, Integer::sum));
    return times.entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry
        .comparingByKey())).map(most -> ended.service(most.getKey(), locale)).orElse("");
  }

  @Transactional(readOnly = true)
  Page page(Viewer viewer, UUID id, Locale locale) {
    Problem problem = find(viewer, id);
    List<Placed> cases = visible(problem, viewer);
    if (cases.isEmpty()) {
      throw new ProblemNotFound(null);
    }
    Map<UUID, InteractionView> views = interactions.visible(cases.stream().limit(SHOWN).map(Placed::id).toList(),
        viewer);
    return new Page(line(problem, cases, locale), cases.stream().map(one -> views.get(one.id())).filter(
        Objects::nonNull).toList());
  }

  private Problem find(Viewer viewer, UUID id) {
    refuseOutsiders(viewer, id);
    Problem problem = problems.find(id).orElseThrow(() -> new ProblemNotFound(null));
    if (!problem.officeId().equals(viewer.officeId())) {
      throw new ProblemNotFound(viewer.refused(Refusal.Wanted.READ, "problem", id));
    }
    return problem;
  }

  /** @throws ProblemRefused when nothing is said, or somebody decided on it since it was seen */
  void setAside(Viewer viewer, UUID id, ProblemState seen, String why) {
    Problem problem = find(viewer, id);
    String sentence = why.strip().replaceAll("\\s+", " ");
    if (sentence.isEmpty() || sentence.length() > LONGEST_WHY) {
      throw ProblemRefused.why();
    }
    decide(viewer, problem, seen, ProblemState.ASIDE, sentence, problem.draftId());
  }

  /** Back to where nothing was decided on it. */
  void takeBack(Viewer viewer, UUID id, ProblemState seen) {
    decide(viewer, find(viewer, id), seen, ProblemState.OPEN, null, null);
  }

  private void decide(Viewer viewer, Problem problem, ProblemState seen, ProblemState next, @Nullable String why,
      @Nullable UUID draftId) {
    if (problem.state() != seen || !problems.decided(problem, next, why, draftId, viewer.personId())) {
      throw ProblemRefused.changedMeanwhile();
    }
    events.publishEvent(new Auditable("problem.decided", viewer.personId(), viewer.officeId(), problem.id(), Map.of(
        "before", seen.name(), "after", next.name())));
  }

  @Override
  @Transactional(readOnly = true)
  public List<UUID> cases(Viewer viewer, UUID groupId) {
    return visible(find(viewer, groupId), viewer).stream().sorted(Comparator.comparingInt((Placed one) -> one.grouped()
        .solved()).reversed().thenComparing(Placed::id)).limit(BEHIND).map(Placed::id).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public String wording(Viewer viewer, UUID groupId) {
    Problem problem = find(viewer, groupId);
    return Optional.of(wordings(problem, visible(problem, viewer))).filter(all -> !all.isEmpty()).map(List::getFirst)
        .orElse("");
  }

  @Override
  public void drafted(Viewer viewer, UUID groupId, UUID answerId) {
    Problem problem = find(viewer, groupId);
    decide(viewer, problem, problem.state(), ProblemState.DRAFTED, null, answerId);
  }
}
