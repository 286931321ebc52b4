package id.jejak.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Noise comes out of a process that reads, in the middle of what it says. */
final class ReaderBabbles implements Fault {
  @Override
  public String name() {
    return "reader-babbles";
  }

  @Override
  public void strike(Scene scene) {
    scene.until(Duration.ofSeconds(8), () -> !scene.installation().readers().isEmpty());
    scene.last(scene.between(0, 1_500));
    List<ProcessHandle> readers = scene.installation().readers();
    boolean said = false;
    if (!readers.isEmpty()) {
      byte[] noise = new byte[scene.random().nextInt(1, 4_000)];
      scene.random().nextBytes(noise);
      long pid = readers.get(scene.random().nextInt(readers.size())).pid();
      said = say(pid, noise);
      scene.events().add(noise.length + " bytes of noise out of reader " + pid + ": " + said);
    }
    scene.reached().tried(name(), said);
  }

  // Another end of the pipe that the reader writes to.
  private static boolean say(long pid, byte[] noise) {
    try (OutputStream out = Files.newOutputStream(Path.of("/proc", Long.toString(pid), "fd/1"))) {
      out.write(noise);
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
