package id.jejak.chaos;

import id.jejak.archive.LedgerState;
import id.jejak.testing.HostileFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A file needs more memory than a reader has. */
final class ReaderOutOfMemory implements Fault {
  private static final String NAME = "besar.xlsx";
  private static final int MEGABYTES = 48;

  private byte @Nullable [] made;

  @Override
  public String name() {
    return "reader-out-of-memory";
  }

  @Override
  public List<Parcel> more(Path folder, Random random) throws IOException {
    byte[] bytes = made;
    if (bytes == null) {
      bytes = Files.readAllBytes(new HostileFiles(folder).outOfMemory(MEGABYTES));
      made = bytes;
    }
    // In later rounds the archive knows its bytes, but not the file.
    return List.of(new Parcel(NAME, bytes, null, EnumSet.of(LedgerState.CRASHED, LedgerState.TIMED_OUT), 0, false));
  }

  @Override
  public void strike(Scene scene) {
    boolean crashed = scene.until(Duration.ofSeconds(25), () -> stateOf(scene).contains("CRASHED"));
    scene.events().add("ended for want of memory: " + crashed);
    scene.reached().tried(name(), crashed);
  }

  private static String stateOf(Scene scene) {
    return scene.installation().jejak().get("/api/v1/interactions/" + scene.sender().interaction() + "/documents")
        .findValues(
            "state")
        .toString();
  }
}
