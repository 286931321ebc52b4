package id.jejak.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A card as programs see it: neither portrait nor letter.
 *
 * @param validUntil the last day on which it holds; null when no end is known
 * @param state today
 * @param replacesId the card that it renews or succeeds
 * @param hasLetter whether a letter of appointment is attached
 */
record CardView(UUID id, UUID satkerId, String satkerCode, String satkerName, UUID holderId, String holderName,
    String number, LocalDate validFrom, @Nullable LocalDate validUntil, CardState state, @Nullable UUID replacesId,
    boolean hasLetter, int version) {
  static CardView of(CardLines.Line line) {
    Card card = line.card();
    Satker satker = line.satker();
    return new CardView(card.id(), satker.id(), satker.code(), satker.name(), card.personId(), line.holder()
        .displayName(), card.number(), card.validFrom(), card.validUntil(), line.state(), card.replacesId(),
        card
            .letter() != null,
        card.version());
  }
}
