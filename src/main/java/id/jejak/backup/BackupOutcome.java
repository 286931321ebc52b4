package id.jejak.backup;

import java.util.List;

/**
 * What a backup made.
 *
 * @param bag its name
 * @param manifestSha256 of the bag; to be kept elsewhere by who wants to know later that nobody changed it
 * @param files of the bag, with bytes in total
 * @param writtenFiles those of them that the target did not have, or not as they were
 * @param mendedFiles those of the written ones that lay there with other bytes
 * @param missing objects that rows name and the store did not have; at most 20 are named; originals among them that the
 *        target has are in the bag
 * @param damaged originals whose bytes in the store are not those of their hash; at most 20 are named; in the bag like
 *        those that are missing
 */
public record BackupOutcome(String place, String bag, String manifestSha256, String snapshot, long rows, long files,
    long bytes, long writtenFiles, long writtenBytes, long mendedFiles, long missingCount, List<String> missing,
    long damagedCount,
    List<String> damaged) {
  public BackupOutcome {
    missing = List.copyOf(missing);
    damaged = List.copyOf(damaged);
  }
}
