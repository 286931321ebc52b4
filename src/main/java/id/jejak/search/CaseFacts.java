package id.jejak.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the interaction that an index document belongs to; the same in all of them.
 *
 * @param satkerIds all satkers of the interaction, for filters of staff (the access tags decide who sees it)
 * @param satkerLabels code and name of each, as people type them
 * @param channel stable code such as {@code surat}
 * @param serviceType stable code such as {@code retur-sp2d}
 * @param status stable code such as {@code DITERIMA}
 * @param day of reception, in the zone of the office
 * @param rejectReason stable code such as {@code tidak-lengkap}, where it was rejected; else null
 */
public record CaseFacts(UUID interactionId, String ticket, String subject, Set<UUID> satkerIds,
    List<String> satkerLabels, String channel, String serviceType, String status, Instant receivedAt, LocalDate day,
    @Nullable String rejectReason) {
  public CaseFacts {
    satkerIds = Set.copyOf(satkerIds);
    satkerLabels = List.copyOf(satkerLabels);
  }

  /** Of one that was not rejected. */
  public CaseFacts(UUID interactionId, String ticket, String subject, Set<UUID> satkerIds, List<String> satkerLabels,
      String channel, String serviceType, String status, Instant receivedAt, LocalDate day) {
    this(interactionId, ticket, subject, satkerIds, satkerLabels, channel, serviceType, status, receivedAt, day, null);
  }
}
