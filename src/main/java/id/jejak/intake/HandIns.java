package id.jejak.intake;

import id.jejak.archive.FileName;
import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.intake.HandInImport.State;
import id.jejak.intake.HandInOutcome.Result;
import id.jejak.objectstore.Area;
import id.jejak.objectstore.ObjectStore;
import id.jejak.shared.Auditable;
import id.jejak.shared.Ids;
import id.jejak.shared.Refusal;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes lists of hand-ins of e-SPM and SAKTI in two steps: what would become of each line, then all that can be recorded.
 * An import is its sender's own; both steps go on without the sender.
 */
@Service
class HandIns {
  static final Set<String> CHANNELS = Set.of("espm", "sakti");
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int LONGEST_NAME = 200;
  private static final int MOST_NAMES = 100;

  private final HandInRows rows;
  private final HandInLines lines;
  private final HandInWork work;
  private final ObjectStore store;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  HandIns(HandInRows rows, HandInLines lines, HandInWork work, ObjectStore store, TransactionTemplate transaction,
      ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.lines = lines;
    this.work = work;
    this.store = store;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  /** @throws HandInNotFound for those who are not staff */
  static void refuseOutsiders(Viewer viewer) {
    if (!viewer.is(Role.STAFF)) {
      throw new HandInNotFound(viewer.refused(Refusal.Wanted.CHANGE, "hand-in", null));
    }
  }

  /**
   * Keeps a file and has it looked at; it waits a day for being applied.
   *
   * @param channel {@code espm} or {@code sakti}
   * @throws HandInRefused when it is no list of hand-ins
   */
  HandInView take(Viewer viewer, String channel, String fileName, Spool.Spooled file) throws IOException {
    refuseOutsiders(viewer);
    if (!CHANNELS.contains(channel)) {
      throw HandInRefused.channel();
    }
    HandInImport given;
    try (HandInSource source = HandInSource.open(file.file())) {
      given = new HandInImport(Ids.next(), viewer, channel, lastName(fileName), State.CHECKING,
          source.list().lines().size(),
          source.list().ignored(), List.of(), now());
    }
    removeLeft();
    store.put(Area.DERIVED, HandInWork.key(given.id()), file.file());
    transaction.executeWithoutResult(_ -> {
      rows.add(given);
      tell("hand-in.uploaded", given, Map.of("channel", channel, "lines", Integer.toString(given.lineCount())));
    });
    work.wake();
    return view(given);
  }

  private static String lastName(String path) {
    String clean = FileName.clean(path);
    String name = clean.substring(clean.lastIndexOf('/') + 1);
    return name.substring(0, Math.min(LONGEST_NAME, name.length()));
  }

  private void removeLeft() throws IOException {
    for (UUID id : rows.leftSince(clock.instant().minus(KEPT))) {
      store.deleteDerived(HandInWork.key(id));
      rows.remove(id);
    }
  }

  /** Has all lines recorded that can be; asking again changes nothing. */
  HandInView apply(UUID id, Viewer viewer) {
    HandInImport given = own(id, viewer, Refusal.Wanted.CHANGE);
    transaction.executeWithoutResult(_ -> {
      if (rows.move(id, State.CHECKED, State.APPLYING)) {
        tell("hand-in.apply-begun", given, Map.of());
      }
    });
    work.wake();
    return find(id, viewer);
  }

  HandInView find(UUID id, Viewer viewer) {
    return view(own(id, viewer, Refusal.Wanted.READ));
  }

  /** The latest imports of the viewer. */
  List<HandInView> own(Viewer viewer) {
    refuseOutsiders(viewer);
    return rows.own(viewer.personId()).stream().map(this::view).toList();
  }

  /** @param result null for all lines */
  List<HandInOutcome> lines(UUID id, Viewer viewer, @Nullable Result result, long after, int limit) {
    return lines.page(own(id, viewer, Refusal.Wanted.READ).id(), result, after, limit);
  }

  private HandInImport own(UUID id, Viewer viewer, Refusal.Wanted wanted) {
    refuseOutsiders(viewer);
    HandInImport found = rows.find(id).orElseThrow(() -> new HandInNotFound(null));
    if (!found.owner().personId().equals(viewer.personId())) {
      throw new HandInNotFound(viewer.refused(wanted, "hand-in", id));
    }
    return found;
  }

  private HandInView view(HandInImport given) {
    return new HandInView(given.id(), given.channel(), given.fileName(), given.state(), given.uploadedAt(), given
        .lineCount(), lines.counts(given.id()), given.ignored(), given.unnamed().stream().limit(MOST_NAMES).toList(),
        given.unnamed().size());
  }

  private void tell(String action, HandInImport given, Map<String, String> details) {
    events.publishEvent(new Auditable(action, given.owner().personId(), given.owner().officeId(), given.id(), details));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
