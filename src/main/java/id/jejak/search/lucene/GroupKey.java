package id.jejak.search.lucene;

import java.util.UUID;

/** The interaction of an index document as one number, so that collecting groups reads no terms. */
final class GroupKey {
  private GroupKey() {
  }

  // Both halves count: version 7 has its chance in the low half, other ids may not; 62 random bits remain.
  static long of(UUID interaction) {
    return interaction.getLeastSignificantBits()
        ^ Long.rotateLeft(interaction.getMostSignificantBits() * 0x9E3779B97F4A7C15L, 31);
  }
}
