package id.jejak.knowledge.screen;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.knowledge.screen.ScreenEvent.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoardTest {
  private static final Instant BEGIN = Instant.parse("2026-11-24T03:00:00Z");

  private final List<ScreenEvent> events = new ArrayList<>();

  private void happened(Kind kind, int card, @Nullable String said) {
    int number = events.size() + 1;
    events.add(new ScreenEvent(number, kind, card, null, said, null, null, null, BEGIN.plusSeconds(60L * number)));
  }

  @Test
  void givenStepsAndTicks_whenReadInTheirOrder_thenEachStepIsAsTheLastOneSays() {
    happened(Kind.STEP, 1, "Buka menu");
    happened(Kind.STEP, 2, "Klik Simpan");
    happened(Kind.JOINED, 0, null);
    happened(Kind.DONE, 1, null);
    happened(Kind.DONE, 2, null);
    happened(Kind.UNDONE, 2, null);
    happened(Kind.STUCK, 2, "abu-abu");
    happened(Kind.STUCK, 0, null);

    Board board = Board.of(events);

    assertThat(board.last()).isEqualTo(8);
    assertThat(board.done()).isOne();
    assertThat(board.cards()).extracting(Board.Card::doneAt).containsExactly(BEGIN.plusSeconds(240), null);
    assertThat(board.cards().get(1).stuck()).extracting(Board.Stuck::word).containsExactly("abu-abu");
    assertThat(board.stuck()).hasSize(1);
    assertThat(board.nextCard()).isEqualTo(3);
  }

  @Test
  void givenStepThatWasTakenBack_whenTicked_thenThePhoneDoesNotShowItAndItsNumberIsNotGivenAgain() {
    happened(Kind.STEP, 1, "Salah");
    happened(Kind.TAKEN_BACK, 1, null);
    happened(Kind.DONE, 1, null);
    happened(Kind.DONE, 7, null);

    Board board = Board.of(events);

    assertThat(board.shown()).isEmpty();
    assertThat(board.done()).isZero();
    assertThat(board.cards()).extracting(Board.Card::takenBack).containsExactly(true);
    assertThat(board.nextCard()).isEqualTo(2);
  }
}
