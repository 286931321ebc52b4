package id.jejak.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A part of the data folder on a disk of its own, which only the process and what looks through it can see. */
enum SmallDisk {
  OBJECTS("objects", 64), INDEX("index", 48), SPOOL("spool", 48), DATABASE("database/data", 448);

  /** Mounts a disk over each part, with what it held, and becomes the command that it is given. */
  static final String SCRIPT = script();

  private static final String FILLER = "penuh";
  private static final int PIECE = 4096;

  private final String folder;
  private final int megabytes;

  SmallDisk(String folder, int megabytes) {
    this.folder = folder;
    this.megabytes = megabytes;
  }

  private static String script() {
    StringBuilder script = new StringBuilder("set -e; mkdir -p \"$0/disk\"; ");
    for (SmallDisk disk : values()) {
      script.append("mkdir -p \"$0/%1$s\"; mount -t tmpfs -o size=%2$dm tmpfs \"$0/disk\"; ".formatted(disk.folder,
          disk.megabytes))
          .append("cp -a \"$0/%1$s/.\" \"$0/disk/\"; mount --bind \"$0/disk\" \"$0/%1$s\"; umount \"$0/disk\"; "
              .formatted(disk.folder));
    }
    return script.append("exec \"$@\"").toString();
  }

  /** Fills it to the last byte; how many bytes that took. */
  long fill(Installation jejak) throws IOException {
    Path filler = jejak.seen(folder).resolve(FILLER);
    long bytes = 0;
    try (OutputStream out = Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      byte[] large = new byte[256 * PIECE];
      byte[] small = new byte[PIECE];
      for (byte[] piece : new byte[][]{large, small}) {
        bytes += writeUntilFull(out, piece);
      }
    }
    return bytes;
  }

  private static long writeUntilFull(OutputStream out, byte[] piece) {
    long bytes = 0;
    while (true) {
      try {
        out.write(piece);
        bytes += piece.length;
      } catch (IOException e) {
        return bytes;
      }
    }
  }

  void empty(Installation jejak) throws IOException {
    Files.deleteIfExists(jejak.seen(folder).resolve(FILLER));
  }
}
