package id.jejak.objectstore;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A file of known size that is read well to about its middle, where reading fails: a spoilt member of a zip archive. */
final class BrokenFile implements AutoCloseable {
  private final byte[] whole = HexFormat.of().formatHex(Bytes.random(10_000_000)).getBytes(StandardCharsets.US_ASCII);
  private final FileSystem zip;

  BrokenFile(Path archive) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
      out.putNextEntry(new ZipEntry("member"));
      out.write(whole);
    }
    byte[] bytes = Files.readAllBytes(archive);
    // The directory at the end stays.
    Arrays.fill(bytes, bytes.length / 2, bytes.length - 1_000, (byte) 0);
    Files.write(archive, bytes);
    zip = FileSystems.newFileSystem(archive);
  }

  Path path() {
    return zip.getPath("member");
  }

  /** What its hash would be if it could be read. */
  String key() {
    return Bytes.key(whole);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
