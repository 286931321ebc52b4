package id.jejak.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.shared.Ids;
import id.jejak.testing.Seeded;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CardPeriodTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private static CardPeriod any(Random random) {
    LocalDate from = DAY.plusDays(random.nextInt(40));
    return new CardPeriod(from, random.nextInt(4) == 0 ? null : from.plusDays(random.nextInt(40)));
  }

  @Seeded(300)
  void givenAnyPeriods_whenCounted_thenAsDayByDay(Random random) {
    CardPeriod wanted = any(random);
    List<CardPeriod> others = random.ints(random.nextInt(9), 0, 1).mapToObj(ignored -> any(random)).toList();

    int dayByDay = IntStream.range(0, 120).mapToObj(DAY::plusDays).filter(wanted::covers)
        .mapToInt(day -> (int) others.stream().filter(other -> other.covers(day)).count()).max().orElse(0);

    assertThat(wanted.mostBeside(others)).isEqualTo(dayByDay);
  }

  @Test
  void givenTypedDays_whenRead_thenTheEndMayBeMissingButNotBeforeTheStart() {
    assertThat(CardPeriod.typed("2026-11-24", " ")).isEqualTo(new CardPeriod(DAY, null));
    assertThatThrownBy(() -> CardPeriod.typed("2026-11-24", "2026-11-23")).isInstanceOf(InvalidEntry.class);
    assertThatThrownBy(() -> CardPeriod.typed("besok", null)).isInstanceOf(InvalidEntry.class);
  }

  private static Card card(CardState state, @Nullable LocalDate until) {
    return new Card(Ids.next(), Ids.next(), Ids.next(), Ids.next(), "077", DAY, until, state, null, null, 0);
  }

  @Test
  void givenCard_whenADayIsAsked_thenItsStateOnIt() {
    assertThat(card(CardState.ACTIVE, DAY).on(DAY)).isEqualTo(CardState.ACTIVE);
    assertThat(card(CardState.ACTIVE, DAY).on(DAY.plusDays(1))).isEqualTo(CardState.ENDED);
    assertThat(card(CardState.ACTIVE, null).on(DAY.minusDays(1))).isEqualTo(CardState.NOT_YET);
    assertThat(card(CardState.BLOCKED, null).on(DAY)).isEqualTo(CardState.BLOCKED);
    assertThat(card(CardState.BLOCKED, DAY).on(DAY.plusDays(1))).isEqualTo(CardState.ENDED);
    assertThat(card(CardState.ENDED, DAY).on(DAY)).isEqualTo(CardState.ENDED);
  }
}
