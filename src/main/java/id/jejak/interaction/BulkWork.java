package id.jejak.interaction;

import id.jejak.identity.Viewer;
import id.jejak.shared.JejakException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes one step with many interactions. They go in batches, each a transaction: when it is cut in the middle whole
 * batches are kept, and the same request sent again does the rest. A batch in which one is refused is done one by one,
 * so that a refusal stops nothing else. A database that fails on the way leaves the rest, and the outcomes say so.
 */
@Service
public class BulkWork {
  /** The most that one request may name. */
  public static final int MOST = 10_000;
  private static final int BATCH = 100;
  private static final Logger log = LoggerFactory.getLogger(BulkWork.class);

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
    try {
      for (int from = 0; from < chosen.size(); from += BATCH) {
        List<InteractionLife.Seen> batch = chosen.subList(from, Math.min(chosen.size(), from + BATCH));
        if (!together(batch, step, viewer, outcomes)) {
          oneByOne(batch, step, viewer, outcomes);
        }
      }
    } catch (DataAccessException | TransactionException failure) {
      leave(chosen, outcomes, failure);
    }
    return outcomes;
  }

  /** When nothing is done yet the failure is the whole answer. */
  private static void leave(List<InteractionLife.Seen> chosen, List<BulkOutcome> outcomes, RuntimeException failure) {
    if (outcomes.isEmpty()) {
      throw failure;
    }
    log.atError().setCause(failure).addKeyValue("taken", outcomes.size()).addKeyValue("chosen", chosen.size()).log(
        "a step of many was stopped in the middle");
    chosen.subList(outcomes.size(), chosen.size()).forEach(seen -> outcomes.add(BulkOutcome.left(seen.id())));
  }

  /** @return false when it was undone because of one of them */
  private boolean together(List<InteractionLife.Seen> batch, BulkStep step, Viewer viewer,
      List<BulkOutcome> outcomes) {
    try {
      List<BulkOutcome> taken = new ArrayList<>();
      transaction.executeWithoutResult(_ -> batch.forEach(seen -> taken.add(take(seen, step, viewer))));
      return outcomes.addAll(taken);
    } catch (JejakException | ConcurrencyFailureException refusal) {
      return false;
    }
  }

  private void oneByOne(List<InteractionLife.Seen> batch, BulkStep step, Viewer viewer, List<BulkOutcome> outcomes) {
    for (InteractionLife.Seen seen : batch) {
      try {
        outcomes.add(take(seen, step, viewer));
      } catch (JejakException refusal) {
        outcomes.add(refused(seen, viewer, refusal.type()));
      } catch (OptimisticLockingFailureException conflict) {
        outcomes.add(refused(seen, viewer, new ChangedMeanwhile().type()));
      } catch (PessimisticLockingFailureException busy) {
        outcomes.add(BulkOutcome.left(seen.id()));
      }
    }
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
