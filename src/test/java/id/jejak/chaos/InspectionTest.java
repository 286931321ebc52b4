package id.jejak.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever looks for damage must see it: each kind is planted, and mended before the next. */
@Tag("crash")
class InspectionTest {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  @TempDir
  private static Path folder;
  private static Installation installation;
  private static Sender sender;

  @BeforeAll
  static void send() throws Exception {
    installation = Installation.inFolder(folder.resolve("home").toAbsolutePath());
    Random random = new Random(7);
    List<Parcel> parcels = Parcels.of(Files.createDirectory(folder.resolve("files")), random, false, Programs.isThere(
        "tesseract"));
    sender = new Sender(installation.jejak(), "Kerusakan yang ditanam", parcels, random, new Events());
    sender.open();
    sender.begin();
    sender.finish();
    assertThat(new Inspection(installation, sender, Inspection.PATIENCE).verdict().told()).isEmpty();
  }

  @AfterAll
  static void stop() {
    installation.close();
  }

  private static Verdict looked() throws SQLException {
    return new Inspection(installation, sender, PATIENCE).verdict();
  }

  private static String id(String path) {
    return sender.all().stream().filter(sent -> sent.parcel().path().equals(path)).findFirst().flatMap(Sent::documentId)
        .orElseThrow();
  }

  private static void change(String sql, Object... values) throws SQLException {
    try (Connection database = installation.database(); PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      assertThat(statement.executeUpdate()).isOne();
    }
  }

  @Test
  void givenAlteredBytes_thenLost() throws Exception {
    String hash = sender.all().stream().map(Sent::parcel).filter(parcel -> parcel.path().equals("laporan.pdf"))
        .findFirst()
        .orElseThrow().sha256();
    Path original = installation
        .seen("objects/originals/" + hash.substring(0, 2) + "/" + hash.substring(2, 4) + "/" + hash);
    byte[] right = Files.readAllBytes(original);
    byte[] wrong = right.clone();
    wrong[wrong.length / 2] ^= 1;
    Files.write(original, wrong);
    try {
      assertThat(looked().lost()).singleElement().asString().contains("laporan.pdf: other bytes");
    } finally {
      Files.write(original, right);
    }
  }

  @Test
  void givenRowThatIsStillAtWork_thenUnnamed() throws SQLException {
    change("UPDATE document SET state = 'READING', claimed_by = 'x', claimed_until = '2099-01-01' WHERE id = ?", id(
        "laporan.pdf"));
    try {
      assertThat(looked().unnamed()).singleElement().asString().contains("laporan.pdf READING");
    } finally {
      change("UPDATE document SET state = 'TEXT_COMPLETE' WHERE id = ?", id("laporan.pdf"));
    }
  }

  @Test
  void givenWrongState_thenLost() throws SQLException {
    change("UPDATE document SET state = 'CORRUPT' WHERE id = ?", id("laporan.pdf"));
    try {
      assertThat(looked().lost()).singleElement().asString().contains("laporan.pdf: ended as CORRUPT");
    } finally {
      change("UPDATE document SET state = 'TEXT_COMPLETE' WHERE id = ?", id("laporan.pdf"));
    }
  }

  @Test
  void givenSecondRow_thenTwice() throws SQLException {
    change("UPDATE document SET path = 'laporan.pdf' WHERE id = ?", id("kosong.txt"));
    try {
      assertThat(looked().twice()).contains("laporan.pdf: 2 rows");
    } finally {
      change("UPDATE document SET path = 'kosong.txt' WHERE id = ?", id("kosong.txt"));
    }
  }

  @Test
  void givenOriginalWithoutARow_whenItsSenderDidNotGiveUp_thenOrphan() throws IOException, SQLException {
    String hash = "ab".repeat(32);
    Path original = installation.seen("objects/originals/ab/ab/" + hash);
    Files.createDirectories(original.getParent());
    Files.writeString(original, "milik siapa");
    try {
      assertThat(new Leftovers(installation).await(Set.of())).containsExactly("original without a row: " + hash);
      assertThat(new Leftovers(installation).await(Set.of(hash))).isEmpty();
    } finally {
      Files.delete(original);
    }
  }
}
