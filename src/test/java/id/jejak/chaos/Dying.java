package id.jejak.chaos;

import id.jejak.testing.RunningJejak;

/** How a process of the server dies, and the next one takes up its work. */
final class Dying {
  private Dying() {
  }

  /** @param where for the events */
  static void of(Scene scene, String where) {
    RunningJejak jejak = scene.installation().jejak();
    if (scene.random().nextBoolean()) {
      scene.events().add("killed alone " + where);
      jejak.kill();
    } else {
      scene.events().add("killed with all it started " + where);
      jejak.killGroup();
    }
    jejak.run();
    scene.events().add("started again");
  }
}
