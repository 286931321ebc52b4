package id.jejak.operations;

import id.jejak.identity.Offices;
import id.jejak.identity.Satkers;
import id.jejak.intake.Pipeline;
import id.jejak.interaction.InteractionView;
import id.jejak.reference.WorkingTimes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes three years of an office that never was, a few cases a transaction; what is there already stays. */
@Component
class DemoHistory {
  static final int CASES = 2_000;
  private static final int AT_ONCE = 5;
  private static final int TRIES = 5;

  private final DemoCast cast;
  private final DemoStage stage;
  private final DemoProgress progress;
  private final Offices offices;
  private final Satkers satkers;
  private final WorkingTimes times;
  private final Pipeline pipeline;
  private final TransactionTemplate transaction;

  DemoHistory(DemoCast cast, DemoStage stage, DemoProgress progress, Offices offices, Satkers satkers,
      WorkingTimes times, Pipeline pipeline, TransactionTemplate transaction) {
    this.cast = cast;
    this.stage = stage;
    this.progress = progress;
    this.offices = offices;
    this.satkers = satkers;
    this.times = times;
    this.pipeline = pipeline;
    this.transaction = transaction;
  }

  /** @return whether it is whole; false when it was told to stop */
  boolean write(Instant until, Path folder, BooleanSupplier stopped) throws IOException {
    ZoneId zone = offices.all().getFirst().zone().id();
    DemoCast.Players players = cast.gather(DemoDays.begin(until, zone));
    DemoDays days = new DemoDays(zone, times.of(players.officeId()), until, CASES);
    DemoPlot plot = new DemoPlot(players, days, satkers);
    DemoPapers papers = new DemoPapers(folder);
    Map<String, InteractionView> latest = new HashMap<>();
    for (int first = 0; first < CASES; first += AT_ONCE) {
      if (stopped.getAsBoolean()) {
        return false;
      }
      int begin = first;
      latest.putAll(inOne(() -> {
        Map<String, InteractionView> known = new HashMap<>(latest);
        for (int number = begin; number < begin + AT_ONCE; number++) {
          DemoCase given = plot.at(number);
          Optional<InteractionView> earlier = Optional.ofNullable(known.get(given.satkerCode()));
          InteractionView played = new DemoPlay(stage, days, players, given).all(earlier, () -> papers.of(given));
          if (played.course().mergedInto() == null) {
            known.put(given.satkerCode(), played);
          }
        }
        return known;
      }));
      pipeline.wake();
      papers.clear();
      progress.is(first + AT_ONCE, CASES);
    }
    return true;
  }

  /** Somebody else's change may come between: then all of it is done again. */
  private <T> T inOne(Supplier<T> cases) {
    for (int tried = 1;; tried++) {
      try {
        return Objects.requireNonNull(transaction.execute(_ -> cases.get()));
      } catch (ConcurrencyFailureException e) {
        if (tried == TRIES) {
          throw e;
        }
      }
    }
  }
}
