package id.jejak.knowledge.offline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys lie in a file for the owner alone, and each next one is vouched for by the one before. */
class PackKeysTest {
  @TempDir
  private Path folder;

  private PackKeys keys() {
    return new PackKeys(PackedAnswers.properties(folder.resolve("keys/answers")));
  }

  private static boolean isSigned(String key, byte[] signature, String text) throws Exception {
    Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
    check.initVerify(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(
        key))));
    check.update(text.getBytes(UTF_8));
    return check.verify(signature);
  }

  @Test
  void givenFirstStart_thenAKeyIsMadeForTheOwnerAloneAndStays() throws Exception {
    PackKeys.Signing made = keys().now();

    PackKeys.Signing later = keys().now();
    assertThat(later).isEqualTo(made);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys/answers")))).isEqualTo(
        "rw-------");
    byte[] signature = later.sign("isi".getBytes(UTF_8));
    assertThat(signature).as("two numbers of 32 bytes").hasSize(64);
    assertThat(isSigned(made.chain().getLast().key(), signature, "isi")).isTrue();
    assertThat(isSigned(made.chain().getLast().key(), signature, "isi lain")).isFalse();
    assertThat(made.toString()).doesNotContain(Base64.getEncoder().encodeToString(made.key().getEncoded()));
  }

  @Test
  void givenRotation_thenTheOldKeySignsTheNewOneAndTheInstallationStaysItself() throws Exception {
    PackKeys keys = keys();
    PackKeys.Signing before = keys.now();

    PackKeys.Signing after = keys.rotate();

    assertThat(keys().now()).isEqualTo(after);
    assertThat(after.chain()).hasSize(2).first().isEqualTo(before.chain().getFirst());
    PackKeys.Link next = after.chain().getLast();
    assertThat(isSigned(before.chain().getFirst().key(), Base64.getDecoder().decode(String.valueOf(next.by())),
        "jejak-key:" + next.key())).isTrue();
    assertThat(after.installation()).isEqualTo(before.installation());
    assertThat(after.fingerprint()).isNotEqualTo(before.fingerprint());
  }

  @Test
  void givenFileThatHoldsNoKeys_thenNothingIsMadeInItsPlace() throws Exception {
    Files.createDirectories(folder.resolve("keys"));
    Files.writeString(folder.resolve("keys/answers"), "bukan kunci\n");

    assertThatIllegalStateException().isThrownBy(() -> keys().now());
    assertThat(folder.resolve("keys/answers")).hasContent("bukan kunci");
  }
}
