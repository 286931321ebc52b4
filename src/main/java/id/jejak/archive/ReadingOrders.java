package id.jejak.archive;

import id.jejak.access.AccessPolicy;
import id.jejak.archive.ReadingOrder.State;
import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.shared.Auditable;
import id.jejak.shared.Ids;
import id.jejak.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has many documents read again. An order is a row, and so is how far it came: a kill costs the piece under way, and no
 * document is taken twice, since each has its place in the order of reception.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class ReadingOrders {
  private static final UUID AFTER_ALL = UUID.fromString("ffffffff-ffff-7fff-bfff-ffffffffffff");

  private final ReadingOrderRows rows;
  private final ReadingQueue queue;
  private final LedgerList ledger;
  private final LedgerCounts counts;
  private final OlderReaders older;
  private final AccessPolicy policy;
  private final LedgerProperties properties;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ReadingOrders(ReadingOrderRows rows, ReadingQueue queue, LedgerList ledger, LedgerCounts counts, OlderReaders older,
      AccessPolicy policy, LedgerProperties properties, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.queue = queue;
    this.ledger = ledger;
    this.counts = counts;
    this.older = older;
    this.policy = policy;
    this.properties = properties;
    this.events = events;
    this.clock = clock;
  }

  /** How many documents an order would take: what is being read, or waits for it, is not taken. */
  @Transactional(readOnly = true)
  long count(LedgerFilter wanted, Viewer viewer) {
    refuseOutsiders(viewer, Refusal.Wanted.READ);
    LedgerFilter settled = wanted.settled();
    Set<String> readers = older.of(viewer.officeId());
    boolean none = settled.states().isEmpty() || (wanted.older() && readers.isEmpty());
    return none ? 0 : counts.of(policy.ledgerFilterFor(viewer), settled, readers);
  }

  /** Gives an order; the one that runs already when the same person wants the same once more. */
  ReadingOrder give(LedgerFilter wanted, Viewer viewer) {
    long total = count(wanted, viewer);
    Optional<ReadingOrder> running = rows.running(viewer.personId(), wanted);
    if (running.isPresent()) {
      return running.get();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    ReadingOrder order = new ReadingOrder(Ids.next(), viewer, wanted, State.RUNNING, total, 0, new LedgerList.After(now,
        AFTER_ALL), now, null);
    rows.add(order);
    tell("ledger.read-again-ordered", order, viewer.personId(), total);
    return order;
  }

  /** An order of the viewer's own or, for an administrator, of the office. */
  @Transactional(readOnly = true)
  ReadingOrder find(UUID id, Viewer viewer) {
    refuseOutsiders(viewer, Refusal.Wanted.READ);
    return owned(id, viewer, Refusal.Wanted.READ);
  }

  @Transactional(readOnly = true)
  List<ReadingOrder> latest(Viewer viewer) {
    refuseOutsiders(viewer, Refusal.Wanted.READ);
    return rows.latest(viewer.officeId(), viewer.is(Role.ADMINISTRATOR) ? null : viewer.personId());
  }

  /** Ends an order before its time; what was put into the queue before is read all the same. */
  void stop(UUID id, Viewer viewer) {
    refuseOutsiders(viewer, Refusal.Wanted.CHANGE);
    ReadingOrder order = owned(id, viewer, Refusal.Wanted.CHANGE);
    if (rows.end(id, State.STOPPED, 0)) {
      tell("ledger.read-again-stopped", order, viewer.personId(), order.taken());
    }
  }

  private ReadingOrder owned(UUID id, Viewer viewer, Refusal.Wanted wanted) {
    ReadingOrder order = rows.find(id).orElseThrow(ReadingOrderNotFound::new);
    boolean own = order.owner().personId().equals(viewer.personId());
    boolean ofOffice = viewer.is(Role.ADMINISTRATOR) && order.owner().officeId().equals(viewer.officeId());
    if (!own && !ofOffice) {
      throw new ReadingOrderNotFound(viewer.refused(wanted, "reading-order", id));
    }
    return order;
  }

  private static void refuseOutsiders(Viewer viewer, Refusal.Wanted wanted) {
    if (!mayOrder(viewer)) {
      throw new ReadingOrderNotFound(viewer.refused(wanted, "reading-order", null));
    }
  }

  static boolean mayOrder(Viewer viewer) {
    return viewer.is(Role.STAFF) || viewer.is(Role.ADMINISTRATOR);
  }

  /**
   * Puts the next piece of an order into the queue when nothing waits there: files that come in meanwhile wait for a piece,
   * not for the order.
   *
   * @return false when there is nothing to do now
   */
  public boolean step() {
    return rows.claim().filter(_ -> queue.waiting(1) == 0).map(this::work).isPresent();
  }

  private ReadingOrder work(ReadingOrder order) {
    LedgerFilter settled = order.wanted().settled();
    LedgerList.Page page = settled.states().isEmpty()
        ? new LedgerList.Page(List.of(), null)
        : ledger.page(order.owner(), settled, order.after(), properties.piece());
    int taken = 0;
    for (DocumentView document : page.rows()) {
      taken += queue.readAgain(document.id(), order.owner().personId(), order.id(), order.givenAt()) ? 1 : 0;
    }
    LedgerList.After next = page.next();
    if (next != null) {
      rows.moved(order.id(), taken, next);
    } else if (rows.end(order.id(), State.DONE, taken)) {
      tell("ledger.read-again-done", order, null, order.taken() + taken);
    }
    return order;
  }

  private void tell(String action, ReadingOrder order, @Nullable UUID actorId, long documents) {
    Map<String, String> details = new HashMap<>(order.wanted().fields());
    details.put("documents", Long.toString(documents));
    events.publishEvent(new Auditable(action, actorId, order.owner().officeId(), order.id(), details));
  }
}
