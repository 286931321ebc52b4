package id.jejak.knowledge.problem;

import id.jejak.knowledge.AnswersShelved;
import id.jejak.knowledge.CoveringAnswers;
import id.jejak.knowledge.PublishedAnswer;
import id.jejak.knowledge.Wording;
import id.jejak.knowledge.problem.GroupedRows.Placed;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the figures of problems: how many cases, what an answer would save, whether one covers it. */
@Service
@Transactional
class ProblemFigures {
  /** More are not counted out: they say enough. */
  static final int MOST_CASES = 500;
  private static final int COMPARED = 12;
  private static final int ASKED = 5;

  private final ProblemRows problems;
  private final GroupedRows cases;
  private final WordRows words;
  private final CoveringAnswers covering;
  private final ProblemProperties properties;
  private final Clock clock;

  ProblemFigures(ProblemRows problems, GroupedRows cases, WordRows words, CoveringAnswers covering,
      ProblemProperties properties, Clock clock) {
    this.problems = problems;
    this.cases = cases;
    this.words = words;
    this.covering = covering;
    this.properties = properties;
    this.clock = clock;
  }

  @EventListener
  public void on(AnswersShelved event) {
    problems.allChanged();
  }

  /** Makes those of one problem; false when none waits. */
  boolean step() {
    Optional<Problem> due = problems.due();
    due.ifPresent(this::make);
    return due.isPresent();
  }

  private void make(Problem before) {
    Instant since = clock.instant().minus(properties.span());
    List<Placed> newest = cases.of(before.id(), since, MOST_CASES);
    if (newest.isEmpty()) {
      problems.remove(before.id());
      return;
    }
    Optional<PublishedAnswer> answer = covering.of(asked(newest));
    ProblemState state = state(before, answer.isPresent());
    List<Placed> counted = state == ProblemState.ANSWERED
        ? newest.stream().filter(one -> one.grouped().receivedAt().isAfter(answer.orElseThrow().publishedAt())).toList()
        : newest;
    problems.figures(new Problem(before.id(), before.officeId(), state, typical(newest), counted.size(), counted
        .stream().mapToInt(one -> one.grouped().replies()).sum(), answer.map(PublishedAnswer::number).orElse(null),
        before.draftId(), before.why()));
  }

  private static ProblemState state(Problem before, boolean answered) {
    if (before.state() == ProblemState.ASIDE) {
      return ProblemState.ASIDE;
    }
    return answered
        ? ProblemState.ANSWERED
        : before.draftId() == null ? ProblemState.OPEN : ProblemState.DRAFTED;
  }

  private static List<String> asked(List<Placed> newest) {
    return newest.stream().map(one -> Wording.asked(one.grouped().wording())).filter(line -> !line.isBlank()).distinct()
        .limit(ASKED).toList();
  }

  /** Of the newest the one that is likest to the others. */
  private UUID typical(List<Placed> newest) {
    List<Placed> compared = newest.stream().limit(COMPARED).toList();
    Set<String> all = new HashSet<>(compared.stream().flatMap(one -> one.grouped().words().counts().keySet().stream())
        .collect(Collectors.toSet()));
    Likeness likeness = new Likeness(words.rarity(compared.getFirst().grouped().officeId(), all));
    return compared.stream().max(Comparator.comparingDouble((Placed one) -> compared.stream().mapToDouble(
        other -> likeness.between(one.grouped().words(), other.grouped().words())).sum()).thenComparing(Placed::id))
        .orElseThrow().id();
  }
}
