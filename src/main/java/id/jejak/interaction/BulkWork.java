package id.jejak.interaction;

import id.jejak.identity.Viewer;
import id.jejak.shared.JejakException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes one step with many interactions. They go in batches, each a transaction: when it is cut in the middle whole
 * batches are kept, and the same request sent again does the rest. A batch in which one is refused is done one by one,
 * so that a refusal stops nothing else.
 */
@Service
public class BulkWork {
  /** The most that one request may name. */
  public static final int MOST = 10_000;
  private static final int BATCH = 100;

  private final InteractionLife life;
  private final Interactions interactions;
  private final TransactionTemplate transaction;

  BulkWork(InteractionLife life, Interactions interactions, PlatformTransactionManager transactions) {
    this.life = life;
    this.interactions = interactions;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** One outcome each, in the order given; each step is on top of the version that was seen. */
  public List<BulkOutcome> take(List<InteractionLife.Seen> chosen, BulkStep step, Viewer viewer) {
    List<BulkOutcome> outcomes = new ArrayList<>();
    for (int from = 0; from < chosen.size(); from += BATCH) {
      List<InteractionLife.Seen> batch = chosen.subList(from, Math.min(chosen.size(), from + BATCH));
      outcomes.addAll(together(batch, step, viewer).orElseGet(() -> oneByOne(batch, step, viewer)));
    }
    return outcomes;
  }

  private Optional<List<BulkOutcome>> together(List<InteractionLife.Seen> batch, BulkStep step, Viewer viewer) {
    try {
      return Optional.ofNullable(transaction.execute(_ -> batch.stream().map(seen -> take(seen, step, viewer))
          .toList()));
    } catch (JejakException | OptimisticLockingFailureException refusal) {
      return Optional.empty();
    }
  }

  private List<BulkOutcome> oneByOne(List<InteractionLife.Seen> batch, BulkStep step, Viewer viewer) {
    List<BulkOutcome> outcomes = new ArrayList<>();
    for (InteractionLife.Seen seen : batch) {
      try {
        outcomes.add(take(seen, step, viewer));
      } catch (JejakException refusal) {
        outcomes.add(refused(seen, viewer, refusal.type()));
      } catch (OptimisticLockingFailureException conflict) {
        outcomes.add(refused(seen, viewer, new ChangedMeanwhile().type()));
      }
    }
    return outcomes;
  }

  private BulkOutcome refused(InteractionLife.Seen seen, Viewer viewer, String reason) {
    @Nullable
    InteractionView there = interactions.findIfVisible(seen.id(), viewer).orElse(null);
    return new BulkOutcome(seen.id(), there == null ? null : there.ticket(), there == null ? null : there.subject(),
        BulkOutcome.Result.REFUSED, reason);
  }

  private BulkOutcome take(InteractionLife.Seen seen, BulkStep step, Viewer viewer) {
    InteractionView found = interactions.find(seen.id(), viewer);
    boolean taken = step.isTaken(found);
    if (!taken) {
      switch (step) {
        case BulkStep.Start() -> life.start(seen, viewer);
        case BulkStep.Assign assign -> life.assign(seen, viewer, assign.sectionFor(found), assign.assigneeId(), assign
            .why());
        case BulkStep.Reclassify(var next) -> life.reclassify(seen, viewer, next);
      }
    }
    return new BulkOutcome(seen.id(), found.ticket(), found.subject(), taken
        ? BulkOutcome.Result.ALREADY
        : BulkOutcome.Result.DONE, null);
  }
}
