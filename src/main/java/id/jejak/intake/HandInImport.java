package id.jejak.intake;

import id.jejak.identity.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A file of hand-ins on its way: looked at first, then recorded line by line.
 *
 * @param owner who sent it, with the rights of that moment
 * @param ignored headings that are no column of ours
 * @param unnamed files that no line names, as far as was looked
 */
public record HandInImport(UUID id, Viewer owner, String channel, String fileName, State state, int lineCount,
    List<String> ignored, List<String> unnamed, Instant uploadedAt) {
  /** How far it is. */
  public enum State {
    /** Being looked at; nothing is recorded. */
    CHECKING,
    /** Waits for somebody to say so. */
    CHECKED,
    /** Being recorded. */
    APPLYING,
    /** All that could be recorded is. */
    DONE,
    /** Its file was lost. */
    FAILED
  }

  public HandInImport {
    ignored = List.copyOf(ignored);
    unnamed = List.copyOf(unnamed);
  }
}
