package id.jejak.archive;

import id.jejak.shared.IndexChange;
import id.jejak.shared.SecurityClass;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes what decides who may see documents, together with the interaction they lie in. It writes beside the queues that
 * read them, row by row, and does not disturb a reading under way.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DocumentTags {
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  DocumentTags(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /** Gives all documents of an interaction another class. */
  public void reclassify(UUID interactionId, SecurityClass next) {
    List<UUID> ids = jdbc.sql("SELECT id FROM document WHERE interaction_id = ? FOR UPDATE").param(interactionId).query(
        UUID.class).list();
    jdbc.sql(
        "UPDATE document SET security_class = ?, index_batch = NULL, version = version + 1 WHERE interaction_id = ?")
        .params(next.name(), interactionId).update();
    ids.forEach(this::changed);
  }

  /** The interaction came in by another channel than was noted; no entry of the index of a document says so itself. */
  public void cameBy(UUID interactionId, String channel) {
    jdbc.sql("UPDATE document SET channel = ? WHERE interaction_id = ? AND NOT channel <=> ?").params(channel,
        interactionId, channel).update();
  }

  /** Takes the documents of a message to another interaction of the same office, satkers and class. */
  public void move(UUID messageId, UUID interactionId) {
    List<UUID> ids = jdbc.sql("SELECT id FROM document WHERE message_id = ? FOR UPDATE").param(messageId).query(
        UUID.class).list();
    jdbc.sql("UPDATE document SET interaction_id = ?, index_batch = NULL, version = version + 1 WHERE message_id = ?")
        .params(interactionId, messageId).update();
    ids.forEach(this::changed);
  }

  private void changed(UUID id) {
    events.publishEvent(new IndexChange(IndexChange.Subject.DOCUMENT, id));
  }
}
