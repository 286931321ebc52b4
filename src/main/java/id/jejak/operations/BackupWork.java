package id.jejak.operations;

import id.jejak.backup.BackupOutcome;
import id.jejak.backup.BackupPlace;
import id.jejak.backup.BackupProgress;
import id.jejak.backup.BackupRefused;
import id.jejak.backup.Backups;
import id.jejak.identity.Viewer;
import id.jejak.shared.Auditable;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Makes one backup at a time, on a thread of its own. */
@Component
class BackupWork {
  private final Backups backups;
  private final ApplicationEventPublisher events;
  private final AtomicBoolean running = new AtomicBoolean();
  private volatile State state = new State(false, null, null);
  private volatile @Nullable RuntimeException failure;

  BackupWork(Backups backups, ApplicationEventPublisher events) {
    this.backups = backups;
    this.events = events;
  }

  /**
   * How far the backup is, or what the last one made.
   *
   * @param progress null before the first word of it
   * @param outcome null while it runs, and when there was none
   */
  record State(boolean running, @Nullable BackupProgress progress, @Nullable BackupOutcome outcome) {
  }

  /** @throws BackupRefused when one is being made */
  void begin(BackupPlace place, boolean verify, Viewer viewer) {
    if (!running.compareAndSet(false, true)) {
      throw BackupRefused.running();
    }
    try {
      // Everything that is kept leaves the archive: it is on record before it does.
      events.publishEvent(new Auditable("backup.begun", viewer.personId(), viewer.officeId(), null, Map.of("place",
          place.name())));
      state = new State(true, null, null);
      failure = null;
      Thread.ofPlatform().daemon().name("backup").start(() -> make(place, verify, viewer));
    } catch (RuntimeException e) {
      running.set(false);
      throw e;
    }
  }

  private void make(BackupPlace place, boolean verify, Viewer viewer) {
    BackupOutcome outcome = null;
    try {
      outcome = backups.make(place, verify, progress -> state = new State(true, progress, null));
      events.publishEvent(new Auditable("backup.made", viewer.personId(), viewer.officeId(), null, Map.of("place",
          outcome.place(), "bag", outcome.bag(), "manifest", outcome.manifestSha256())));
    } catch (RuntimeException e) {
      failure = e;
    } finally {
      state = new State(false, null, outcome);
      running.set(false);
    }
  }

  /** @throws BackupRefused when the last one was not made */
  State state() {
    RuntimeException failed = failure;
    if (failed != null) {
      throw failed;
    }
    return state;
  }
}
