package id.jejak.search;

import id.jejak.search.SearchPage.Piece;
import id.jejak.search.identifier.Reading.Breadth;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One page of everything that carries a number, by time of reception of its case, the earliest first.
 *
 * @param number as typed; empty when what was typed holds none, and then there is nothing else
 * @param readings how it may be understood, the one shown among them
 * @param shown the reading that is answered; null without a number
 * @param others further numbers of what was typed, which are not answered
 * @param caseCount cases on all pages, exact unless {@code atLeast}
 * @param entryCount facts, messages, files and pages on all pages
 * @param next cursor of the page after, null on the last
 */
public record Trail(String number, List<Way> readings, @Nullable Way shown, List<String> others, List<Case> cases,
    long caseCount, long entryCount, boolean atLeast, @Nullable String next) {
  public Trail {
    readings = List.copyOf(readings);
    others = List.copyOf(others);
    cases = List.copyOf(cases);
  }

  /** The answer to what holds no number. */
  public static Trail ofNothing() {
    return new Trail("", List.of(), null, List.of(), List.of(), 0, 0, false, null);
  }

  /**
   * A way to understand the number.
   *
   * @param type as in {@code identifiers.tsv}, null when nothing says it
   */
  public record Way(Breadth breadth, @Nullable String type) {
  }

  /**
   * A case in which the number stands.
   *
   * @param entries in order of time, at most twelve
   * @param more entries that carry it beyond those
   */
  public record Case(UUID interactionId, String ticket, String subject, List<String> satkerLabels, String channel,
      String serviceType, String status, Instant receivedAt, List<Entry> entries, int more) {
  }

  /**
   * What carries the number.
   *
   * @param at when it was received or written
   * @param documentId for FILE and PAGE
   * @param page from 1 for PAGE, else 0
   * @param passage around the number, in pieces, the number marked; empty when the number is the ticket of the case
   */
  public record Entry(EntryKind kind, Instant at, @Nullable UUID documentId, @Nullable UUID messageId,
      @Nullable String fileName, int page, int pageCount, boolean recognised, List<Piece> passage) {
  }
}
