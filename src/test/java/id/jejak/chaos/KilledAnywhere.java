package id.jejak.chaos;

/** The process is killed at a random moment; now and then the next one too, while it starts or soon after. */
final class KilledAnywhere implements Fault {
  @Override
  public String name() {
    return "killed-anywhere";
  }

  @Override
  public void strike(Scene scene) {
    int times = 1 + scene.random().nextInt(2);
    for (int time = 0; time < times; time++) {
      scene.last(scene.between(0, 2_500));
      Dying.of(scene, "at a random moment");
    }
  }
}
