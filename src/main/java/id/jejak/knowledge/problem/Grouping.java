package id.jejak.knowledge.problem;

import id.jejak.knowledge.problem.Belonging.Fit;
import id.jejak.knowledge.problem.Belonging.Near;
import id.jejak.knowledge.problem.GroupedRows.Placed;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Places a case among those of its office: whatever comes of it is one transaction with the end of its task, so that a
 * kill undoes it whole. In the same order the same cases give the same problems.
 *
 * @see <a href="../../../docs/decisions/0039-problems-are-found-case-by-case.md">ADR 39</a>
 */
@Service
@Transactional
class Grouping {
  /** A larger problem is not taken into another one. */
  private static final int MOST_MOVED = 500;
  private static final int MOST_PRUNED = 50;

  private final ProblemQueue queue;
  private final CaseReading reading;
  private final GroupedRows cases;
  private final WordRows words;
  private final ProblemRows problems;
  private final ProblemProperties properties;
  private final Clock clock;

  Grouping(ProblemQueue queue, CaseReading reading, GroupedRows cases, WordRows words, ProblemRows problems,
      ProblemProperties properties, Clock clock) {
    this.queue = queue;
    this.reading = reading;
    this.cases = cases;
    this.words = words;
    this.problems = problems;
    this.properties = properties;
    this.clock = clock;
  }

  private Instant since() {
    return clock.instant().minus(properties.span());
  }

  /** Looks at one case that changed; false when somebody else does. */
  boolean look(UUID interactionId) {
    if (!queue.take(interactionId)) {
      return false;
    }
    Optional<GroupedCase> now = reading.read(interactionId, since());
    Optional<Placed> before = cases.find(interactionId);
    if (now.isPresent() && before.filter(placed -> placed.problemId() != null && placed.grouped().words().equals(now
        .get().words())).isPresent()) {
      cases.add(now.get(), before.get().problemId());
      before.map(Placed::problemId).ifPresent(problems::changed);
    } else {
      before.ifPresent(this::forget);
      now.ifPresent(this::place);
    }
    queue.done(interactionId);
    return true;
  }

  private void forget(Placed placed) {
    words.hold(placed.grouped().officeId());
    words.remove(placed.grouped());
    cases.remove(placed.id());
    UUID problem = placed.problemId();
    if (problem != null) {
      problems.changed(problem);
    }
  }

  void place(GroupedCase given) {
    words.hold(given.officeId());
    words.add(given);
    if (given.words().isTooFew()) {
      cases.add(given, null);
      return;
    }
    List<Placed> candidates = cases.findAll(words.candidates(given, words.rarity(given.officeId(), given.words()
        .counts().keySet()), since()));
    Likeness likeness = likeness(given, candidates);
    Belonging belonging = new Belonging(candidates.stream().map(one -> new Near(one.id(), one.problemId(), likeness
        .between(given.words(), one.grouped().words()))).toList());
    List<Problem> fitting = fitting(belonging, given);
    if (!fitting.isEmpty()) {
      cases.add(given, fitting.getFirst().id());
      problems.changed(fitting.getFirst().id());
      merge(fitting);
    } else {
      cases.add(given, belonging.other().map(other -> withOther(given, other)).orElse(null));
    }
  }

  private Likeness likeness(GroupedCase given, List<Placed> others) {
    Set<String> all = new HashSet<>(given.words().counts().keySet());
    others.forEach(one -> all.addAll(one.grouped().words().counts().keySet()));
    return new Likeness(words.rarity(given.officeId(), all));
  }

  private UUID withOther(GroupedCase given, UUID other) {
    UUID problem = problems.add(given.officeId(), other);
    cases.belongs(other, problem);
    return problem;
  }

  /** At most two; of which the case that stands for them is like the given one as well. */
  private List<Problem> fitting(Belonging belonging, GroupedCase given) {
    return belonging.problems().stream().limit(2).map(Fit::problemId).map(problems::find).flatMap(Optional::stream)
        .filter(problem -> isLikeTypical(problem, given)).toList();
  }

  private boolean isLikeTypical(Problem problem, GroupedCase given) {
    return cases.find(problem.typicalId()).filter(typical -> likeness(given, List.of(typical)).between(given.words(),
        typical.grouped().words()) < Belonging.STILL).isEmpty();
  }

  /** Two problems that the same case fits are one, where those who stand for them are alike and nobody decided on either. */
  private void merge(List<Problem> fitting) {
    if (fitting.size() < 2 || fitting.stream().anyMatch(Problem::isDecided)) {
      return;
    }
    Problem kept = fitting.getFirst();
    Problem taken = fitting.getLast();
    Optional<Placed> one = cases.find(kept.typicalId());
    Optional<Placed> other = cases.find(taken.typicalId());
    if (one.isEmpty() || other.isEmpty() || cases.count(taken.id(), MOST_MOVED + 1) > MOST_MOVED) {
      return;
    }
    if (likeness(one.get().grouped(), List.of(other.get())).between(one.get().grouped().words(), other.get().grouped()
        .words()) >= Belonging.ALIKE) {
      cases.move(taken.id(), kept.id());
      problems.remove(taken.id());
    }
  }

  /** Lets go of cases that are too old; false when there are none. */
  boolean prune() {
    List<Placed> old = cases.before(since(), MOST_PRUNED);
    old.stream().sorted((one, other) -> one.grouped().officeId().compareTo(other.grouped().officeId())).forEach(
        this::forget);
    return !old.isEmpty();
  }
}
