package id.jejak.chaos;

import java.time.Duration;
import java.util.List;

/** A process that reads stands still until its time is over. */
final class ReaderStands implements Fault {
  @Override
  public String name() {
    return "reader-stands-still";
  }

  @Override
  public void strike(Scene scene) {
    scene.until(Duration.ofSeconds(8), () -> !scene.installation().readers().isEmpty());
    scene.last(scene.between(0, 1_000));
    List<ProcessHandle> readers = scene.installation().readers();
    if (readers.isEmpty()) {
      scene.reached().tried(name(), false);
      return;
    }
    ProcessHandle reader = readers.get(scene.random().nextInt(readers.size()));
    Signals.stop(reader.pid());
    scene.events().add("reader stands still: " + reader.pid());
    boolean ended = scene.until(Duration.ofSeconds(17), () -> !reader.isAlive());
    scene.reached().tried(name(), ended);
    if (!ended) {
      // It had nothing to read: nobody waits for it.
      Signals.goOn(reader.pid());
    }
    scene.events().add("reader ended by Jejak: " + ended);
  }
}
