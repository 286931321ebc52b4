package id.jejak.operations;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The two accounts of the embedded database: one owns the schema and changes it, the other is the application's own and
 * gets its rights table by table. Passwords are made at the first start and kept in a file that only the owner reads.
 */
record DatabaseAccounts(String ownerPassword, String applicationPassword) {
  static final String OWNER = "jejak_owner";
  static final String APPLICATION = "jejak_app";

  static DatabaseAccounts keptIn(Path file) throws IOException {
    Properties properties = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      }
      return new DatabaseAccounts(properties.getProperty("owner"), properties.getProperty("application"));
    }
    DatabaseAccounts made = new DatabaseAccounts(password(), password());
    properties.setProperty("owner", made.ownerPassword);
    properties.setProperty("application", made.applicationPassword);
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    ownerOnly(draft);
    try (Writer writer = Files.newBufferedWriter(draft)) {
      properties.store(writer, null);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    return made;
  }

  /** Writes what the server runs at each start: it makes the schema and both accounts, and changes nothing that is right. */
  Path writeScript(Path file) throws IOException {
    ownerOnly(file);
    return Files.writeString(file, """
        CREATE DATABASE IF NOT EXISTS jejak CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
        CREATE USER IF NOT EXISTS 'jejak_owner'@'127.0.0.1';
        ALTER USER 'jejak_owner'@'127.0.0.1' IDENTIFIED BY '%s';
        GRANT ALL ON jejak.* TO 'jejak_owner'@'127.0.0.1' WITH GRANT OPTION;
        CREATE USER IF NOT EXISTS 'jejak_app'@'127.0.0.1';
        ALTER USER 'jejak_app'@'127.0.0.1' IDENTIFIED BY '%s';
        """.formatted(ownerPassword, applicationPassword));
  }

  private static void ownerOnly(Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  private static String password() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public String toString() {
    return "DatabaseAccounts[redacted]";
  }
}
