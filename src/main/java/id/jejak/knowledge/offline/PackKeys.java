package id.jejak.knowledge.offline;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.jejak.shared.OwnerFile;
import id.jejak.shared.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The keys that packs are signed with. They lie in a file beside the database, for the owner alone: the public keys from
 * the first to the last, each signed by the one before, and the private one of the last.
 */
@Component
class PackKeys {
  /** What is signed of a key can be no head of a pack. */
  private static final String OF_KEY = "jejak-key:";
  private static final String ALGORITHM = "SHA256withECDSAinP1363Format";
  private static final String PRIVATE = "private ";

  private final Path file;
  private @Nullable Signing signing;

  PackKeys(OfflineProperties properties) {
    file = properties.keyFile();
  }

  /**
   * A public key (X.509, Base64).
   *
   * @param by the signature of the key before; null for the first
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Link(String key, @Nullable String by) {
  }

  /** Signs with the last key of a chain. */
  record Signing(List<Link> chain, PrivateKey key) {
    Signing {
      chain = List.copyOf(chain);
    }

    byte[] sign(byte[] bytes) {
      try {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(key);
        signature.update(bytes);
        return signature.sign();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    /** Of the first key: rotation leaves it as it is. */
    String installation() {
      return fingerprint(chain.getFirst());
    }

    String fingerprint() {
      return fingerprint(chain.getLast());
    }

    private static String fingerprint(Link link) {
      return Sha256.of(Sha256.digest().digest(link.key().getBytes(UTF_8))).hex().substring(0, 32);
    }

    @Override
    public String toString() {
      return "Signing " + chain;
    }
  }

  /** @throws IllegalStateException when the file holds no keys */
  synchronized Signing now() {
    Signing known = signing;
    if (known == null) {
      known = Files.exists(file) ? read() : kept(null);
      signing = known;
    }
    return known;
  }

  /** Goes on with a new key, which the old one signs: readers who know that one follow. */
  synchronized Signing rotate() {
    Signing next = kept(now());
    signing = next;
    return next;
  }

  private Signing kept(@Nullable Signing before) {
    KeyPair pair = pair();
    String key = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    List<Link> chain = new ArrayList<>(before == null ? List.of() : before.chain());
    chain.add(new Link(key, before == null
        ? null
        : Base64.getEncoder().encodeToString(before.sign((OF_KEY + key).getBytes(UTF_8)))));
    StringBuilder text = new StringBuilder();
    chain.forEach(link -> text.append(link.key()).append(link.by() == null ? "" : " " + link.by()).append('\n'));
    text.append(PRIVATE).append(Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded())).append('\n');
    try {
      OwnerFile.write(file, text.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Signing(chain, pair.getPrivate());
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Signing read() {
    try {
      List<String> lines = Files.readAllLines(file);
      String last = lines.isEmpty() ? "" : lines.getLast();
      if (lines.size() < 2 || !last.startsWith(PRIVATE)) {
        throw new IllegalStateException("no keys in " + file);
      }
      PrivateKey key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(
          last.substring(PRIVATE.length()))));
      return new Signing(lines.subList(0, lines.size() - 1).stream().map(PackKeys::link).toList(), key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException("no keys in " + file, e);
    }
  }

  private static Link link(String line) {
    int blank = line.indexOf(' ');
    return blank < 0 ? new Link(line, null) : new Link(line.substring(0, blank), line.substring(blank + 1));
  }
}
