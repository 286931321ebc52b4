package id.jejak.intake;

import id.jejak.shared.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Where bytes lie between the line and the object store: on the data volume, hashed while they are written, so that a
 * full temporary disk never decides what can be received.
 */
@Component
public class Spool {
  private final Path folder;

  Spool(IntakeProperties properties) throws IOException {
    this.folder = Files.createDirectories(properties.spool().toAbsolutePath());
    try (Stream<Path> left = Files.list(folder)) {
      for (Path file : left.toList()) {
        FileSystemUtils.deleteRecursively(file);
      }
    }
  }

  /** Bytes on the way in; closing removes them. */
  public record Spooled(Path file, Sha256 sha256, long sizeBytes) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      Files.deleteIfExists(file);
    }
  }

  /**
   * Writes {@code source} to its end.
   *
   * @throws FileTooLarge when it is longer than {@code limitBytes}; nothing is left of it
   * @throws SpoolUnavailable when the disk is full or away; nothing is left of it
   */
  public Spooled write(InputStream source, long limitBytes) throws IOException {
    Path file = newFile();
    try {
      MessageDigest digest = Sha256.digest();
      long size = 0;
      byte[] buffer = new byte[65_536];
      try (OutputStream out = new DigestOutputStream(new SpoolFile(file), digest)) {
        for (int read = source.read(buffer); read >= 0; read = source.read(buffer)) {
          size += read;
          if (size > limitBytes) {
            throw new FileTooLarge(limitBytes);
          }
          out.write(buffer, 0, read);
        }
      }
      return new Spooled(file, Sha256.of(digest.digest()), size);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /** A new name in the spool; the caller writes and removes the file or folder. */
  Path newFile() {
    return folder.resolve(UUID.randomUUID().toString());
  }
}
