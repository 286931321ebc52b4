package id.jejak.operations.health;

import id.jejak.archive.LedgerState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** The vitals as gauges; what each one means stands in docs/operations.md. */
@Component
class WorkMetrics implements MeterBinder {
  private final Vitals vitals;

  WorkMetrics(Vitals vitals) {
    this.vitals = vitals;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (LedgerState state : LedgerState.values()) {
      Gauge.builder("jejak.documents", vitals, now -> now.now().documents().getOrDefault(state, 0L)).tag("state", state
          .name().toLowerCase(Locale.ROOT)).description("documents in a state of the ledger").register(registry);
    }
    gauge(registry, "jejak.reading.oldest.seconds", "how long the first document has waited to be read",
        sample -> sample
            .unreadFor().toSeconds());
    gauge(registry, "jejak.recognition.pages", "pages that wait for their text to be recognised",
        Vitals.Sample::unrecognisedPages);
    gauge(registry, "jejak.index.waiting", "rows that wait for the index", Vitals.Sample::unindexed);
    gauge(registry, "jejak.index.oldest.seconds", "how long the first row has waited for the index", sample -> sample
        .unindexedFor().toSeconds());
    gauge(registry, "jejak.fixity.damaged", "what the last check found damaged", Vitals.Sample::damaged);
  }

  // A database that is away gives no value: the meter answers NaN, and says so once in the log.
  private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<Vitals.Sample> value) {
    Gauge.builder(name, vitals, now -> value.applyAsDouble(now.now())).description(description).register(registry);
  }
}
