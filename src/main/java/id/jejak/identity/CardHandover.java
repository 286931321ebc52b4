package id.jejak.identity;

import id.jejak.shared.Auditable;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Gives the place of an officer to a successor: a new person with a new card; what happened stays with the satker. */
@Service
class CardHandover {
  private final Cards cards;
  private final People people;
  private final ApplicationEventPublisher events;

  CardHandover(Cards cards, People people, ApplicationEventPublisher events) {
    this.cards = cards;
    this.people = people;
    this.events = events;
  }

  @Transactional(isolation = Isolation.READ_COMMITTED)
  Person handOver(UUID actorId, UUID officeId, UUID cardId, String displayName, String number, CardPeriod period) {
    Card card = cards.locked(officeId, cardId);
    cards.endBefore(card, period.from());
    Person successor = people.addOfficer(actorId, NewPerson.satkerOfficer(number, displayName, officeId, card
        .satkerId()), period, card.id());
    events.publishEvent(new Auditable("card.handed-over", actorId, officeId, card.id(), Map.of("satker", card.satkerId()
        .toString(), "from", card.personId().toString(), "to", successor.id().toString())));
    return successor;
  }
}
