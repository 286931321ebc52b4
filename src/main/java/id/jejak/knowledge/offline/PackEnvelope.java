package id.jejak.knowledge.offline;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jejak.shared.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A pack as it goes over the line: a head of JSON on the first line, its signature (ECDSA P-256 with SHA-256, IEEE P1363,
 * Base64) on the second, then the lines. The head has the hash of what follows, so that the signature is of all.
 */
final class PackEnvelope {
  /** Readers refuse what is newer than they know. */
  static final int FORMAT = 1;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final byte[] bytes;
  private final int size;

  private PackEnvelope(byte[] bytes, int size) {
    this.bytes = bytes;
    this.size = size;
  }

  /** Packed by gzip. */
  byte[] bytes() {
    return bytes.clone();
  }

  /** Of {@link #bytes}. */
  int weight() {
    return bytes.length;
  }

  /** Unpacked. */
  int size() {
    return size;
  }

  /**
   * @param installation the same for all its packs
   * @param from the pack that this one brings up to date; null for a whole one
   * @param bytes of the lines that follow, of which {@code body} is the hash
   * @param content the hash of all lines of the whole pack
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Head(int format, String installation, long sequence, @Nullable Long from, String made, int bytes, String body,
      String content, List<PackKeys.Link> keys) {
  }

  static PackEnvelope whole(PackWriting.Content content, PackKeys.Signing keys) {
    return of(content.made(), null, content.lines(), keys);
  }

  /** @param from the sequence of the pack that a reader has */
  static PackEnvelope of(PackRows.Made made, @Nullable Long from, List<PackLine> lines, PackKeys.Signing keys) {
    byte[] body = body(lines).getBytes(UTF_8);
    MessageDigest digest = Sha256.digest();
    Head head = new Head(FORMAT, keys.installation(), made.sequence(), from, made.at().toString(), body.length,
        Sha256.of(
            digest.digest(body)).hex(),
        made.content().hex(), keys.chain());
    byte[] first = JSON.writeValueAsBytes(head);
    String signature = Base64.getEncoder().encodeToString(keys.sign(first));
    ByteArrayOutputStream all = new ByteArrayOutputStream(body.length + 2_000);
    all.writeBytes(first);
    all.writeBytes(("\n" + signature + "\n").getBytes(UTF_8));
    all.writeBytes(body);
    return new PackEnvelope(zipped(all.toByteArray()), all.size());
  }

  static String body(Collection<PackLine> lines) {
    StringBuilder body = new StringBuilder();
    lines.forEach(line -> body.append(line.text()).append('\n'));
    return body.toString();
  }

  private static byte[] zipped(byte[] bytes) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped) {
      {
        def.setLevel(Deflater.BEST_COMPRESSION);
      }
    }) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zipped.toByteArray();
  }
}
