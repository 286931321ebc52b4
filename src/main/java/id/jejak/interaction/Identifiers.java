package id.jejak.interaction;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The numbers typed for an interaction. */
@Component
class Identifiers {
  private static final int LONGEST = 100;
  private static final int MOST = 50;

  private final JdbcClient jdbc;

  Identifiers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Set<TypedIdentifier> of(UUID interactionId) {
    return new LinkedHashSet<>(jdbc.sql(
        "SELECT kind, written FROM interaction_identifier WHERE interaction_id = ? ORDER BY kind, written")
        .param(interactionId)
        .query((row, _) -> new TypedIdentifier(TypedIdentifier.Kind.valueOf(row.getString(1)), row.getString(2)))
        .list());
  }

  /** @throws StepRefused when one has no letter or digit, is too long, or there are too many */
  @Transactional(propagation = Propagation.MANDATORY)
  public void replace(UUID interactionId, Set<TypedIdentifier> given) {
    if (given.size() > MOST || given.stream().anyMatch(one -> one.normalised().isEmpty() || one.written()
        .length() > LONGEST)) {
      throw StepRefused.identifier();
    }
    jdbc.sql("DELETE FROM interaction_identifier WHERE interaction_id = ?").param(interactionId).update();
    for (TypedIdentifier one : given) {
      jdbc.sql("INSERT IGNORE INTO interaction_identifier (interaction_id, kind, written, normalised) VALUES (?,?,?,?)")
          .params(interactionId, one.kind().name(), one.written(), one.normalised()).update();
    }
  }
}
