package id.jejak.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * The process is killed at a boundary of the pipeline. It is let run for a few milliseconds at a time and looked at
 * while it stands still, so that it dies exactly there; when it never stands there, it dies wherever it is.
 */
record KilledAt(Boundary boundary, boolean sentAgain) implements Fault {
  private static final Duration PATIENCE = Duration.ofSeconds(12);

  @Override
  public String name() {
    return "killed-at-" + boundary.name().toLowerCase(Locale.ROOT).replace('_', '-') + (sentAgain
        ? ""
        : "-and-not-sent-again");
  }

  @Override
  public boolean needsScan() {
    return boundary == Boundary.PAGE_CLAIMED || boundary == Boundary.PAGES_RECOGNISED;
  }

  @Override
  public void strike(Scene scene) throws Exception {
    Installation installation = scene.installation();
    List<String> hashes = scene.sender().all().stream().map(Sent::parcel).filter(Parcel::alone).map(Parcel::sha256)
        .distinct().toList();
    boolean hit;
    try (Look look = new Look(installation, hashes)) {
      hit = stopThere(scene, look);
    }
    scene.reached().tried(name(), hit);
    if (!sentAgain) {
      scene.sender().giveUp();
    }
    Dying.of(scene, (hit ? "at " : "without having stood at ") + boundary);
  }

  private boolean stopThere(Scene scene, Look look) {
    long pid = scene.installation().pid();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      LockSupport.parkNanos(scene.random().nextInt(200_000, 4_000_000));
      Signals.stop(pid);
      if (boundary.isNow(look)) {
        return true;
      }
      Signals.goOn(pid);
    }
    return false;
  }
}
