package id.jejak.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandInFilesTest {
  private static final int END = 22;

  @TempDir
  private Path folder;

  /** A ZIP of entries that have their own name as contents. */
  private Path zip(String... names) throws IOException {
    Path file = folder.resolve("a.zip");
    try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }

  private static void refused(Runnable search, String reason) {
    assertThatThrownBy(search::run).isInstanceOfSatisfying(LineRefused.class, refusal -> assertThat(refusal.reason())
        .isEqualTo(reason));
  }

  @Test
  void givenFolderInTheZip_whenAFileIsNamed_thenAsSeenFromTheList() throws IOException {
    try (HandInFiles files = HandInFiles.open(zip("ekspor/espm.csv", "ekspor/a.pdf", "ekspor/lampiran/b.pdf",
        "__MACOSX/ekspor/._espm.csv", "luar.txt"))) {
      assertThat(files.list(1_000)).asString(UTF_8).isEqualTo("ekspor/espm.csv");
      assertThat(files.find("a.pdf").getName()).isEqualTo("ekspor/a.pdf");
      assertThat(files.find("lampiran\\b.pdf").getName()).isEqualTo("ekspor/lampiran/b.pdf");
      refused(() -> files.find("A.pdf"), "file-missing");
      assertThat(files.besides(Set.of("a.pdf"))).containsExactly("lampiran/b.pdf", "luar.txt");
    }
  }

  @Test
  void givenNamesThatLeadOutside_whenNamed_thenRefusedAndOthersStillFound() throws IOException {
    try (HandInFiles files = HandInFiles.open(zip("espm.csv", "../../etc/passwd", "/tmp/x", "a.pdf"))) {
      refused(() -> files.find("../../etc/passwd"), "file-name");
      refused(() -> files.find("/tmp/x"), "file-name");
      refused(() -> files.find("..\\a.pdf"), "file-name");
      assertThat(files.find("a.pdf")).isNotNull();
      assertThat(files.besides(Set.of("a.pdf"))).containsExactly("../../etc/passwd", "/tmp/x");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.pdf", "a.csv b.csv", "x/a.csv y/b.csv", "xl/workbook.xml"})
  void givenNoClearList_whenOpened_thenRefused(String names) throws IOException {
    Path file = zip(names.split(" "));

    assertThatThrownBy(() -> HandInFiles.open(file)).isInstanceOfSatisfying(HandInRefused.class, refusal -> assertThat(
        refusal.type()).isEqualTo("hand-in-list"));
  }

  @Test
  void givenListInAttachmentsToo_whenOpened_thenTheUpperOneIsTheList() throws IOException {
    try (HandInFiles files = HandInFiles.open(zip("lampiran/gaji.csv", "espm.csv"))) {
      assertThat(files.list(1_000)).asString(UTF_8).isEqualTo("espm.csv");
      assertThat(files.find("lampiran/gaji.csv")).isNotNull();
    }
  }

  @Test
  void givenBytesThatChanged_whenRead_thenBroken() throws IOException {
    Path file = folder.resolve("stored.zip");
    try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(0);
      for (String name : new String[]{"espm.csv", "a.txt"}) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("isi yang utuh".getBytes(UTF_8));
        zip.closeEntry();
      }
    }
    String bytes = Files.readString(file, ISO_8859_1);
    int last = bytes.lastIndexOf("utuh");
    Files.writeString(file, bytes.substring(0, last) + "beda" + bytes.substring(last + 4),
        ISO_8859_1);

    try (HandInFiles files = HandInFiles.open(file)) {
      assertThatThrownBy(() -> files.verify(files.find("a.txt"))).isInstanceOfSatisfying(LineRefused.class,
          refusal -> assertThat(refusal.reason()).isEqualTo("file-broken"));
    }
  }

  @Test
  void givenBombThatSaysItIsSmall_whenRead_thenBrokenAtItsWord() throws IOException {
    Path file = folder.resolve("bomb.zip");
    try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("espm.csv"));
      zip.closeEntry();
      zip.putNextEntry(new ZipEntry("a.bin"));
      zip.write(new byte[64 * 1024 * 1024]);
      zip.closeEntry();
    }
    claimSize(file, "a.bin", 10);

    try (HandInFiles files = HandInFiles.open(file)) {
      ZipEntry entry = files.find("a.bin");
      assertThat(entry.getSize()).isEqualTo(10);
      assertThatThrownBy(() -> files.verify(entry)).isInstanceOf(LineRefused.class);
    }
  }

  /** Changes the size that the directory says an entry has. */
  private static void claimSize(Path file, String name, int size) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int directory = zip.getInt(bytes.length - END + 16);
    String text = new String(bytes, ISO_8859_1);
    zip.putInt(text.indexOf(name, directory) - 46 + 24, size);
    Files.write(file, bytes);
  }

  @Test
  void givenDirectoryThatSaysItIsHuge_whenOpened_thenRefusedBeforeItIsRead() throws IOException {
    for (int[] change : new int[][]{{10, 0xFFFF_FFFF}, {12, 0x7FFF_FFFF}}) {
      Path file = zip("espm.csv");
      byte[] bytes = Files.readAllBytes(file);
      ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(bytes.length - END + change[0], change[1]);
      Files.write(file, bytes);

      assertThat(ZipEnd.isModest(file, 100)).isFalse();
      assertThatThrownBy(() -> HandInFiles.open(file)).isInstanceOf(HandInRefused.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PK", "PK\u0003\u0004 bukan zip"})
  void givenNoZip_whenOpened_thenRefused(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("x.zip"), text);

    assertThatThrownBy(() -> HandInFiles.open(file)).isInstanceOf(HandInRefused.class);
  }
}
