package id.jejak.webhook;

import id.jejak.identity.ApiTokens;
import id.jejak.identity.Viewer;
import id.jejak.shared.Auditable;
import id.jejak.shared.Ids;
import id.jejak.shared.Refusal;
import id.jejak.shared.SecurityClass;
import id.jejak.site.PageNotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** The targets of an office. Its administrators keep all of them, a program those that it registered itself. */
@Service
class Targets {
  static final int MOST = 20;

  private final TargetRows rows;
  private final DeliveryQueue queue;
  private final Dispatch dispatch;
  private final Destinations destinations;
  private final Secrets secrets;
  private final ApiTokens tokens;
  private final TransactionOperations transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Targets(TargetRows rows, DeliveryQueue queue, Dispatch dispatch, Destinations destinations, Secrets secrets,
      ApiTokens tokens, TransactionOperations transactions, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.queue = queue;
    this.dispatch = dispatch;
    this.destinations = destinations;
    this.secrets = secrets;
    this.tokens = tokens;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  /** A target with its secret, which nobody can see again. */
  record Issued(Target target, String secret) {
    @Override
    public String toString() {
      return "Issued[target=" + target.id() + "]";
    }
  }

  /**
   * Registers a target.
   *
   * @throws WebhookRefused when the name or the kinds are missing, the address is known, or there are too many
   * @throws AddressRefused when nothing can be delivered to the address
   */
  Issued register(Viewer viewer, NewTarget given) {
    boolean program = keeper(viewer);
    given.check();
    // Before the transaction: names take their time.
    String address = destinations.check(given.address()).url().toString();
    return Objects.requireNonNull(transactions.execute(_ -> register(viewer, given, address, program)));
  }

  private Issued register(Viewer viewer, NewTarget given, String address, boolean program) {
    List<Target> others = rows.living(viewer.officeId());
    if (others.stream().anyMatch(other -> other.address().equals(address))) {
      throw WebhookRefused.alreadyThere();
    }
    if (others.size() >= MOST) {
      throw WebhookRefused.tooMany(MOST);
    }
    String secret = secrets.fresh();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    SecurityClass clearance = program ? Collections.max(viewer.clearance()) : given.clearance();
    Target made = new Target(Ids.next(), viewer.officeId(), given.name(), address, given.kinds(), clearance,
        program ? viewer.personId() : null, Target.State.ACTIVE, now, now);
    rows.add(made, viewer.personId(), secrets.seal(secret));
    audit("webhook.registered", viewer, made, Map.of("clearance", clearance.name(), "kinds", made.kinds().stream().map(
        EventKind::name).sorted().collect(Collectors.joining(","))));
    return new Issued(made, secret);
  }

  /**
   * Gives a target another name, address, kinds or class. What waits goes to the new address.
   *
   * @param given its class counts for administrators and their targets alone
   * @throws WebhookRefused as for a new one, or when it has ended
   * @throws AddressRefused when nothing can be delivered to the address
   */
  Target change(Viewer viewer, UUID id, NewTarget given) {
    Target before = find(viewer, id);
    given.check();
    String address = destinations.check(given.address()).url().toString();
    return Objects.requireNonNull(transactions.execute(_ -> change(viewer, before, given, address)));
  }

  private Target change(Viewer viewer, Target before, NewTarget given, String address) {
    if (rows.living(viewer.officeId()).stream().anyMatch(other -> other.address().equals(address) && !other.id().equals(
        before.id()))) {
      throw WebhookRefused.alreadyThere();
    }
    SecurityClass clearance = before.programId() == null ? given.clearance() : before.clearance();
    if (!rows.edit(before.id(), given.name(), address, given.kinds(), clearance)) {
      throw WebhookRefused.state();
    }
    audit("webhook.changed", viewer, before, Map.of("clearance", clearance.name(), "kinds", given.kinds().stream().map(
        EventKind::name).sorted().collect(Collectors.joining(","))));
    return find(viewer, before.id());
  }

  /**
   * Calls a target with a signed trial that tells of no case, and waits for how it ends. It is not tried again.
   *
   * @throws WebhookRefused when the target has ended
   */
  DeliveryResult test(Viewer viewer, UUID id) {
    Target target = find(viewer, id);
    if (target.state() == Target.State.ENDED) {
      throw WebhookRefused.state();
    }
    DeliveryResult result = dispatch.test(target);
    transactions.executeWithoutResult(_ -> audit("webhook.tested", viewer, target, Map.of("ending", result.ending()
        .name())));
    return result;
  }

  List<Target> of(Viewer viewer) {
    boolean program = keeper(viewer);
    return rows.ofOffice(viewer.officeId()).stream().filter(target -> !program || viewer.personId().equals(target
        .programId())).toList();
  }

  Target find(Viewer viewer, UUID id) {
    boolean program = keeper(viewer);
    Target target = rows.find(id).orElseThrow(() -> new WebhookNotFound(null));
    if (!target.officeId().equals(viewer.officeId()) || (program && !viewer.personId().equals(target.programId()))) {
      throw new WebhookNotFound(viewer.refused(Refusal.Wanted.READ, "webhook", id));
    }
    return target;
  }

  /** Whether a program keeps targets, else an administrator; nobody else does. */
  private boolean keeper(Viewer viewer) {
    // A key for managing administers, and is a program all the same: a target of its own is told of no more than it sees.
    boolean program = tokens.viewer(viewer.personId()).isPresent();
    if (!program) {
      PageNotFound.unlessAdministrator(viewer, "webhook");
    }
    return program;
  }

  /** What happens meanwhile waits. */
  @Transactional
  public void pause(Viewer viewer, UUID id) {
    change(viewer, id, Set.of(Target.State.ACTIVE), Target.State.PAUSED, "webhook.paused");
  }

  @Transactional
  public void resume(Viewer viewer, UUID id) {
    change(viewer, id, Set.of(Target.State.PAUSED), Target.State.ACTIVE, "webhook.resumed");
  }

  /** For good: what waits is dropped. */
  @Transactional
  public void end(Viewer viewer, UUID id) {
    change(viewer, id, Set.of(Target.State.ACTIVE, Target.State.PAUSED), Target.State.ENDED, "webhook.ended");
    queue.drop(id);
  }

  private void change(Viewer viewer, UUID id, Set<Target.State> from, Target.State to, String action) {
    Target target = find(viewer, id);
    if (!rows.change(id, from, to)) {
      throw WebhookRefused.state();
    }
    audit(action, viewer, target, Map.of());
  }

  /** From now on deliveries, also those that wait, are signed with the new secret. */
  @Transactional
  public Issued newSecret(Viewer viewer, UUID id) {
    Target target = find(viewer, id);
    String secret = secrets.fresh();
    if (!rows.newSecret(id, secrets.seal(secret))) {
      throw WebhookRefused.state();
    }
    audit("webhook.secret-changed", viewer, target, Map.of());
    return new Issued(find(viewer, id), secret);
  }

  /** Newest first, after the one given. */
  List<Delivery> deliveries(Viewer viewer, UUID id, @Nullable UUID after, int limit) {
    return queue.page(find(viewer, id).id(), after, limit);
  }

  /** Sends a delivery once more, under its id. */
  @Transactional
  public void replay(Viewer viewer, UUID id, UUID deliveryId) {
    Target target = find(viewer, id);
    if (queue.find(deliveryId).filter(delivery -> delivery.targetId().equals(id)).isEmpty()) {
      throw new WebhookNotFound(null);
    }
    if (target.state() == Target.State.ENDED || !queue.replay(id, deliveryId)) {
      throw WebhookRefused.state();
    }
    audit("webhook.replayed", viewer, target, Map.of("delivery", deliveryId.toString()));
  }

  private void audit(String action, Viewer viewer, Target target, Map<String, String> details) {
    events.publishEvent(new Auditable(action, viewer.personId(), viewer.officeId(), target.id(), details));
  }
}
