package id.jejak.objectstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.shared.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store promises. */
abstract class ObjectStoreContract {
  private static final String LETTER = "Surat pengantar SPM 00123";
  private static final String UNKNOWN = "0".repeat(64);

  @TempDir
  Path files;

  protected ObjectStore store;

  /** Opens the store of this test: empty the first time, the same objects after that. */
  protected abstract ObjectStore open() throws IOException;

  /** Changes the bytes of an original behind the back of the store. */
  protected abstract void damage(String key) throws Exception;

  @BeforeEach
  void givenEmptyStore() throws IOException {
    store = open();
    for (Area area : Area.values()) {
      assertThat(keys(area, "")).isEmpty();
    }
  }

  @Test
  void givenOriginal_whenOpened_thenItsBytes() throws IOException {
    String key = putOriginal(LETTER);

    assertThat(read(Area.ORIGINALS, key)).isEqualTo(LETTER);
    assertThat(store.size(Area.ORIGINALS, key)).hasValue(LETTER.length());
    assertThat(open().size(Area.ORIGINALS, key)).hasValue(LETTER.length());
  }

  @Test
  void givenEmptyFile_whenPut_thenKept() throws IOException {
    String key = putOriginal("");

    assertThat(read(Area.ORIGINALS, key)).isEmpty();
    assertThat(store.size(Area.ORIGINALS, key)).hasValue(0);
    assertThat(range(Area.ORIGINALS, key, 0, 10)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0,5,Surat", "6,9,pengantar", "20,100,00123", "24,1,3", "25,1,''", "900,5,''", "3,0,''",
      "20,9223372036854775807,00123"})
  void givenOriginal_whenRangeOpened_thenThatPart(long offset, long length, String part) throws IOException {
    String key = putOriginal(LETTER);

    assertThat(range(Area.ORIGINALS, key, offset, length)).isEqualTo(part);
  }

  @Test
  void givenKeys_whenListed_thenInAscendingOrder() throws IOException {
    List<String> keys = List.of("image/2", "text/a-b", "text/a.b", "text/a/b", "text/a/c", "text/ab", "text/b");
    for (String key : keys.reversed()) {
      store.put(Area.DERIVED, key, file(key));
    }

    assertThat(keys(Area.DERIVED, "")).isEqualTo(keys);
    assertThat(keys(Area.DERIVED, "text/a")).isEqualTo(keys.subList(1, 6));
    assertThat(keys(Area.DERIVED, "none")).isEmpty();
  }

  @Test
  void givenOriginals_whenListed_thenInAscendingOrderApartFromDerived() throws IOException {
    store.put(Area.DERIVED, "text", file("text"));
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      keys.add(putOriginal("letter " + i));
    }

    assertThat(keys(Area.ORIGINALS, "")).isEqualTo(keys.stream().sorted().toList());
  }

  @Test
  void givenDerived_whenPutAgain_thenReplaced() throws IOException {
    store.put(Area.DERIVED, "text/1", file("first, and longer"));

    store.put(Area.DERIVED, "text/1", file("second"));

    assertThat(read(Area.DERIVED, "text/1")).isEqualTo("second");
    assertThat(store.size(Area.DERIVED, "text/1")).hasValue(6);
  }

  @Test
  void givenDerived_whenDeleted_thenGone() throws IOException {
    store.put(Area.DERIVED, "text/1", file("text"));

    store.deleteDerived("text/1");
    store.deleteDerived("text/1");

    assertMissing(Area.DERIVED, "text/1");
    assertThat(keys(Area.DERIVED, "")).isEmpty();
  }

  @Test
  void givenOriginal_whenPutAgain_thenUntouched() throws Exception {
    String key = putOriginal(LETTER);

    store.put(Area.ORIGINALS, key, file("other bytes under the same key"));

    assertThat(read(Area.ORIGINALS, key)).isEqualTo(LETTER);
  }

  @Test
  void givenBytesOfAnotherHash_whenPut_thenNothingIsKept() throws IOException {
    Path file = file(LETTER);

    assertThatThrownBy(() -> store.put(Area.ORIGINALS, UNKNOWN, file)).isInstanceOf(IntegrityViolated.class);

    assertMissing(Area.ORIGINALS, UNKNOWN);
    assertThat(keys(Area.ORIGINALS, "")).isEmpty();
  }

  @Test
  void givenNoObject_whenAsked_thenNotFound() throws IOException {
    assertMissing(Area.ORIGINALS, UNKNOWN);
    assertMissing(Area.DERIVED, "text/none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "../secret", "text/../../secret", "/etc/passwd", "text//a", "Text", "text/", "a b",
      "a\\b", "a%2fb", "a\0b", "-a", ".", "é"})
  void givenHostileKey_whenUsed_thenRefused(String key) throws IOException {
    Path file = file("x");

    for (Area area : Area.values()) {
      assertRefused(() -> {
        store.put(area, key, file);
        return key;
      });
      assertRefused(() -> store.open(area, key));
      assertRefused(() -> store.openRange(area, key, 0, 1));
      assertRefused(() -> store.size(area, key));
    }
    assertRefused(() -> {
      store.deleteDerived(key);
      return key;
    });
  }

  @Test
  void givenKeyThatIsNoHash_whenOriginalPut_thenRefused() throws IOException {
    Path file = file("x");

    assertRefused(() -> {
      store.put(Area.ORIGINALS, "text/1", file);
      return file;
    });
  }

  @Test
  void givenLargeOriginal_whenPutAndRead_thenStreamedWhole() throws IOException {
    Path file = files.resolve("large");
    String key = random(file, 64);

    store.put(Area.ORIGINALS, key, file);

    try (InputStream bytes = store.open(Area.ORIGINALS, key)) {
      assertThat(bytes.transferTo(OutputStream.nullOutputStream())).isEqualTo(Files.size(file));
    }
    try (InputStream part = store.openRange(Area.ORIGINALS, key, 40_000_000, 10);
        InputStream expected = Files.newInputStream(file)) {
      expected.skipNBytes(40_000_000);
      assertThat(part.readAllBytes()).isEqualTo(expected.readNBytes(10));
    }
  }

  @Test
  void givenDamagedOriginal_whenRead_thenDetected() throws Exception {
    String key = putOriginal(LETTER);
    damage(key);

    try (InputStream bytes = store.open(Area.ORIGINALS, key)) {
      assertThatThrownBy(bytes::readAllBytes).isInstanceOf(IntegrityViolated.class);
    }
  }

  @Test
  void givenSameOriginal_whenPutAtOnce_thenKeptOnce() throws Exception {
    Path file = files.resolve("large");
    String key = random(file, 20);

    atOnce(i -> store.put(Area.ORIGINALS, key, file));

    try (InputStream bytes = store.open(Area.ORIGINALS, key)) {
      assertThat(bytes.transferTo(OutputStream.nullOutputStream())).isEqualTo(Files.size(file));
    }
    assertThat(keys(Area.ORIGINALS, "")).containsExactly(key);
  }

  @Test
  void givenSameDerivedKey_whenPutAtOnce_thenOneOfThemWhole() throws Exception {
    List<String> texts = IntStream.range(0, 8).mapToObj(i -> Integer.toString(i).repeat(100_000)).toList();
    List<Path> sources = new ArrayList<>();
    for (String text : texts) {
      sources.add(file(text));
    }

    atOnce(i -> store.put(Area.DERIVED, "text/1", sources.get(i)));

    assertThat(texts).contains(read(Area.DERIVED, "text/1"));
  }

  private static void atOnce(Put put) throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Integer>> puts = IntStream.range(0, 8).mapToObj(i -> (Callable<Integer>) () -> {
        put.of(i);
        return i;
      }).toList();
      for (Future<Integer> done : threads.invokeAll(puts)) {
        done.get();
      }
    }
  }

  /** One of several puts at once. */
  private interface Put {
    void of(int number) throws IOException;
  }

  protected final String putOriginal(String text) throws IOException {
    String key = hash(text);
    store.put(Area.ORIGINALS, key, file(text));
    return key;
  }

  protected static String hash(String text) {
    return Sha256.of(Sha256.digest().digest(text.getBytes(UTF_8))).hex();
  }

  protected final Path file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(files, "source", ""), text);
  }

  /** Fills a file and returns its hash. */
  protected static String random(Path file, int megabytes) throws IOException {
    Random random = new Random(7);
    byte[] block = new byte[1 << 20];
    var digest = Sha256.digest();
    try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
      for (int i = 0; i < megabytes; i++) {
        random.nextBytes(block);
        out.write(block);
      }
    }
    return Sha256.of(digest.digest()).hex();
  }

  protected final String read(Area area, String key) throws IOException {
    try (InputStream bytes = store.open(area, key)) {
      return new String(bytes.readAllBytes(), UTF_8);
    }
  }

  private String range(Area area, String key, long offset, long length) throws IOException {
    try (InputStream bytes = store.openRange(area, key, offset, length)) {
      return new String(bytes.readAllBytes(), UTF_8);
    }
  }

  protected final List<String> keys(Area area, String prefix) throws IOException {
    try (Stream<String> keys = store.keys(area, prefix)) {
      return keys.toList();
    }
  }

  protected final void assertMissing(Area area, String key) throws IOException {
    assertThat(store.size(area, key)).isEqualTo(OptionalLong.empty());
    assertThatThrownBy(() -> store.open(area, key)).isInstanceOf(ObjectNotFound.class);
    assertThatThrownBy(() -> store.openRange(area, key, 0, 1)).isInstanceOf(ObjectNotFound.class);
  }

  private static void assertRefused(Callable<?> use) {
    assertThatThrownBy(use::call).isInstanceOf(IllegalArgumentException.class);
  }
}
