package id.jejak.intake;

import id.jejak.intake.HandInOutcome.Result;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An import as its owner sees it.
 *
 * @param counts how many lines were found to be what so far, in the order of the results; those that none is are missing
 * @param ignoredColumns headings that are no column of ours
 * @param unnamedFiles files of the ZIP that no line names, at most 100 of {@code unnamedCount}
 */
public record HandInView(UUID id, String channel, String fileName, HandInImport.State state, Instant uploadedAt,
    int lines, Map<Result, Long> counts, List<String> ignoredColumns, List<String> unnamedFiles,
    int unnamedCount) {
  /** How many lines are through the present walk. */
  public long done() {
    return counts.entrySet().stream().filter(count -> state != HandInImport.State.APPLYING || !count
        .getKey().isPending()).mapToLong(Map.Entry::getValue).sum();
  }

  /** With how many lines applying would do something. */
  public long pending() {
    return counts.entrySet().stream().filter(count -> count.getKey().isPending()).mapToLong(Map.Entry::getValue).sum();
  }

  public long updated() {
    return counts.getOrDefault(Result.UPDATED, 0L);
  }

  public long recorded() {
    return counts.getOrDefault(Result.RECORDED, 0L);
  }

  /** Whether it goes on by itself. */
  public boolean isRunning() {
    return state == HandInImport.State.CHECKING || state == HandInImport.State.APPLYING;
  }

  public boolean mayApply() {
    return state == HandInImport.State.CHECKED && pending() > 0;
  }
}
