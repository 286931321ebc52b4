package id.jejak.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of objects is not there for a while, as a volume that is not mounted. */
final class StoreUnmounted implements Fault {
  @Override
  public String name() {
    return "store-unmounted";
  }

  @Override
  public void strike(Scene scene) throws IOException {
    Path objects = scene.installation().seen("objects");
    Path away = objects.resolveSibling("objects-away");
    scene.last(scene.between(0, 1_000));
    Files.move(objects, away);
    scene.events().add("object folder away");
    scene.last(scene.between(1_000, 4_000));
    Files.move(away, objects);
    scene.reached().tried(name(), true);
    scene.events().add("object folder back");
  }
}
