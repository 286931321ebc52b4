package id.jejak.backup;

import id.jejak.backup.BackupProgress.Phase;
import java.io.IOException;

/** Reads all bytes of a bag and compares them with its manifest. */
final class PayloadCheck {
  private final Target target;
  private final BagReader bag;
  private final BackupProgress.Listener listener;
  private final Lost missing = new Lost();
  private final Lost altered = new Lost();
  private long done;

  private static final class Lost {
    private String first = "";
    private int count;

    void found(String path) {
      first = count++ == 0 ? path : first;
    }
  }

  PayloadCheck(Target target, BagReader bag, BackupProgress.Listener listener) {
    this.target = target;
    this.bag = bag;
    this.listener = listener;
  }

  /** @throws BackupRefused naming the first file that is not as it was, and how many others there are */
  void run(long files) throws IOException {
    bag.each(payload -> {
      switch (target.look(payload.sha256(), payload.sizeBytes())) {
        case MISSING -> missing.found(payload.path());
        case ALTERED -> altered.found(payload.path());
        case WHOLE -> {
        }
      }
      listener.told(new BackupProgress(Phase.CHECK, ++done, files));
    });
    if (missing.count > 0) {
      throw BackupRefused.missing(bag.bag().name(), missing.first, missing.count + altered.count - 1);
    }
    if (altered.count > 0) {
      throw BackupRefused.altered(bag.bag().name(), altered.first, altered.count - 1);
    }
  }
}
