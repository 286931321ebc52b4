package id.jejak.backup;

import java.util.List;

/**
 * What a backup made.
 *
 * @param bag its name
 * @param manifestSha256 of the bag; to be kept elsewhere by who wants to know later that nobody changed it
 * @param files of the bag, with bytes in total
 * @param writtenFiles those of them that the target did not have
 * @param missing objects that rows name and the store did not have; at most 20 are named
 * @param damaged originals whose bytes in the store are not those of their hash; at most 20 are named
 */
public record BackupOutcome(String place, String bag, String manifestSha256, String snapshot, long rows, long files,
    long bytes, long writtenFiles, long writtenBytes, long missingCount, List<String> missing, long damagedCount,
    List<String> damaged) {
  public BackupOutcome {
    missing = List.copyOf(missing);
    damaged = List.copyOf(damaged);
  }
}
