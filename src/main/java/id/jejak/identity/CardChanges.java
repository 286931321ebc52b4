package id.jejak.identity;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Cards as programs change them: each change decided on what was seen, and none made twice. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED) // what others committed while one waited for the lock must be seen
class CardChanges {
  private final Cards cards;
  private final CardLines lines;
  private final People people;
  private final Satkers satkers;

  CardChanges(Cards cards, CardLines lines, People people, Satkers satkers) {
    this.cards = cards;
    this.lines = lines;
    this.people = people;
    this.satkers = satkers;
  }

  @Transactional(readOnly = true)
  CardView show(Viewer viewer, UUID id) {
    return CardView.of(lines.of(viewer, cards.get(viewer.officeId(), id)));
  }

  /** @throws SatkerNotFound when it is none of the office */
  @Transactional(readOnly = true)
  Satker satker(Viewer viewer, UUID id) {
    LocalDate today = satkers.today(viewer.officeId());
    return satkers.find(id, today).filter(satker -> satker.officeId().equals(viewer.officeId())).orElseThrow(
        SatkerNotFound::new);
  }

  /** A new officer with a card; one that was given to the same satker, name, number and days is the same. */
  UUID issue(Viewer viewer, UUID satkerId, String displayName, String number, CardPeriod period) {
    UUID served = satker(viewer, satkerId).id();
    cards.lockSatker(served);
    return cards.byNumber(viewer.officeId(), number).stream().filter(card -> card.satkerId().equals(served) && period
        .equals(new CardPeriod(card.validFrom(), card.validUntil()))
        && lines.of(viewer, card).holder().displayName()
            .equals(displayName.strip()))
        .map(Card::id).findFirst().orElseGet(() -> added(viewer, served, displayName, number, period));
  }

  private UUID added(Viewer viewer, UUID satkerId, String displayName, String number, CardPeriod period) {
    Person officer = people.addOfficer(viewer.personId(), NewPerson.satkerOfficer(number, displayName, viewer
        .officeId(), satkerId), period, null);
    return ofHolder(officer);
  }

  /** The latest card of somebody. */
  UUID ofHolder(Person holder) {
    return cards.ofPerson(holder.id()).getFirst().id();
  }

  /**
   * Makes a change unless another was made since.
   *
   * @param match as {@code If-Match} came
   * @param change gives the card to be answered
   */
  UUID decided(Viewer viewer, UUID id, @Nullable String match, Supplier<UUID> change) {
    Seen.check(match, Integer.toString(cards.locked(viewer.officeId(), id).version()));
    return change.get();
  }
}
