package id.jejak.knowledge.problem;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What is known of a case to see whether others are about the same.
 *
 * @param wording in the words of the satker, masked
 * @param words without what is masked
 * @param replies how often the office wrote
 * @param solved how much its resolution says
 */
record GroupedCase(UUID interactionId, UUID officeId, String serviceType, Instant receivedAt, String wording,
    CaseWords words, Set<UUID> satkerIds, int replies, int solved) {
  static final int LONGEST_WORDING = 300;

  GroupedCase {
    satkerIds = Set.copyOf(satkerIds);
  }
}
