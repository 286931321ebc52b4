package id.jejak.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/** A disk is full to its last byte, and has room again later. */
record DiskFull(SmallDisk disk) implements Fault {
  @Override
  public String name() {
    return "disk-full-" + disk.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Installation.Kind on() {
    return Installation.Kind.SMALL_DISKS;
  }

  @Override
  public void strike(Scene scene) throws IOException {
    scene.last(scene.between(0, 1_500));
    scene.events().add("disk full after " + disk.fill(scene.installation()) + " bytes");
    long end = System.nanoTime() + scene.between(3_000, 6_000).toNanos();
    while (System.nanoTime() < end) {
      // What is removed meanwhile makes room: it is taken at once.
      scene.last(Duration.ofMillis(200));
      disk.fill(scene.installation());
    }
    disk.empty(scene.installation());
    scene.reached().tried(name(), true);
    scene.events().add("disk has room again");
  }
}
