package id.jejak.shared;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact for the audit trail, published as an application event inside the transaction of the change (or alone, for a
 * read). It is written before the publisher goes on; when it cannot be written, what it tells of must not happen.
 *
 * @param action stable, dotted, in the past tense: {@code interaction.recorded}, {@code document.downloaded}
 * @param actorId who, or null when nobody is signed in or the installation itself acts
 * @param officeId whose trail it belongs to, or null
 * @param subjectId what it is about, or null
 * @param details small, without contents and secrets: ids, counts, names of filters
 */
public record Auditable(String action, @Nullable UUID actorId, @Nullable UUID officeId, @Nullable UUID subjectId,
    Map<String, String> details) {
  public Auditable {
    details = Map.copyOf(details);
  }
}
