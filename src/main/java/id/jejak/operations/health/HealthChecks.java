package id.jejak.operations.health;

import id.jejak.extraction.TextExtractor;
import id.jejak.objectstore.ObjectStore;
import id.jejak.search.SearchIndex;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;

/** Parts of {@code /actuator/health}: each is tried, none is believed. Anybody sees the sum, administrators the parts. */
@Configuration(proxyBeanMethods = false)
class HealthChecks {
  private static final Duration LATE = Duration.ofHours(1);
  private static final Duration INDEX_STUCK = Duration.ofMinutes(5);
  /** Works, and somebody should look: answers 200. */
  private static final Status ATTENTION = new Status("ATTENTION");

  @Bean
  HealthIndicator objectStoreHealthIndicator(ObjectStore store, Clock clock) {
    return new StoreProbe(store, clock);
  }

  @Bean
  HealthIndicator indexHealthIndicator(SearchIndex index, Vitals vitals) {
    return () -> {
      try {
        index.refresh();
      } catch (IOException e) {
        return Health.down().withDetail("why", "the index cannot be read").build();
      }
      Optional<Vitals.Sample> known = known(vitals);
      if (known.isEmpty()) {
        return Health.unknown().build();
      }
      Vitals.Sample now = known.get();
      boolean stuck = now.unindexedFor().compareTo(INDEX_STUCK) > 0;
      return Health.status(stuck ? Status.DOWN : Status.UP).withDetail("waiting", now.unindexed()).withDetail(
          "oldestSeconds", now.unindexedFor().toSeconds()).build();
    };
  }

  @Bean
  HealthIndicator backlogHealthIndicator(Vitals vitals) {
    return () -> known(vitals).map(now -> Health.status(now.unreadFor().compareTo(LATE) > 0 ? ATTENTION : Status.UP)
        .withDetail("oldestSeconds", now.unreadFor().toSeconds()).withDetail("pagesAwaitingRecognition", now
            .unrecognisedPages())
        .build()).orElseGet(() -> Health.unknown().build());
  }

  @Bean
  HealthIndicator recognitionHealthIndicator(TextExtractor extractor) {
    return () -> Health.status(extractor.canRecognise() ? Status.UP : ATTENTION).withDetail("reader", extractor
        .version()).build();
  }

  @Bean
  HealthIndicator fixityHealthIndicator(Vitals vitals) {
    return () -> known(vitals).map(now -> Health.status(now.damaged() > 0 ? ATTENTION : Status.UP).withDetail("damaged",
        now.damaged()).build()).orElseGet(() -> Health.unknown().build());
  }

  /** Empty while the database is away, which has a part of its own. */
  private static Optional<Vitals.Sample> known(Vitals vitals) {
    try {
      return Optional.of(vitals.now());
    } catch (DataAccessException e) {
      return Optional.empty();
    }
  }
}
