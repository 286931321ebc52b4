package id.jejak.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cards with their holders and satkers, as lists show them. */
@Component
@Transactional(readOnly = true)
class CardLines {
  private static final int PAGE = 50;
  private static final int SATKERS = 20;

  private final Cards cards;
  private final PersonRows people;
  private final Satkers satkers;

  CardLines(Cards cards, PersonRows people, Satkers satkers) {
    this.cards = cards;
    this.people = people;
    this.satkers = satkers;
  }

  /** A card on a day. */
  record Line(Card card, CardState state, Person holder, Satker satker) {
  }

  /** A page of a list; {@code next} is the place after which the next begins, null at the end. */
  record Page(List<Line> lines, @Nullable UUID next) {
  }

  LocalDate today(Viewer viewer) {
    return satkers.today(viewer.officeId());
  }

  /** All cards of the office; with a part, those of that number and of the satkers that it finds. */
  Page page(Viewer viewer, String part, @Nullable UUID after) {
    if (!part.isBlank()) {
      return new Page(found(viewer, part), null);
    }
    List<Card> found = cards.page(viewer.officeId(), after, PAGE + 1);
    List<Card> shown = found.stream().limit(PAGE).toList();
    return new Page(lines(viewer, shown), found.size() > PAGE ? shown.getLast().id() : null);
  }

  /** The cards with that number, else those of the first satkers that code or name find. */
  List<Line> found(Viewer viewer, String part) {
    List<Card> numbered = cards.byNumber(viewer.officeId(), part);
    return lines(viewer, numbered.isEmpty()
        ? satkers.search(viewer.officeId(), part, today(viewer), SATKERS).stream().flatMap(satker -> cards.ofSatker(
            viewer.officeId(), satker.id()).stream()).toList()
        : numbered);
  }

  List<Line> ofSatker(Viewer viewer, UUID satkerId) {
    return lines(viewer, cards.ofSatker(viewer.officeId(), satkerId));
  }

  Line of(Viewer viewer, Card card) {
    return lines(viewer, List.of(card)).stream().findFirst().orElseThrow(CardNotFound::new);
  }

  private List<Line> lines(Viewer viewer, Collection<Card> shown) {
    LocalDate today = today(viewer);
    Map<UUID, Person> holders = people.findByIdIn(shown.stream().map(Card::personId).collect(Collectors.toSet()))
        .stream().map(PersonRow::person).collect(Collectors.toMap(Person::id, Function.identity()));
    Map<UUID, Satker> served = shown.stream().map(Card::satkerId).distinct().flatMap(id -> satkers.find(id, today)
        .stream()).collect(Collectors.toMap(Satker::id, Function.identity()));
    List<Line> lines = new ArrayList<>();
    for (Card card : shown) {
      Person holder = holders.get(card.personId());
      Satker satker = served.get(card.satkerId());
      if (holder != null && satker != null) {
        lines.add(new Line(card, card.on(today), holder, satker));
      }
    }
    return List.copyOf(lines);
  }
}
