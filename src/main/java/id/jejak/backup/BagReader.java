package id.jejak.backup;

import id.jejak.shared.Sha256;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The descriptions of one bag, copied to the work folder and known to be those that were written. */
final class BagReader {
  private static final Pattern MANIFEST_LINE = Pattern.compile("([0-9a-f]{64})  (data/[^\\p{Cntrl}]+)");
  private static final Pattern FETCH_LINE = Pattern
      .compile("nih:sha-256;([0-9a-f]{64}) ([0-9]{1,18}) (data/[^\\p{Cntrl}]+)");

  private final Bag bag;
  private final Path work;
  private final Schema schema;

  private BagReader(Bag bag, Path work, Schema schema) {
    this.bag = bag;
    this.work = work;
    this.schema = schema;
  }

  /** @throws BackupRefused when one of the files is not as it was written, or they do not fit each other */
  static BagReader open(Target target, Bag bag, Path work) throws IOException {
    for (Map.Entry<String, String> tag : Bags.tags(target, bag.name()).entrySet()) {
      if (!copied(target, bag, tag.getKey(), work.resolve(tag.getKey())).equals(tag.getValue())) {
        throw BackupRefused.description(bag.name(), tag.getKey());
      }
    }
    Path written = work.resolve("schema.json");
    String found = copied(target, bag, Payload.SCHEMA, written);
    if (!found.equals(lastOf(work.resolve(Bag.MANIFEST)))) {
      throw BackupRefused.description(bag.name(), Payload.SCHEMA);
    }
    BagReader reader = new BagReader(bag, work, Schema.JSON.readValue(written, Schema.class));
    reader.count(Files.size(written));
    return reader;
  }

  private static String copied(Target target, Bag bag, String file, Path copy) throws IOException {
    MessageDigest digest = Sha256.digest();
    try (InputStream bytes = new DigestInputStream(target.description(bag.name(), file).orElseThrow(
        () -> BackupRefused.description(bag.name(), file)), digest)) {
      Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
    }
    return Sha256.of(digest.digest()).hex();
  }

  // The schema is the last line of the manifest, and the only one without a line in fetch.txt.
  private static String lastOf(Path manifest) throws IOException {
    String last = "";
    try (BufferedReader lines = Files.newBufferedReader(manifest)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        last = line;
      }
    }
    return last.endsWith("  " + Payload.SCHEMA) ? last.substring(0, 64) : "";
  }

  private void count(long schemaBytes) throws IOException {
    long[] found = {1, schemaBytes};
    each(payload -> {
      found[0]++;
      found[1] += payload.sizeBytes();
    });
    if (!bag.said(Bag.OXUM).orElse("").equals(found[1] + "." + found[0])) {
      throw BackupRefused.description(bag.name(), Bag.MANIFEST);
    }
  }

  Bag bag() {
    return bag;
  }

  /** How many files {@link #each} tells. */
  long files() {
    String oxum = bag.said(Bag.OXUM).orElseThrow();
    return Long.parseLong(oxum.substring(oxum.indexOf('.') + 1)) - 1;
  }

  Schema schema() {
    return schema;
  }

  interface Sink {
    void payload(Payload payload) throws IOException;
  }

  /** All files whose bytes lie in the target, in the order in which they were written. */
  void each(Sink sink) throws IOException {
    try (BufferedReader manifest = Files.newBufferedReader(work.resolve(Bag.MANIFEST));
        BufferedReader fetch = Files.newBufferedReader(work.resolve(Bag.FETCH))) {
      for (String line = fetch.readLine(); line != null; line = fetch.readLine()) {
        sink.payload(payload(line, manifest.readLine()));
      }
    }
  }

  private Payload payload(String fetchLine, @Nullable String manifestLine) {
    Matcher fetch = FETCH_LINE.matcher(fetchLine);
    Matcher manifest = MANIFEST_LINE.matcher(manifestLine == null ? "" : manifestLine);
    if (!fetch.matches() || !manifest.matches() || !fetch.group(1).equals(manifest.group(1)) || !fetch.group(3).equals(
        manifest.group(2)) || fetch.group(3).contains("..")) {
      throw BackupRefused.description(bag.name(), Bag.FETCH);
    }
    return new Payload(fetch.group(3), fetch.group(1), Long.parseLong(fetch.group(2)));
  }
}
