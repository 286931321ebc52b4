package id.jejak.objectstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store promises. */
public abstract class ObjectStoreContract {
  protected static final byte[] LETTER = "Surat pengantar SPM".getBytes(StandardCharsets.UTF_8);
  protected static final byte[] REPLY = "Jawaban".getBytes(StandardCharsets.UTF_8);

  @TempDir
  protected Path sources;
  protected ObjectStore store;

  /** A store at a place where nothing is yet. */
  protected abstract ObjectStore newStore() throws Exception;

  /** Puts other bytes under a key, behind the back of the store. */
  protected abstract void corrupt(Area area, String key, byte[] bytes) throws Exception;

  /** Whether bytes of unfinished puts are kept somewhere. */
  protected abstract boolean hasLeftovers() throws Exception;

  /** How many keys in one folder the store may read ahead. */
  protected abstract int keysReadAhead();

  /** Makes the place of the store unreachable. */
  protected abstract void takeAway() throws Exception;

  protected abstract void bringBack() throws Exception;

  /** The arguments of {@link SmallHeap} for the store of this test. */
  protected abstract List<String> whereabouts();

  @BeforeEach
  void begin() throws Exception {
    store = newStore();
    for (Area area : Area.values()) {
      assertThat(keys(area, "")).isEmpty();
    }
  }

  @AfterEach
  void end() throws Exception {
    assertThat(hasLeftovers()).as("leftovers").isFalse();
    if (store instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100_000})
  void givenOriginal_whenPut_thenReadBackWhole(int size) throws Exception {
    byte[] bytes = Bytes.random(size);
    String key = Bytes.key(bytes);

    store.put(Area.ORIGINALS, key, file(bytes));

    assertThat(read(Area.ORIGINALS, key)).isEqualTo(bytes);
    assertThat(store.size(Area.ORIGINALS, key)).hasValue(size);
    assertThat(keys(Area.ORIGINALS, "")).containsExactly(key);
    assertThat(keys(Area.DERIVED, "")).isEmpty();
  }

  @Test
  void givenOriginal_whenPutAgain_thenUntouched() throws Exception {
    String key = Bytes.key(LETTER);
    store.put(Area.ORIGINALS, key, file(LETTER));

    store.put(Area.ORIGINALS, key, file(REPLY));

    assertThat(read(Area.ORIGINALS, key)).isEqualTo(LETTER);
  }

  @Test
  void givenPutOriginal_whenSourceChanges_thenOriginalDoesNot() throws Exception {
    Path source = file(LETTER);
    store.put(Area.ORIGINALS, Bytes.key(LETTER), source);

    Files.write(source, REPLY);

    assertThat(read(Area.ORIGINALS, Bytes.key(LETTER))).isEqualTo(LETTER);
  }

  @Test
  void givenDerived_whenPutAgain_thenReplaced() throws Exception {
    store.put(Area.DERIVED, "text/a.gz", file(LETTER));

    store.put(Area.DERIVED, "text/a.gz", file(REPLY));

    assertThat(read(Area.DERIVED, "text/a.gz")).isEqualTo(REPLY);
    assertThat(keys(Area.DERIVED, "")).containsExactly("text/a.gz");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1_000, 20_000_000})
  void givenOtherHash_whenPutOriginal_thenNothingKept(int size) throws Exception {
    String key = Bytes.key(LETTER);
    Path other = file(Bytes.random(size));

    assertThatExceptionOfType(IntegrityViolated.class).isThrownBy(() -> store.put(Area.ORIGINALS, key, other));

    assertThat(store.size(Area.ORIGINALS, key)).isEmpty();
    assertThat(keys(Area.ORIGINALS, "")).isEmpty();
  }

  @Test
  void givenNoSource_whenPut_thenNothingKept() throws Exception {
    Path missing = sources.resolve("missing");

    for (Area area : Area.values()) {
      assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.put(area, Bytes.key(LETTER), missing));
      assertThat(keys(area, "")).isEmpty();
    }
  }

  @Test
  void givenSourceThatBreaksMidWay_whenPut_thenKeyIsAsItWas() throws Exception {
    store.put(Area.DERIVED, "text/a", file(LETTER));

    try (BrokenFile broken = new BrokenFile(sources.resolve("broken.zip"))) {
      assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.put(Area.DERIVED, "text/a", broken.path()));
      assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.put(Area.ORIGINALS, broken.key(), broken
          .path()));
    }

    assertThat(read(Area.DERIVED, "text/a")).isEqualTo(LETTER);
    assertThat(keys(Area.ORIGINALS, "")).isEmpty();
  }

  @Test
  void givenNothing_thenNotFoundEverywhere() throws Exception {
    String key = Bytes.key(LETTER);

    for (Area area : Area.values()) {
      assertThatExceptionOfType(ObjectNotFound.class).isThrownBy(() -> store.open(area, key));
      assertThatExceptionOfType(ObjectNotFound.class).isThrownBy(() -> store.openRange(area, key, 0, 1));
      assertThatExceptionOfType(ObjectNotFound.class).isThrownBy(() -> store.openRange(area, key, 5, 0));
      assertThat(store.size(area, key)).isEmpty();
    }
    store.deleteDerived(key);
  }

  @Test
  void givenObject_whenPartsOpened_thenJustThoseBytes() throws Exception {
    store.put(Area.DERIVED, "digits", file("0123456789".getBytes(StandardCharsets.US_ASCII)));

    assertThat(range(0, 3)).isEqualTo("012");
    assertThat(range(4, 2)).isEqualTo("45");
    assertThat(range(8, 100)).isEqualTo("89");
    assertThat(range(8, Long.MAX_VALUE)).isEqualTo("89");
    assertThat(range(10, 1)).isEmpty();
    assertThat(range(Long.MAX_VALUE, Long.MAX_VALUE)).isEmpty();
    assertThat(range(3, 0)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> range(-1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> range(0, -1));
  }

  @Test
  void givenDerived_whenDeleted_thenGoneAndDeletedAgain() throws Exception {
    store.put(Area.DERIVED, "a/b", file(LETTER));

    store.deleteDerived("a/b");
    store.deleteDerived("a/b");

    assertThat(store.size(Area.DERIVED, "a/b")).isEmpty();
    assertThat(keys(Area.DERIVED, "")).isEmpty();
  }

  @Test
  void givenKeys_thenAscendingByPrefix() throws Exception {
    List<String> keys = List.of("a-b", "a.b", "a/b", "a/b.c/d", "a/c", "a0", "b/a/a", "b/a0");
    for (String key : keys.reversed()) {
      store.put(Area.DERIVED, key, file(LETTER));
    }

    assertThat(keys(Area.DERIVED, "")).containsExactlyElementsOf(keys);
    assertThat(keys(Area.DERIVED, "a/")).containsExactly("a/b", "a/b.c/d", "a/c");
    assertThat(keys(Area.DERIVED, "a/b")).containsExactly("a/b", "a/b.c/d");
    assertThat(keys(Area.DERIVED, "b/a")).containsExactly("b/a/a", "b/a0");
    assertThat(keys(Area.DERIVED, "../")).isEmpty();
  }

  @Test
  void givenOriginals_thenKeysAscendingByPrefix() throws Exception {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      byte[] bytes = {(byte) i};
      keys.add(Bytes.key(bytes));
      store.put(Area.ORIGINALS, keys.getLast(), file(bytes));
    }
    keys.sort(null);

    assertThat(keys(Area.ORIGINALS, "")).containsExactlyElementsOf(keys);
    for (int length : new int[]{1, 2, 3, 4, 5, 64}) {
      String prefix = keys.get(17).substring(0, length);
      assertThat(keys(Area.ORIGINALS, prefix)).containsExactlyElementsOf(keys.stream().filter(key -> key.startsWith(
          prefix)).toList());
    }
  }

  @Test
  void givenManyKeys_whenFirstIsRead_thenRestIsReadLater() throws Exception {
    Path source = file(new byte[0]);
    atOnce(IntStream.range(0, keysReadAhead()).<Callable<Void>>mapToObj(i -> () -> {
      store.put(Area.DERIVED, "a/%05d".formatted(i), source);
      return null;
    }).toList());
    store.put(Area.DERIVED, "z/1", source);

    try (Stream<String> keys = store.keys(Area.DERIVED, "")) {
      Iterator<String> iterator = keys.iterator();
      assertThat(iterator.next()).isEqualTo("a/00000");
      store.put(Area.DERIVED, "z/2", source);

      assertThat(iterator).toIterable().hasSize(keysReadAhead() + 1).endsWith("z/1", "z/2");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "../x", "/x", "x/", "a//b", "a/../b", "a/./b", "a/.b", ".a", "-a", "a-", "A",
      "a\\b", "a b", "a\u00e9", "a\u0000b", "a\n", "a%2fb", "c:x"})
  void givenHostileKey_thenRefused(String key) throws Exception {
    Path source = file(LETTER);

    for (Area area : Area.values()) {
      assertThatIllegalArgumentException().isThrownBy(() -> store.put(area, key, source));
      assertThatIllegalArgumentException().isThrownBy(() -> store.open(area, key));
      assertThatIllegalArgumentException().isThrownBy(() -> store.openRange(area, key, 0, 1));
      assertThatIllegalArgumentException().isThrownBy(() -> store.size(area, key));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> store.deleteDerived(key));
  }

  @Test
  void givenKeyLength_thenTwoHundredIsTheMost() throws Exception {
    Path source = file(LETTER);

    store.put(Area.DERIVED, "k".repeat(200), source);

    assertThat(keys(Area.DERIVED, "k")).containsExactly("k".repeat(200));
    assertThatIllegalArgumentException().isThrownBy(() -> store.put(Area.DERIVED, "k".repeat(201), source));
    assertThatIllegalArgumentException().isThrownBy(() -> store.put(Area.ORIGINALS, "k".repeat(64), source));
    assertThatIllegalArgumentException().isThrownBy(() -> store.put(Area.ORIGINALS, Bytes.key(LETTER).substring(1),
        source));
  }

  @Test
  void givenCorruptOriginal_whenRead_thenItsEndIsNeverReached() throws Exception {
    byte[] bytes = Bytes.random(100_000);
    String key = Bytes.key(bytes);
    store.put(Area.ORIGINALS, key, file(bytes));
    bytes[50_000] ^= 1;

    corrupt(Area.ORIGINALS, key, bytes);

    try (InputStream stream = store.open(Area.ORIGINALS, key)) {
      assertThat(stream.readNBytes(bytes.length)).isEqualTo(bytes);
      assertThatExceptionOfType(IntegrityViolated.class).isThrownBy(stream::read);
      assertThatExceptionOfType(IntegrityViolated.class).isThrownBy(() -> stream.read(new byte[10]));
    }
    try (InputStream stream = store.open(Area.ORIGINALS, key)) {
      assertThatExceptionOfType(IntegrityViolated.class).isThrownBy(() -> stream.skipNBytes(bytes.length + 1));
    }
  }

  @Test
  void givenCorruptOriginal_whenMended_thenItsOwnBytesAndNeverOthers() throws Exception {
    byte[] bytes = Bytes.random(100_000);
    String key = Bytes.key(bytes);
    store.put(Area.ORIGINALS, key, file(bytes));
    byte[] others = bytes.clone();
    others[50_000] ^= 1;
    corrupt(Area.ORIGINALS, key, others);

    assertThatExceptionOfType(IntegrityViolated.class).isThrownBy(() -> store.mend(key, file(others)));
    assertThatExceptionOfType(IntegrityViolated.class).isThrownBy(() -> read(Area.ORIGINALS, key));
    store.mend(key, file(bytes));

    assertThat(read(Area.ORIGINALS, key)).isEqualTo(bytes);
  }

  @Test
  void givenCorruptOriginal_whenPartsAreRead_thenTheBytesAsTheyLie() throws Exception {
    byte[] bytes = Bytes.random(100_000);
    String key = Bytes.key(bytes);
    store.put(Area.ORIGINALS, key, file(bytes));
    bytes[50_000] ^= 1;

    corrupt(Area.ORIGINALS, key, bytes);

    for (int from : new int[]{0, 49_990, 99_000}) {
      try (InputStream part = store.openRange(Area.ORIGINALS, key, from, 1_000)) {
        assertThat(part.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, from, from + 1_000));
      }
    }
  }

  @Test
  void givenManyPutsOfOneKey_thenOneWholeObject() throws Exception {
    byte[] bytes = Bytes.random(1_000_000);
    Path original = file(bytes);
    List<byte[]> versions = IntStream.range(0, 8).mapToObj(i -> Bytes.repeat((byte) i, 1_000_000)).toList();
    List<Callable<Void>> puts = new ArrayList<>();
    for (byte[] version : versions) {
      Path source = file(version);
      puts.add(() -> {
        store.put(Area.ORIGINALS, Bytes.key(bytes), original);
        store.put(Area.DERIVED, "same", source);
        return null;
      });
    }

    atOnce(puts);

    assertThat(read(Area.ORIGINALS, Bytes.key(bytes))).isEqualTo(bytes);
    assertThat(versions).contains(read(Area.DERIVED, "same"));
    assertThat(keys(Area.ORIGINALS, "")).containsExactly(Bytes.key(bytes));
    assertThat(keys(Area.DERIVED, "")).containsExactly("same");
  }

  @Test
  void givenSmallHeap_whenLargeObjectPutAndRead_thenStreamed() throws Exception {
    Path output = sources.resolve("output");
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx40m", "-XX:+ExitOnOutOfMemoryError", "-cp", System.getProperty("java.class.path"), SmallHeap.class
            .getName(),
        sources.resolve("large").toString()));
    command.addAll(whereabouts());

    Process child = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();

    assertThat(child.waitFor()).as(() -> text(output)).isZero();
  }

  @Test
  void givenStoreAway_thenSaysSoAndWorksAgainLater() throws Exception {
    String key = Bytes.key(LETTER);
    store.put(Area.ORIGINALS, key, file(LETTER));
    Path reply = file(REPLY);

    takeAway();
    assertThatExceptionOfType(ObjectStoreUnavailable.class).isThrownBy(() -> store.open(Area.ORIGINALS, key));
    assertThatExceptionOfType(ObjectStoreUnavailable.class).isThrownBy(() -> store.openRange(Area.ORIGINALS, key, 0,
        1));
    assertThatExceptionOfType(ObjectStoreUnavailable.class).isThrownBy(() -> store.size(Area.ORIGINALS, key));
    assertThatExceptionOfType(ObjectStoreUnavailable.class).isThrownBy(() -> store.put(Area.DERIVED, "a", reply));
    assertThatExceptionOfType(ObjectStoreUnavailable.class).isThrownBy(() -> store.put(Area.ORIGINALS, Bytes.key(
        REPLY), reply));
    assertThatExceptionOfType(ObjectStoreUnavailable.class).isThrownBy(() -> store.deleteDerived("a"));
    assertThatExceptionOfType(ObjectStoreUnavailable.class).isThrownBy(() -> keys(Area.ORIGINALS, ""));
    bringBack();

    store.put(Area.DERIVED, "a", reply);
    assertThat(read(Area.ORIGINALS, key)).isEqualTo(LETTER);
    assertThat(keys(Area.ORIGINALS, "")).containsExactly(key);
    assertThat(keys(Area.DERIVED, "")).containsExactly("a");
  }

  protected final Path file(byte[] bytes) throws IOException {
    return Files.write(Files.createTempFile(sources, "source", ""), bytes);
  }

  protected final byte[] read(Area area, String key) throws IOException {
    try (InputStream stream = store.open(area, key)) {
      return stream.readAllBytes();
    }
  }

  protected final List<String> keys(Area area, String prefix) throws IOException {
    try (Stream<String> keys = store.keys(area, prefix)) {
      return keys.toList();
    }
  }

  private String range(long offset, long length) throws IOException {
    try (InputStream stream = store.openRange(Area.DERIVED, "digits", offset, length)) {
      return new String(stream.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  private static void atOnce(List<Callable<Void>> calls) throws Exception {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Void> done : executor.invokeAll(calls)) {
        done.get();
      }
    }
  }

  private static String text(Path output) {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
