package id.jejak.chaos;

import id.jejak.testing.RunningJejak;
import java.time.Duration;

/** The process is killed in the middle of its work, and the next one while it starts. */
final class KilledWhileStarting implements Fault {
  @Override
  public String name() {
    return "killed-while-starting";
  }

  @Override
  public void strike(Scene scene) throws InterruptedException {
    RunningJejak jejak = scene.installation().jejak();
    scene.last(scene.between(0, 1_500));
    jejak.kill();
    scene.events().add("killed alone");
    Duration lifetime = scene.between(300, 5_000);
    Process starting = jejak.verb(jejak.home().resolveSibling("starting.log"), "run");
    scene.last(lifetime);
    scene.reached().tried(name(), starting.isAlive());
    starting.destroyForcibly().waitFor();
    scene.events().add("the next one killed after " + lifetime);
    jejak.run();
    scene.events().add("started again");
  }
}
