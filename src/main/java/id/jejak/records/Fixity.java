package id.jejak.records;

import id.jejak.identity.Viewer;
import id.jejak.shared.Auditable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Checks of everything that is kept in the installation. Who may ask is for the callers to say. */
@Service
class Fixity {
  private final FixityRows rows;
  private final Scrubber scrubber;
  private final ApplicationEventPublisher events;

  Fixity(FixityRows rows, Scrubber scrubber, ApplicationEventPublisher events) {
    this.rows = rows;
    this.scrubber = scrubber;
    this.events = events;
  }

  /**
   * Has everything checked, or has the check that goes on hurry.
   *
   * @return the check that is open then
   */
  @Transactional
  public FixityCheck ask(Viewer viewer, boolean paced) {
    UUID id = rows.begin(viewer.personId(), paced);
    events.publishEvent(new Auditable("fixity.asked", viewer.personId(), viewer.officeId(), id, Map.of()));
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        scrubber.wake();
      }
    });
    return find(id);
  }

  FixityCheck find(UUID id) {
    return rows.find(id).orElseThrow(CheckNotFound::new);
  }

  List<FixityCheck> newest(int most) {
    return rows.newest(most);
  }

  /** What a check found beyond one, which is the last of the page before. */
  List<Finding> findings(UUID check, KeptAs keptAs, String after, int most) {
    return rows.findings(check, keptAs, after, most);
  }
}
