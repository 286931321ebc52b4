package id.jejak.backup;

/**
 * How far a backup or a restore is.
 *
 * @param all 0 while it is not known
 */
public record BackupProgress(Phase phase, long done, long all) {
  /** What is done, in this order. */
  public enum Phase {
    ROWS, OBJECTS, CHECK
  }

  /** Is told now and then. */
  @FunctionalInterface
  public interface Listener {
    void told(BackupProgress progress);
  }
}
