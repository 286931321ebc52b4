package id.jejak.backup;

import id.jejak.backup.BackupProgress.Phase;
import id.jejak.backup.Target.Presence;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Reads all bytes of a bag and compares them with its manifest. */
final class PayloadCheck {
  /** Of a place that has lost more, nothing is to be hoped. */
  private static final int MOST = 100_000;

  private final Target target;
  private final BagReader bag;
  private final BackupProgress.Listener listener;
  private final Map<String, Presence> lost = new LinkedHashMap<>();
  private long done;

  PayloadCheck(Target target, BagReader bag, BackupProgress.Listener listener) {
    this.target = target;
    this.bag = bag;
    this.listener = listener;
  }

  /** @throws BackupRefused naming the first file that is not as it was, and how many others there are */
  void run(long files) throws IOException {
    look(files);
    refuse(lost);
  }

  /**
   * The same, without what an archive can do without: originals and what was made of them.
   *
   * @return paths of those that are not as they were
   * @throws BackupRefused as {@link #run}, for everything else
   */
  Set<String> salvage(long files) throws IOException {
    look(files);
    Map<String, Presence> needed = new LinkedHashMap<>(lost);
    if (lost.size() < MOST) {
      needed.keySet().removeIf(path -> path.startsWith(Payload.ORIGINALS) || path.startsWith(Payload.DERIVED));
    }
    refuse(needed);
    return Set.copyOf(lost.keySet());
  }

  private void look(long files) throws IOException {
    bag.each(payload -> {
      Presence presence = target.look(payload.sha256(), payload.sizeBytes());
      if (presence != Presence.WHOLE && lost.size() < MOST) {
        lost.put(payload.path(), presence);
      }
      listener.told(new BackupProgress(Phase.CHECK, ++done, files));
    });
  }

  private void refuse(Map<String, Presence> files) {
    int others = files.size() - 1;
    files.entrySet().stream().filter(file -> file.getValue() == Presence.MISSING).findFirst().ifPresent(file -> {
      throw BackupRefused.missing(bag.bag().name(), file.getKey(), others);
    });
    files.keySet().stream().findFirst().ifPresent(file -> {
      throw BackupRefused.altered(bag.bag().name(), file, others);
    });
  }
}
