package id.jejak.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.jejak.objectstore.Area;
import id.jejak.objectstore.IntegrityViolated;
import id.jejak.objectstore.ObjectNotFound;
import id.jejak.objectstore.ObjectStore;
import id.jejak.objectstore.filesystem.FilesystemObjectStore;
import id.jejak.shared.Sha256;
import id.jejak.testing.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class LocalCopiesTest {
  private static final int SIZE = 40_000;

  @TempDir
  private Path folder;

  private final MovableClock clock = new MovableClock();
  private ObjectStore store;
  private LocalCopies copies;

  @BeforeEach
  void begin() throws IOException {
    store = new FilesystemObjectStore(folder.resolve("objects"));
    copies = newCopies();
  }

  /** With room for two files and a half. */
  private LocalCopies newCopies() throws IOException {
    return new LocalCopies(store, new PreviewProperties(folder.resolve("preview"), DataSize.ofBytes(1), Duration.ofDays(
        1), DataSize.ofBytes(100_000), Duration.ofMinutes(30), Duration.ofMinutes(10), 1), clock);
  }

  private String kept(int content, int size) throws IOException {
    byte[] bytes = new byte[size];
    Arrays.fill(bytes, (byte) content);
    Path file = Files.write(folder.resolve("source"), bytes);
    String key = Sha256.of(Sha256.digest().digest(bytes)).hex();
    store.put(Area.ORIGINALS, key, file);
    return key;
  }

  private Path original(String key) {
    return folder.resolve("objects/originals/" + key.substring(0, 2) + "/" + key.substring(2, 4) + "/" + key);
  }

  private long files() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("preview"))) {
      return files.filter(Files::isRegularFile).count();
    }
  }

  @Test
  void givenCopy_whenTakenAgain_thenTheStoreIsNotAsked() throws IOException {
    String key = kept(1, SIZE);
    copies.take(Area.ORIGINALS, key).close();
    Files.delete(original(key));

    try (LocalCopies.Lease copy = copies.take(Area.ORIGINALS, key)) {
      assertThat(copy.file()).hasSize(SIZE);
    }
  }

  @Test
  void givenNoRoom_whenAnotherIsTaken_thenTheOneUnusedLongestGoes() throws IOException {
    copies.take(Area.ORIGINALS, kept(1, SIZE)).close();
    String second = kept(2, SIZE);
    copies.take(Area.ORIGINALS, second).close();
    copies.take(Area.ORIGINALS, kept(1, SIZE)).close();

    copies.take(Area.ORIGINALS, kept(3, SIZE)).close();

    assertThat(copies.bytes()).isEqualTo(2 * SIZE);
    Files.delete(original(second));
    assertThatExceptionOfType(ObjectNotFound.class).isThrownBy(() -> copies.take(Area.ORIGINALS, second));
  }

  @Test
  void givenCopyInUse_whenRoomIsNeeded_thenItStaysUntilItIsGivenBack() throws IOException {
    try (LocalCopies.Lease first = copies.take(Area.ORIGINALS, kept(1, SIZE));
        LocalCopies.Lease large = copies.take(Area.ORIGINALS, kept(2, 3 * SIZE))) {
      assertThat(first.file()).exists();
      assertThat(large.file()).hasSize(3 * SIZE);
    }

    assertThat(copies.bytes()).isLessThanOrEqualTo(100_000);
    assertThat(files()).isLessThanOrEqualTo(1);
  }

  @Test
  void givenCopyThatNobodyNeeds_whenTimePasses_thenItGoes() throws IOException {
    copies.take(Area.ORIGINALS, kept(1, SIZE)).close();
    clock.forward(Duration.ofMinutes(29));
    copies.dropOld();
    assertThat(files()).isEqualTo(1);

    clock.forward(Duration.ofMinutes(2));
    copies.dropOld();

    assertThat(files()).isZero();
  }

  @Test
  void givenAlteredOriginal_whenTaken_thenRefusedAndNothingIsLeft() throws IOException {
    String key = kept(1, SIZE);
    Files.write(original(key), new byte[SIZE]);

    assertThatExceptionOfType(IntegrityViolated.class).isThrownBy(() -> copies.take(Area.ORIGINALS, key));

    assertThat(files()).isZero();
    assertThat(copies.bytes()).isZero();
  }

  @Test
  void givenCopiesOfBefore_whenBegunAnew_thenTheyAreGone() throws IOException {
    copies.take(Area.ORIGINALS, kept(1, SIZE)).close();

    LocalCopies fresh = newCopies();

    assertThat(files()).isZero();
    assertThat(fresh.bytes()).isZero();
  }
}
