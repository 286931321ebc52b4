package id.jejak.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.jejak.shared.OwnerFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.stereotype.Component;

/**
 * The secrets that deliveries are signed with. A row holds them sealed (AES-256-GCM) with a key that lies in a file
 * beside the database: who has a copy of the database alone has no secret.
 */
@Component
class Secrets {
  private static final String MARK = "whsec_";
  private static final int BYTES = 32;

  private final Path keyFile;
  private final SecureRandom random = new SecureRandom();
  private @Nullable BytesEncryptor sealer;

  Secrets(WebhookProperties properties) {
    this.keyFile = properties.keyFile();
  }

  String fresh() {
    return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
  }

  byte[] seal(String secret) {
    return sealer().encrypt(secret.getBytes(UTF_8));
  }

  /** @throws IllegalStateException when it was sealed with another key */
  String open(byte[] sealed) {
    return new String(sealer().decrypt(sealed), UTF_8);
  }

  private synchronized BytesEncryptor sealer() {
    BytesEncryptor made = sealer;
    if (made == null) {
      made = AesGcmBytesEncryptor.withSecretKey(new SecretKeySpec(key(), "AES")).build();
      sealer = made;
    }
    return made;
  }

  private byte[] key() {
    try {
      if (Files.notExists(keyFile)) {
        OwnerFile.write(keyFile, Base64.getEncoder().encodeToString(bytes()));
      }
      return Base64.getDecoder().decode(Files.readString(keyFile).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] bytes() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return bytes;
  }
}
