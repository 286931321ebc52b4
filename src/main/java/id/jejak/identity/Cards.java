package id.jejak.identity;

import id.jejak.shared.Auditable;
import id.jejak.shared.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cards of satker officers: at most three a satker hold on any day. Each change locks the row of the satker first,
 * so that two clerks at once do not hand out a fourth.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED) // what others committed while one waited for the lock must be seen
public class Cards {
  static final int MOST = 3;

  private final CardRows rows;
  private final PersonRows people;
  private final Satkers satkers;
  private final Viewers viewers;
  private final ApplicationEventPublisher events;

  Cards(CardRows rows, PersonRows people, Satkers satkers, Viewers viewers, ApplicationEventPublisher events) {
    this.rows = rows;
    this.people = people;
    this.satkers = satkers;
    this.viewers = viewers;
    this.events = events;
  }

  /** The cards of a satker of the office, the latest first; empty for a satker of another office. */
  @Transactional(readOnly = true)
  public List<Card> ofSatker(UUID officeId, UUID satkerId) {
    return rows.ofSatker(satkerId).stream().filter(card -> card.officeId().equals(officeId)).toList();
  }

  /** @throws CardNotFound when the office has no such card */
  @Transactional(readOnly = true)
  public Card get(UUID officeId, UUID id) {
    return rows.find(officeId, id).orElseThrow(CardNotFound::new);
  }

  @Transactional(readOnly = true)
  List<Card> page(UUID officeId, @Nullable UUID after, int limit) {
    return rows.page(officeId, after == null ? new UUID(0, 0) : after, limit);
  }

  /** The cards with a number, as typed. */
  @Transactional(readOnly = true)
  public List<Card> byNumber(UUID officeId, String typed) {
    return LoginKind.KIPS.normalise(typed).map(rows::byNumber).orElse(List.of()).stream().filter(card -> card.officeId()
        .equals(officeId)).toList();
  }

  /** The cards of a person, the latest first. */
  @Transactional(readOnly = true)
  List<Card> ofPerson(UUID personId) {
    return rows.ofPeople(List.of(personId));
  }

  void lockSatker(UUID satkerId) {
    rows.lockSatker(satkerId);
  }

  /** Hands a card out; the satker must be locked. */
  Card issue(@Nullable UUID actorId, Person holder, String number, CardPeriod period, @Nullable UUID replaces) {
    UUID satkerId = Optional.ofNullable(holder.satkerId()).orElseThrow(SatkerNotFound::new);
    if (!satkers.isOpen(satkerId, period.from())) {
      throw CardRefused.satkerClosed();
    }
    if (rows.byNumber(number).stream().anyMatch(card -> !card.personId().equals(holder.id()))) {
      throw new AlreadyThere(number);
    }
    refuseFourth(satkerId, period, null);
    Card card = new Card(Ids.next(), holder.officeId(), satkerId, holder.id(), number, period.from(), period.until(),
        CardState.ACTIVE, replaces, null, 0);
    rows.insert(card);
    tell("card.issued", actorId, card);
    return card;
  }

  private void refuseFourth(UUID satkerId, CardPeriod period, @Nullable UUID apartFrom) {
    List<CardPeriod> others = rows.ofSatker(satkerId).stream().filter(card -> card.state() == CardState.ACTIVE
        && !card.id().equals(apartFrom)).map(card -> new CardPeriod(card.validFrom(), card.validUntil())).toList();
    if (period.mostBeside(others) >= MOST) {
      throw CardRefused.limit(MOST);
    }
  }

  /** The holder cannot sign in until it is unblocked. */
  public void block(UUID actorId, UUID officeId, UUID cardId) {
    Card card = locked(officeId, cardId);
    if (card.state() != CardState.ACTIVE || isOver(card)) {
      throw CardRefused.state();
    }
    rows.update(card, CardState.BLOCKED, card.validUntil());
    changed("card.blocked", actorId, card);
  }

  /** @throws CardRefused when the satker has three others meanwhile */
  public void unblock(UUID actorId, UUID officeId, UUID cardId) {
    Card card = locked(officeId, cardId);
    if (card.state() != CardState.BLOCKED || isOver(card)) {
      throw CardRefused.state();
    }
    refuseFourth(card.satkerId(), new CardPeriod(later(card.validFrom(), today(card)), card.validUntil()), card.id());
    rows.update(card, CardState.ACTIVE, card.validUntil());
    changed("card.unblocked", actorId, card);
  }

  /** Ends a card at once. */
  public void end(UUID actorId, UUID officeId, UUID cardId) {
    Card card = locked(officeId, cardId);
    if (isOver(card)) {
      throw CardRefused.state();
    }
    rows.update(card, CardState.ENDED, later(card.validFrom(), today(card)));
    changed("card.ended", actorId, card);
  }

  /**
   * A new card for the same holder; the one before ends the day before. The holder signs in with the new number.
   *
   * @param typed may be the number of the old card
   */
  Card renew(UUID actorId, UUID officeId, UUID cardId, String typed, CardPeriod period) {
    Card card = locked(officeId, cardId);
    String number = LoginKind.KIPS.normalise(typed).orElseThrow(() -> new InvalidEntry("login"));
    PersonRow holder = people.findById(card.personId()).orElseThrow(PersonNotFound::new);
    people.findByLogin(number).filter(other -> !other.getId().equals(holder.getId())).ifPresent(other -> {
      throw new AlreadyThere(number);
    });
    endBefore(card, period.from());
    Card renewed = issue(actorId, holder.person(), number, period, card.id());
    holder.loginIs(number);
    people.save(holder);
    changed("card.renewed", actorId, renewed);
    return renewed;
  }

  /** Lets a card end the day before another takes its place. */
  void endBefore(Card card, LocalDate from) {
    if (card.state() == CardState.ENDED || (card.validUntil() != null && card.validUntil().isBefore(from))) {
      return;
    }
    boolean atOnce = !from.isAfter(today(card)) || !from.isAfter(card.validFrom());
    rows.update(card, atOnce ? CardState.ENDED : card.state(), later(card.validFrom(), from.minusDays(1)));
    viewers.forget(card.personId());
  }

  /** @throws CardNotFound when the office has no such card */
  Card locked(UUID officeId, UUID cardId) {
    // The satker of a card never changes; what else it says is read after the lock.
    UUID satkerId = get(officeId, cardId).satkerId();
    rows.lockSatker(satkerId);
    return get(officeId, cardId);
  }

  private boolean isOver(Card card) {
    return card.on(today(card)) == CardState.ENDED;
  }

  private LocalDate today(Card card) {
    return satkers.today(card.officeId());
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private void changed(String action, UUID actorId, Card card) {
    viewers.forget(card.personId());
    tell(action, actorId, card);
  }

  private void tell(String action, @Nullable UUID actorId, Card card) {
    events.publishEvent(new Auditable(action, actorId, card.officeId(), card.id(), Map.of("satker", card.satkerId()
        .toString(), "person", card.personId().toString(), "number", card.number())));
  }
}
