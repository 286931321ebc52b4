package id.jejak.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The card of an officer whom a satker has named (KIPS). It outlives its holder's work: what ended stays.
 *
 * @param validUntil the last day on which it holds; null when no end is known
 * @param state as it is kept: active, blocked, or ended by hand
 * @param replacesId the card that it renews or succeeds
 * @param letter the letter of appointment; null when none was attached
 */
public record Card(UUID id, UUID officeId, UUID satkerId, UUID personId, String number, LocalDate validFrom,
    @Nullable LocalDate validUntil, CardState state, @Nullable UUID replacesId, @Nullable Letter letter, int version) {
  /** A file in the object store. */
  public record Letter(String sha256, String name, String mediaType) {
  }

  /** What the card is good for on a day. */
  public CardState on(LocalDate day) {
    if (state == CardState.ENDED || (validUntil != null && day.isAfter(validUntil))) {
      return CardState.ENDED;
    }
    if (state == CardState.BLOCKED) {
      return CardState.BLOCKED;
    }
    return day.isBefore(validFrom) ? CardState.NOT_YET : CardState.ACTIVE;
  }
}
