package id.jejak.intake;

import id.jejak.intake.HandInImport.State;
import id.jejak.objectstore.Area;
import id.jejak.objectstore.ObjectNotFound;
import id.jejak.objectstore.ObjectStore;
import id.jejak.shared.Auditable;
import id.jejak.shared.Workers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks and applies imports of hand-ins, one after the other on a thread of its own. What a kill or a stop left is taken
 * up at the next start.
 */
@Component
class HandInWork implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(HandInWork.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

  private final HandInRows rows;
  private final HandInLines lines;
  private final HandInDryRun dryRun;
  private final HandInRecording recording;
  private final ObjectStore store;
  private final Spool spool;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Workers workers = new Workers("hand-ins", 1, LOOK_AGAIN, () -> {
  }, this::step);
  private volatile boolean stopped = true;

  HandInWork(HandInRows rows, HandInLines lines, HandInDryRun dryRun, HandInRecording recording, ObjectStore store,
      Spool spool, TransactionTemplate transaction, ApplicationEventPublisher events) {
    this.rows = rows;
    this.lines = lines;
    this.dryRun = dryRun;
    this.recording = recording;
    this.store = store;
    this.spool = spool;
    this.transaction = transaction;
    this.events = events;
  }

  /** Where the file of an import lies until it is over. */
  static String key(UUID importId) {
    return "hand-in/" + importId;
  }

  /** There may be something to do. */
  void wake() {
    workers.wake();
  }

  private boolean step() {
    Optional<HandInImport> next = rows.next();
    next.ifPresent(this::work);
    return next.isPresent();
  }

  private void work(HandInImport given) {
    try (InputStream kept = store.open(Area.DERIVED, key(given.id()));
        Spool.Spooled file = spool.write(kept, Long.MAX_VALUE);
        HandInSource source = HandInSource.open(file.file())) {
      if (given.state() == State.CHECKING) {
        check(given, source);
      } else {
        apply(given, source);
      }
    } catch (ObjectNotFound | HandInRefused lost) {
      log.atWarn().addKeyValue("import", given.id()).setCause(lost).log("the file of an import was lost");
      rows.move(given.id(), given.state(), State.FAILED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void check(HandInImport given, HandInSource source) throws IOException {
    if (dryRun.run(given, source, () -> stopped)) {
      rows.unnamed(given.id(), unnamed(source));
      rows.move(given.id(), State.CHECKING, State.CHECKED);
      log.atInfo().addKeyValue("import", given.id()).addKeyValue("lines", given.lineCount()).log("hand-ins checked");
    }
  }

  private static List<String> unnamed(HandInSource source) {
    Set<String> named = new HashSet<>();
    source.list().lines().forEach(line -> named.addAll(WrittenHandIn.files(line)));
    return source.besides(named).stream().map(name -> name.replaceAll("\\p{Cntrl}", " ")).toList();
  }

  private void apply(HandInImport given, HandInSource source) throws IOException {
    if (!recording.run(given, source, () -> stopped)) {
      return;
    }
    transaction.executeWithoutResult(_ -> {
      if (rows.move(given.id(), State.APPLYING, State.DONE)) {
        Map<String, String> details = new TreeMap<>();
        lines.counts(given.id()).forEach((result, count) -> details.put(result.name(), count.toString()));
        events.publishEvent(new Auditable("hand-in.applied", given.owner().personId(), given.owner().officeId(), given
            .id(), details));
      }
    });
    store.deleteDerived(key(given.id()));
    log.atInfo().addKeyValue("import", given.id()).log("hand-ins recorded");
  }

  @Override
  public void start() {
    stopped = false;
    workers.start();
  }

  @Override
  public void stop() {
    stopped = true;
    workers.stop();
  }

  @Override
  public boolean isRunning() {
    return !stopped;
  }
}
