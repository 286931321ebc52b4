package id.jejak.identity;

import id.jejak.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A satker with all that it is and was called, the latest first.
 *
 * @param open whether it is served today
 */
record SatkerView(UUID id, String code, String name, boolean open, List<Period> history) {
  private static final int TAG_LENGTH = 16;

  /** What a satker was called from one day to another, the last one included. */
  record Period(String code, String name, LocalDate from, @Nullable LocalDate until) {
  }

  /** @param history the latest first, at least one */
  static SatkerView of(List<SatkerCodeRow> history, LocalDate today) {
    Satker latest = history.getFirst().satker();
    return new SatkerView(latest.id(), latest.code(), latest.name(), history.stream().anyMatch(row -> row.holdsOn(
        today)), history.stream().map(
            row -> new Period(row.satker().code(), row.satker().name(), row.validFrom(), row
                .validTo()))
            .toList());
  }

  /** Another one after each change of what is kept; satkers have no number of their version. */
  String tag() {
    return Sha256.of(Sha256.digest().digest(history.toString().getBytes(StandardCharsets.UTF_8))).hex().substring(0,
        TAG_LENGTH);
  }
}
