package id.jejak.archive;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That something in the ledger of an office needs its administrators. Published as an event in the transaction that raises
 * it, once for each event.
 *
 * @param state of which there are too many; null for a backlog that ages
 * @param figure documents that wait, or that are in the state
 * @param since since when the oldest waits; null where a state is meant
 * @param endedAt null while it holds
 */
public record LedgerAlert(UUID id, UUID officeId, @Nullable LedgerState state, long figure, @Nullable Instant since,
    Instant begunAt, @Nullable Instant endedAt) {
  static final String BACKLOG = "BACKLOG";

  /** Code of what is wrong: {@code BACKLOG}, or the name of the state. */
  public String cause() {
    return state == null ? BACKLOG : state.name();
  }

  /** Where in the ledger it is seen. */
  public String address() {
    return "/berkas?keadaan=" + (state == null ? LedgerFilter.WAITING : state.name());
  }
}
