package id.jejak.backup;

import id.jejak.objectstore.ObjectStore;
import id.jejak.shared.Auditable;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings the schema up to date at each start; in a start that restores, by way of the schema of the bag. */
@Component
class RestoreMigration implements FlywayMigrationStrategy {
  private final ObjectProvider<Restoring> restoring;
  private final ObjectStore store;
  private final ApplicationEventPublisher events;

  RestoreMigration(ObjectProvider<Restoring> restoring, ObjectStore store, ApplicationEventPublisher events) {
    this.restoring = restoring;
    this.store = store;
    this.events = events;
  }

  @Override
  public void migrate(Flyway flyway) {
    Restoring bag = restoring.getIfAvailable();
    if (bag == null) {
      flyway.migrate();
    } else {
      bag.into(flyway, store);
    }
  }

  @EventListener(ApplicationStartedEvent.class)
  void started() {
    restoring.ifAvailable(bag -> events.publishEvent(new Auditable("archive.restored", null, null, null, Map.of("bag",
        bag.outcome().bag(), "rows", Long.toString(bag.outcome().rows()), "objects", Long.toString(bag.outcome()
            .objects())))));
  }
}
