package id.jejak.archive;

import id.jejak.access.AccessFilter;
import id.jejak.access.AccessPolicy;
import id.jejak.identity.Viewer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The ledger in figures, each inside what the viewer may know of. */
@Service
public class LedgerFigures {
  /** What no reader could make readable. */
  static final Set<LedgerState> TROUBLE = Set.copyOf(EnumSet.of(LedgerState.ENCRYPTED, LedgerState.UNSUPPORTED,
      LedgerState.CORRUPT, LedgerState.TOO_LARGE, LedgerState.TIMED_OUT, LedgerState.CRASHED));

  private final LedgerCounts counts;
  private final LedgerPace pace;
  private final OlderReaders older;
  private final AccessPolicy policy;
  private final Kept<AccessFilter, Figures> kept;

  LedgerFigures(LedgerCounts counts, LedgerPace pace, OlderReaders older, AccessPolicy policy, Clock clock) {
    this.counts = counts;
    this.pace = pace;
    this.older = older;
    this.policy = policy;
    this.kept = new Kept<>(clock);
  }

  /**
   * Totals, and how work goes on.
   *
   * @param states documents by state; those without any are missing
   * @param channels by the channel of their case
   * @param older documents that an earlier reader than today's has read
   */
  @Schema(name = "LedgerFigures")
  public record Figures(Map<LedgerState, Long> states, Map<FileType, Long> types, Map<String, Long> channels,
      Backlog backlog, Errors errors, long older) {
    public long total() {
      return states.values().stream().mapToLong(Long::longValue).sum();
    }

    public long unsearchable() {
      return states.entrySet().stream().filter(entry -> !entry.getKey().isFullySearchable()).mapToLong(
          Map.Entry::getValue).sum();
    }
  }

  /**
   * What waits.
   *
   * @param oldest since when the one waits that has waited longest; null when none does
   * @param left how long it will take at the pace of late; null when nothing tells, or nothing waits
   */
  @Schema(name = "LedgerBacklog")
  public record Backlog(long toRead, long toRecognise, long toIndex, @Nullable Instant oldest, long lastHour,
      long lastTenMinutes, @Nullable Duration left) {
    public long waiting() {
      return toRead + toRecognise + toIndex;
    }
  }

  /** Documents that a stage could not bring to its end. */
  @Schema(name = "LedgerErrors")
  public record Errors(long reading, long recognising, long indexing) {
  }

  /** Figures and when they were counted; {@code ofBefore} when that was not just now. */
  @Schema(name = "LedgerFiguresCounted")
  public record Counted(Figures figures, Instant at, boolean ofBefore) {
  }

  public Counted of(Viewer viewer) {
    AccessFilter filter = policy.ledgerFilterFor(viewer);
    Kept.Counted<Figures> counted = kept.get(filter, () -> count(filter, viewer));
    return new Counted(counted.value(), counted.at(), counted.isOfBefore());
  }

  private Figures count(AccessFilter filter, Viewer viewer) {
    Map<LedgerState, Long> states = counts.byState(filter);
    LedgerPace.Pace now = pace.of(filter);
    long toRead = of(states, LedgerState.RECEIVED) + of(states, LedgerState.READING);
    long toRecognise = of(states, LedgerState.RECOGNISING);
    long waiting = toRead + toRecognise + now.toIndex();
    Set<String> readers = older.of(viewer.officeId());
    return new Figures(states, counts.byType(filter), counts.byChannel(filter), new Backlog(toRead, toRecognise, now
        .toIndex(), now.oldest(), now.lastHour(), now.lastTenMinutes(), waiting == 0 ? null : now.left(waiting)),
        new Errors(TROUBLE.stream().mapToLong(state -> of(states, state)).sum(), counts.notRecognised(filter), now
            .indexLate()),
        readers.isEmpty()
            ? 0
            : counts.of(filter, new LedgerFilter(Set.of(), null, null, null, true), readers));
  }

  private static long of(Map<LedgerState, Long> states, LedgerState state) {
    return states.getOrDefault(state, 0L);
  }
}
