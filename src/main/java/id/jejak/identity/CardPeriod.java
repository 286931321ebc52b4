package id.jejak.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From which day until which a card is to hold; {@code until} is the last day, null when no end is known. */
record CardPeriod(LocalDate from, @Nullable LocalDate until) {
  CardPeriod {
    if (until != null && until.isBefore(from)) {
      throw new InvalidEntry("card-days");
    }
  }

  static CardPeriod typed(@Nullable String from, @Nullable String until) {
    String end = Entries.typed(until).strip();
    return new CardPeriod(Entries.day(from, "card-days"), end.isEmpty() ? null : Entries.day(end, "card-days"));
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }

  /** How many of the others hold on the fullest day of this period. */
  int mostBeside(List<CardPeriod> others) {
    return Stream.concat(Stream.of(from), others.stream().map(CardPeriod::from).filter(this::covers))
        .mapToInt(day -> (int) others.stream().filter(other -> other.covers(day)).count()).max().orElse(0);
  }
}
