package id.jejak.chaos;

import java.time.Duration;

/** The database stands still most of the time. */
final class DatabaseSlow implements Fault {
  private static final int PAUSES = 10;

  @Override
  public String name() {
    return "database-slow";
  }

  @Override
  public void strike(Scene scene) {
    long pid = scene.installation().databasePid();
    scene.events().add("database slow");
    for (int pause = 0; pause < PAUSES; pause++) {
      Signals.stop(pid);
      scene.last(scene.between(200, 600));
      Signals.goOn(pid);
      scene.last(Duration.ofMillis(40));
    }
    scene.reached().tried(name(), true);
    scene.events().add("database as before");
  }
}
