package id.jejak.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a running server tells the other verbs: its address, and a token that only the owner of the data folder can
 * read. Both are gone when it ends in order; after a kill the lock tells that they are stale.
 */
final class RunFiles {
  private final Path folder;

  RunFiles(Home home) {
    this.folder = home.run();
  }

  /** How to reach a server. */
  record Contact(String address, String token) {
    boolean hasToken(String given) {
      return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
      return "Contact[" + address + "]";
    }
  }

  static String newToken() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  void write(Contact contact) throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    write("token", contact.token());
    write("address", contact.address());
  }

  private void write(String name, String text) throws IOException {
    Path draft = folder.resolve(name + ".new");
    Files.deleteIfExists(draft);
    Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(draft, text);
    Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  Optional<Contact> read() throws IOException {
    Path address = folder.resolve("address");
    Path token = folder.resolve("token");
    return Files.exists(address) && Files.exists(token)
        ? Optional.of(new Contact(Files.readString(address).strip(), Files
            .readString(token).strip()))
        : Optional.empty();
  }

  void remove() throws IOException {
    Files.deleteIfExists(folder.resolve("address"));
    Files.deleteIfExists(folder.resolve("token"));
  }
}
