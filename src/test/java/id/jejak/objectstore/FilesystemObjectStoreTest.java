package id.jejak.objectstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejak.objectstore.filesystem.FilesystemObjectStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FilesystemObjectStoreTest extends ObjectStoreContract {
  @TempDir
  Path root;

  @Override
  protected ObjectStore open() throws IOException {
    return new FilesystemObjectStore(root);
  }

  @Override
  protected void damage(String key) throws IOException {
    Files.writeString(place(key), "damaged");
  }

  @Test
  void givenLeftoverOfCrash_whenStarted_thenSwept() throws IOException {
    Path leftover = Files.writeString(root.resolve("incoming/half"), "half a fi");
    String key = putOriginal("whole");

    store = open();

    assertThat(leftover).doesNotExist();
    assertThat(read(Area.ORIGINALS, key)).isEqualTo("whole");
  }

  @Test
  void givenLinkInPlaceOfObject_whenRead_thenNotFollowed() throws IOException {
    Path secret = file("secret");
    String key = hash("secret");
    Files.createDirectories(Objects.requireNonNull(place(key).getParent()));
    Files.createSymbolicLink(place(key), secret);

    assertThatThrownBy(() -> store.open(Area.ORIGINALS, key)).isInstanceOf(IOException.class);
    assertThat(store.size(Area.ORIGINALS, key)).isEmpty();
    assertThat(keys(Area.ORIGINALS, "")).isEmpty();
  }

  @Test
  void givenLinkInPlaceOfObject_whenPut_thenItsTargetIsUntouched() throws IOException {
    Path outside = file("outside");
    Files.createSymbolicLink(Files.createDirectories(root.resolve("derived")).resolve("text"), outside);

    store.put(Area.DERIVED, "text", file("inside"));

    assertThat(outside).hasContent("outside");
    assertThat(read(Area.DERIVED, "text")).isEqualTo("inside");
  }

  private Path place(String key) {
    return root.resolve("originals").resolve(key.substring(0, 2)).resolve(key.substring(2, 4)).resolve(key);
  }
}
