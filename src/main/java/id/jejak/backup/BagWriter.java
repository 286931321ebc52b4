package id.jejak.backup;

import id.jejak.shared.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Describes a bag (RFC 8493) whose payload lies in the target by its hash. {@code fetch.txt} says where: its addresses
 * ({@code nih:}, RFC 6920) name bytes by their hash, not by a place that a moved disk would belie.
 */
final class BagWriter implements AutoCloseable {
  private final Target target;
  private final Path work;
  private final Writer manifest;
  private final Writer fetch;
  private long files;
  private long bytes;

  BagWriter(Target target, Path work) throws IOException {
    this.target = target;
    this.work = work;
    this.manifest = Files.newBufferedWriter(work.resolve(Bag.MANIFEST));
    this.fetch = Files.newBufferedWriter(work.resolve(Bag.FETCH));
  }

  /** A file whose bytes are in the target. */
  void add(Payload payload) throws IOException {
    list(payload);
    fetch.write("nih:sha-256;" + payload.sha256() + " " + payload.sizeBytes() + " " + payload.path() + "\n");
  }

  private void list(Payload payload) throws IOException {
    manifest.write(payload.sha256() + "  " + payload.path() + "\n");
    files++;
    bytes += payload.sizeBytes();
  }

  long files() {
    return files;
  }

  long bytes() {
    return bytes;
  }

  /** Writes the descriptions, the one that makes them a bag last. */
  void finish(String bag, Schema schema, Map<String, String> info) throws IOException {
    Path written = Files.writeString(work.resolve("schema.json"), Schema.JSON.writerWithDefaultPrettyPrinter()
        .writeValueAsString(schema) + "\n");
    list(new Payload(Payload.SCHEMA, hash(written), Files.size(written)));
    manifest.close();
    fetch.close();
    Files.writeString(work.resolve(Bag.DECLARATION), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    Map<String, String> all = new LinkedHashMap<>(info);
    all.put(Bag.OXUM, bytes + "." + files);
    StringBuilder fields = new StringBuilder();
    all.forEach((field, value) -> fields.append(field).append(": ").append(value).append('\n'));
    Files.writeString(work.resolve(Bag.INFO), fields);
    StringBuilder tags = new StringBuilder();
    target.describe(bag, Payload.SCHEMA, written);
    for (String file : new String[]{Bag.DECLARATION, Bag.INFO, Bag.MANIFEST, Bag.FETCH}) {
      tags.append(hash(work.resolve(file))).append("  ").append(file).append('\n');
      target.describe(bag, file, work.resolve(file));
    }
    target.describe(bag, Bag.TAGS, Files.writeString(work.resolve(Bag.TAGS), tags));
  }

  static String hash(Path file) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
      bytes.transferTo(OutputStream.nullOutputStream());
    }
    return Sha256.of(digest.digest()).hex();
  }

  @Override
  public void close() throws IOException {
    manifest.close();
    fetch.close();
  }
}
