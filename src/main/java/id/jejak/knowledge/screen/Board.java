package id.jejak.knowledge.screen;

import id.jejak.knowledge.screen.ScreenEvent.Picture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a session shows, as all that happened in it makes it.
 *
 * @param cards in the order of their numbers, those that were taken back too
 * @param stuck what was said of no step
 * @param last the number of what happened last
 */
record Board(List<Card> cards, List<Stuck> stuck, int last) {
  Board {
    cards = List.copyOf(cards);
    stuck = List.copyOf(stuck);
  }

  /** The person at the phone does not get on; the word is optional. */
  record Stuck(@Nullable String word, Instant at) {
  }

  /** A step or a picture, with what the person at the phone said of it. */
  record Card(int number, @Nullable String title, @Nullable String said, @Nullable Picture picture,
      @Nullable String byName, Instant at, @Nullable Instant doneAt, List<Stuck> stuck, boolean takenBack) {
    Card {
      stuck = List.copyOf(stuck);
    }

    private Card done(@Nullable Instant when) {
      return new Card(number, title, said, picture, byName, at, when, stuck, takenBack);
    }

    private Card stuck(Stuck more) {
      return new Card(number, title, said, picture, byName, at, doneAt, Stream.concat(stuck.stream(), Stream.of(more))
          .toList(), takenBack);
    }

    private Card withdrawn() {
      return new Card(number, title, said, picture, byName, at, doneAt, stuck, true);
    }
  }

  /** @param events all of a session, in their order */
  static Board of(List<ScreenEvent> events) {
    Map<Integer, Card> cards = new LinkedHashMap<>();
    List<Stuck> stuck = new ArrayList<>();
    for (ScreenEvent event : events) {
      Instant at = event.at();
      switch (event.kind()) {
        case STEP, IMAGE -> cards.put(event.card(), new Card(event.card(), event.title(), event.said(), event.picture(),
            event.byName(), at, null, List.of(), false));
        case DONE -> change(cards, event.card(), card -> card.done(at));
        case UNDONE -> change(cards, event.card(), card -> card.done(null));
        case TAKEN_BACK -> change(cards, event.card(), Card::withdrawn);
        case STUCK -> {
          if (cards.containsKey(event.card())) {
            change(cards, event.card(), card -> card.stuck(new Stuck(event.said(), at)));
          } else {
            stuck.add(new Stuck(event.said(), at));
          }
        }
        case JOINED, ENDED -> {
        }
      }
    }
    return new Board(List.copyOf(cards.values()), stuck, events.isEmpty() ? 0 : events.getLast().number());
  }

  private static void change(Map<Integer, Card> cards, int number, UnaryOperator<Card> change) {
    cards.computeIfPresent(number, (_, card) -> change.apply(card));
  }

  /** What the phone shows. */
  public List<Card> shown() {
    return cards.stream().filter(card -> !card.takenBack()).toList();
  }

  public long done() {
    return shown().stream().filter(card -> card.doneAt() != null).count();
  }

  Optional<Card> shown(int number) {
    return shown().stream().filter(card -> card.number() == number).findFirst();
  }

  int nextCard() {
    return cards.isEmpty() ? 1 : cards.getLast().number() + 1;
  }
}
