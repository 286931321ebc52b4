package id.jejak.chaos;

import java.time.Duration;

/** The database is killed under the running process, which starts it again. */
final class DatabaseKilled implements Fault {
  @Override
  public String name() {
    return "database-killed";
  }

  @Override
  public void strike(Scene scene) {
    scene.last(scene.between(100, 1_500));
    long pid = scene.installation().databasePid();
    Signals.kill(pid);
    scene.events().add("database killed");
    boolean again = scene.until(Duration.ofSeconds(25), () -> scene.installation().databasePid() > 0
        && scene.installation().databasePid() != pid);
    scene.reached().tried(name(), again);
    scene.events().add("database started again: " + again);
  }
}
