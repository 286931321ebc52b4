package id.jejak.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What besides the password decides whether somebody is let in: the account itself, and an officer's card. */
@Component
class SignInCheck {
  private final CardRows cards;
  private final Satkers satkers;
  private final SignInThrottle throttle;

  SignInCheck(CardRows cards, Satkers satkers, SignInThrottle throttle) {
    this.cards = cards;
    this.satkers = satkers;
    this.throttle = throttle;
  }

  /** Asked at each sign-in and, every few seconds, for each open session. */
  boolean lets(Person person) {
    return standing(person, cards.ofPeople(person.satkerId() == null ? List.of() : List.of(person.id())),
        satkers.today(person.officeId())) == SignInState.MAY;
  }

  /** The same for a page of people, with passwords and throttling, which an administrator wants to know of. */
  Map<UUID, SignInState> states(UUID officeId, Collection<Person> people) {
    LocalDate today = satkers.today(officeId);
    Map<UUID, List<Card>> held = cards.ofPeople(people.stream().filter(person -> person.satkerId() != null).map(
        Person::id).toList()).stream().collect(Collectors.groupingBy(Card::personId));
    return people.stream().collect(Collectors.toMap(Person::id, Function.identity())).entrySet().stream().collect(
        Collectors.toMap(Map.Entry::getKey, entry -> state(entry.getValue(), held.getOrDefault(entry.getKey(), List
            .of()), today)));
  }

  private SignInState state(Person person, List<Card> held, LocalDate today) {
    SignInState standing = standing(person, held, today);
    if (standing == SignInState.MAY && !person.hasPassword()) {
      return SignInState.NO_PASSWORD;
    }
    return standing == SignInState.MAY && throttle.isThrottled(person.login()) ? SignInState.THROTTLED : standing;
  }

  private SignInState standing(Person person, List<Card> held, LocalDate today) {
    UUID satkerId = person.satkerId();
    if (!person.enabled()) {
      return SignInState.DISABLED;
    }
    return satkerId == null ? SignInState.MAY : ofCards(held, satkerId, today);
  }

  private SignInState ofCards(List<Card> held, UUID satkerId, LocalDate today) {
    @Nullable
    CardState best = held.stream().filter(card -> card.satkerId().equals(satkerId)).map(card -> card.on(today)).min(
        SignInCheck::better).orElse(null);
    if (best == null) {
      return SignInState.NO_CARD;
    }
    return switch (best) {
      case ACTIVE -> satkers.isOpen(satkerId, today) ? SignInState.MAY : SignInState.SATKER_CLOSED;
      case BLOCKED -> SignInState.CARD_BLOCKED;
      case NOT_YET -> SignInState.CARD_NOT_YET;
      case ENDED -> SignInState.CARD_ENDED;
    };
  }

  private static final List<CardState> BEST_FIRST = List.of(CardState.ACTIVE, CardState.BLOCKED, CardState.NOT_YET,
      CardState.ENDED);

  private static int better(CardState one, CardState other) {
    return Integer.compare(BEST_FIRST.indexOf(one), BEST_FIRST.indexOf(other));
  }
}
