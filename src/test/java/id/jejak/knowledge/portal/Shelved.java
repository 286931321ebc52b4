package id.jejak.knowledge.portal;

import id.jejak.access.AccessPolicy;
import id.jejak.knowledge.Citation;
import id.jejak.knowledge.PublishedAnswer;
import id.jejak.search.IndexConfig;
import id.jejak.search.IndexConfigReader;
import id.jejak.search.SearchProperties;
import id.jejak.search.TextShelf;
import id.jejak.search.TextShelves;
import id.jejak.search.lucene.LuceneSmallIndexes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers and shelves of tests, which are found as the product finds them. */
final class Shelved {
  static final IndexConfig CONFIG = IndexConfigReader.readCarried();
  private static final Instant DAY = Instant.parse("2026-11-01T02:00:00Z");

  private Shelved() {
  }

  static TextShelves shelves() {
    // As an office has it, but for the time limit: a busy machine changes no answer.
    SearchProperties properties = new SearchProperties(Path.of("unused"), null, 10, Duration.ofMillis(500), Duration
        .ofMinutes(5), 32, Duration.ofSeconds(60), 10_000, 32);
    return new TextShelves(new LuceneSmallIndexes(properties), () -> CONFIG, new AccessPolicy());
  }

  static TextShelf shelf() throws IOException {
    return shelves().open();
  }

  static PublishedAnswer answer(int number, String topic, String question, String summary, String... steps) {
    return answer(number, topic, question, summary, List.of(), false, false, null, steps);
  }

  static PublishedAnswer answer(int number, String topic, String question, String summary, List<Citation> citations,
      boolean oldApplication, boolean needsReview, @Nullable String errorText, String... steps) {
    UUID id = UUID.nameUUIDFromBytes(("jawaban " + number).getBytes(StandardCharsets.UTF_8));
    return new PublishedAnswer(id, number, topic, question, summary, List.of(steps), errorText, null, citations, null,
        null, oldApplication, false, needsReview, DAY, DAY.plusSeconds(number));
  }
}
