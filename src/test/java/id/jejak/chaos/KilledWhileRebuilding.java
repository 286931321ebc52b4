package id.jejak.chaos;

/** The process is killed while the next index is built beside the one that answers; the next start goes on with it. */
final class KilledWhileRebuilding implements Fault {
  private static final int LONGEST_MILLIS = 800;

  @Override
  public String name() {
    return "killed-while-rebuilding";
  }

  @Override
  public void strike(Scene scene) {
    scene.last(scene.between(0, LONGEST_MILLIS));
    scene.installation().jejak().ask("POST", "/api/v1/index/rebuild", "");
    scene.last(scene.between(0, LONGEST_MILLIS));
    boolean building = scene.installation().names("index").stream().filter(name -> name.startsWith("generation-"))
        .count() > 1;
    scene.reached().tried(name(), building);
    Dying.of(scene, building ? "while the next index was built" : "when the next index was in force already");
  }
}
