package id.jejak.objectstore.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.jejak.objectstore.Area;
import id.jejak.objectstore.Bytes;
import id.jejak.objectstore.ObjectNotFound;
import id.jejak.objectstore.ObjectStore;
import id.jejak.objectstore.ObjectStoreContract;
import id.jejak.objectstore.ObjectStoreUnavailable;
import id.jejak.testing.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesystemObjectStoreTest extends ObjectStoreContract {
  @TempDir
  Path folder;

  private Path root() {
    return folder.resolve("objects");
  }

  @Override
  protected ObjectStore newStore() throws IOException {
    return new FilesystemObjectStore(root());
  }

  @Override
  protected void corrupt(Area area, String key, byte[] bytes) throws IOException {
    Files.write(new Layout(root().toRealPath()).file(area, key), bytes);
  }

  @Override
  protected boolean hasLeftovers() throws IOException {
    try (Stream<Path> left = Files.list(root().resolve("incoming"))) {
      return left.findAny().isPresent();
    }
  }

  @Override
  protected int keysReadAhead() {
    return 2;
  }

  @Override
  protected void takeAway() throws IOException {
    Files.move(root(), folder.resolve("away"));
    // What is there when a volume is not mounted.
    Files.createDirectory(root());
  }

  @Override
  protected void bringBack() throws IOException {
    Files.delete(root());
    Files.move(folder.resolve("away"), root());
  }

  @Override
  protected List<String> whereabouts() {
    return List.of(root().toString());
  }

  @Test
  void givenLeftoversOfACrash_whenStarted_thenSweptAndObjectsStay() throws Exception {
    store.put(Area.DERIVED, "a", file(LETTER));
    Files.write(root().resolve("incoming/half"), REPLY);

    store = newStore();

    assertThat(hasLeftovers()).isFalse();
    assertThat(read(Area.DERIVED, "a")).isEqualTo(LETTER);
  }

  @Test
  void givenLinkOutOfTheRoot_thenNotFollowed() throws Exception {
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.write(outside.resolve("secret"), REPLY);
    Files.createSymbolicLink(root().resolve("derived/out"), outside);
    Path source = file(LETTER);

    assertThatExceptionOfType(ObjectNotFound.class).isThrownBy(() -> store.open(Area.DERIVED, "out/secret"));
    assertThat(store.size(Area.DERIVED, "out/secret")).isEmpty();
    assertThat(keys(Area.DERIVED, "")).isEmpty();
    store.deleteDerived("out/secret");
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.put(Area.DERIVED, "out/secret", source));
    assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.put(Area.DERIVED, "out/new/file", source));
    assertThat(outside.resolve("secret")).hasBinaryContent(REPLY);
    assertThat(outside).isDirectoryNotContaining("glob:**/new");
  }

  @Test
  void givenLinkInPlaceOfAnObject_whenPut_thenLinkIsReplacedNotFollowed() throws Exception {
    Path outside = Files.write(folder.resolve("outside"), REPLY);
    Files.createSymbolicLink(root().resolve("derived/a"), outside);
    assertThatExceptionOfType(ObjectNotFound.class).isThrownBy(() -> store.open(Area.DERIVED, "a"));

    store.put(Area.DERIVED, "a", file(LETTER));

    assertThat(read(Area.DERIVED, "a")).isEqualTo(LETTER);
    assertThat(outside).hasBinaryContent(REPLY);
  }

  @Test
  void givenObjectsThatWentAwayWhileBytesAreWritten_whenPut_thenRefusedAndNothingIsMadeInTheirPlace() throws Exception {
    Files.delete(root().resolve("originals"));

    assertThatExceptionOfType(ObjectStoreUnavailable.class).isThrownBy(() -> store.put(Area.ORIGINALS, Bytes.key(
        LETTER), file(LETTER)));

    assertThat(root().resolve("originals")).doesNotExist();
    assertThat(hasLeftovers()).isFalse();
  }

  @Test
  void givenForeignFiles_thenNotAmongTheKeys() throws Exception {
    Files.write(root().resolve("derived/.hidden"), LETTER);
    Files.createDirectory(root().resolve("originals/lost+found"));
    Files.write(root().resolve("originals/" + Bytes.key(LETTER)), LETTER);

    assertThat(keys(Area.DERIVED, "")).isEmpty();
    assertThat(keys(Area.ORIGINALS, "")).isEmpty();
  }

  @Test
  void givenFullDisk_whenPut_thenUnavailableAndNothingLeftBehind() throws Exception {
    Path volume = Files.createDirectory(folder.resolve("small"));
    // Not a missing program but a missing right: skipped wherever the tests do not run as root.
    Assumptions.assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", volume.toString()), "may not mount");
    try {
      ObjectStore small = new FilesystemObjectStore(volume.resolve("objects"));
      byte[] large = Bytes.random(2_000_000);
      Path source = file(large);

      assertThatExceptionOfType(ObjectStoreUnavailable.class).isThrownBy(() -> small.put(Area.ORIGINALS, Bytes.key(
          large), source));

      assertThat(volume.resolve("objects/incoming")).isEmptyDirectory();
      small.put(Area.ORIGINALS, Bytes.key(LETTER), file(LETTER));
      try (Stream<String> keys = small.keys(Area.ORIGINALS, "")) {
        assertThat(keys).containsExactly(Bytes.key(LETTER));
      }
    } finally {
      run("umount", volume.toString());
    }
  }

  private static boolean run(String program, String... arguments) throws Exception {
    return new ProcessBuilder(Stream.concat(Stream.of(Programs.require(program).toString()), Stream.of(arguments))
        .toList()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
  }
}
