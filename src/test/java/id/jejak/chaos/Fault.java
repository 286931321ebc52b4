package id.jejak.chaos;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Something that breaks while files are sent, and is whole again in the end. */
interface Fault {
  /** Its name in the outcome. */
  String name();

  default Installation.Kind on() {
    return Installation.Kind.FOLDER;
  }

  /** Files of a round beside those of every round. */
  default List<Parcel> more(Path folder, Random random) throws IOException {
    return List.of();
  }

  /** Whether a page that has to be recognised must be among the files. */
  default boolean needsScan() {
    return false;
  }

  /** Breaks it, waits, and makes it whole; files are on their way meanwhile. */
  void strike(Scene scene) throws Exception;
}
