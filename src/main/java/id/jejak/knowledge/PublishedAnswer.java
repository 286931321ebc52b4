package id.jejak.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer as everybody may read it: plain text without markup, nobody named.
 *
 * @param number its lasting short address
 * @param topic with its parts between slashes: {@code SAKTI/OTP}
 * @param summary the first sentence or two
 * @param errorText as it stands on the screen, with its lines
 * @param validUntil the last day
 * @param oldApplication whether it is about an application that is out of use
 * @param unverified whether it came from a list and nobody has compared it with its source
 * @param needsReview whether staff doubt it: what it rests on was replaced, its time is over
 * @param publishedAt for the first time
 * @param changedAt when readers last got another one
 */
public record PublishedAnswer(UUID id, int number, String topic, String question, String summary, List<String> steps,
    @Nullable String errorText, @Nullable String cause, List<Citation> citations, @Nullable LocalDate validFrom,
    @Nullable LocalDate validUntil, boolean oldApplication, boolean unverified, boolean needsReview,
    Instant publishedAt, Instant changedAt) {
  public PublishedAnswer {
    steps = List.copyOf(steps);
    citations = List.copyOf(citations);
  }
}
