package id.jejak.chaos;

import java.time.Duration;

/** The processes that read are killed, each once. */
final class ReaderKilled implements Fault {
  @Override
  public String name() {
    return "reader-killed";
  }

  @Override
  public boolean needsScan() {
    return true;
  }

  @Override
  public void strike(Scene scene) {
    boolean found = scene.until(Duration.ofSeconds(8), () -> !scene.installation().readers().isEmpty());
    scene.last(scene.between(0, 2_500));
    scene.installation().readers().forEach(reader -> {
      scene.events().add("reader killed: " + reader.pid());
      reader.destroyForcibly();
    });
    scene.reached().tried(name(), found);
  }
}
