package id.jejak.search;

import java.util.Optional;

/** How far the building of the next index has come. */
public interface IndexBuilding {
  /** Empty when nothing is built. */
  Optional<Progress> progress();

  /**
   * @param checking whether all rows are written, and it is being checked that none is missing
   * @param done rows that are behind
   * @param rows of the archive when it began
   */
  record Progress(boolean checking, long done, long rows) {
    /** 0 to 100. */
    public int percent() {
      return rows == 0 ? 100 : (int) Math.min(100, 100 * done / rows);
    }
  }
}
