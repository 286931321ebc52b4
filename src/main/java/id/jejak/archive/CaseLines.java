package id.jejak.archive;

import id.jejak.identity.Viewer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What pages of documents say of the cases that these lie in. Answered where cases are kept. */
@FunctionalInterface
public interface CaseLines {
  /** By id, of at most a few hundred; those that the viewer may not see are missing. */
  Map<UUID, CaseLine> of(Collection<UUID> interactionIds, Viewer viewer);

  /**
   * A case in one line.
   *
   * @param satkers as people write them, of those that the viewer may know of
   * @param version that a change has to name
   * @param letters numbers of letters that were typed for it, capitals and digits alone
   */
  record CaseLine(UUID id, String ticket, String subject, List<String> satkers, Instant receivedAt, long version,
      Set<String> letters) {
    public CaseLine {
      satkers = List.copyOf(satkers);
      letters = Set.copyOf(letters);
    }
  }
}
