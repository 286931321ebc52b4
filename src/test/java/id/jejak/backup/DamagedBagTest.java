package id.jejak.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedBagTest {
  @TempDir
  private Path folder;
  private BagOnDisk bags;

  @BeforeEach
  void twoBags() throws IOException {
    bags = new BagOnDisk(folder.resolve("cadangan"));
    bags.add("0907", "satu", "dua");
    bags.add("0907", "satu", "dua", "tiga");
  }

  private void isRestored(String name) throws IOException {
    Restoring.verified(bags.place(), name, false, _ -> {
    }).close();
  }

  private void isRefused(String name, String type, Object... words) {
    assertThatExceptionOfType(BackupRefused.class).isThrownBy(() -> isRestored(name)).satisfies(refusal -> {
      assertThat(refusal.type()).isEqualTo(type);
      assertThat(refusal.arguments()).containsAll(List.of(words));
    });
  }

  private static void replace(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  @Test
  void givenWholeBags_thenEachIsReadToItsEnd() throws IOException {
    isRestored("");
    isRestored("000001");

    assertThat(bags.original("satu")).hasContent("satu");
  }

  @Test
  void givenAlteredObject_thenRefusedByName() throws IOException {
    Files.writeString(bags.original("dua"), "DUA");

    isRefused("", "backup-object-altered", "000002", Payload.ORIGINALS + BagOnDisk.hash("dua"), 0);
  }

  @Test
  void givenAlteredAndMissingObjects_whenSalvaged_thenTheyAreNamedAndTheRestIsTaken() throws IOException {
    Files.writeString(bags.original("dua"), "DUA");
    Files.delete(bags.original("tiga"));

    try (Restoring restoring = Restoring.verified(bags.place(), "", true, _ -> {
    })) {
      assertThat(restoring.lost()).containsExactlyInAnyOrder(Payload.ORIGINALS + BagOnDisk.hash("dua"),
          Payload.ORIGINALS + BagOnDisk.hash("tiga"));
    }
    try (Restoring restoring = Restoring.verified(bags.place(), "000001", true, _ -> {
    })) {
      assertThat(restoring.lost()).containsExactly(Payload.ORIGINALS + BagOnDisk.hash("dua"));
    }
  }

  @Test
  void givenObjectCutToNothing_thenRefused() throws IOException {
    Files.writeString(bags.original("dua"), "");

    isRefused("", "backup-object-altered", "000002");
  }

  @Test
  void givenMissingObjects_thenRefusedWithTheirNumber() throws IOException {
    Files.delete(bags.original("satu"));
    Files.delete(bags.original("tiga"));

    isRefused("", "backup-object-missing", Payload.ORIGINALS + BagOnDisk.hash("satu"), 1);
  }

  @Test
  void givenObjectOfTheLaterBagAlone_whenMissing_thenTheEarlierOneIsWhole() throws IOException {
    Files.delete(bags.original("tiga"));

    isRefused("", "backup-object-missing");
    isRestored("000001");
  }

  @ParameterizedTest
  @ValueSource(strings = {Bag.MANIFEST, Bag.FETCH, Payload.SCHEMA, Bag.DECLARATION, Bag.INFO, Bag.TAGS})
  void givenDescriptionThatIsCut_thenRefusedByName(String file) throws IOException {
    Path cut = bags.description("000002", file);
    byte[] whole = Files.readAllBytes(cut);
    Files.write(cut, Arrays.copyOf(whole, whole.length - 5));

    isRefused("", "backup-description", "000002", file);
  }

  @ParameterizedTest
  @ValueSource(strings = {Bag.MANIFEST, Bag.FETCH, Payload.SCHEMA, Bag.DECLARATION, Bag.INFO})
  void givenDescriptionThatIsGone_thenRefusedByName(String file) throws IOException {
    Files.delete(bags.description("000002", file));

    isRefused("", "backup-description", "000002", file);
  }

  @Test
  void givenLineTakenOutOfAllDescriptions_whenTheirHashesAreMadeToFit_thenThePayloadSumTells() throws IOException {
    String hash = BagOnDisk.hash("dua");
    for (String file : List.of(Bag.MANIFEST, Bag.FETCH)) {
      Path described = bags.description("000002", file);
      String before = BagOnDisk.hash(Files.readString(described));
      Files.writeString(described, String.join("\n", Files.readAllLines(described).stream().filter(line -> !line
          .contains(hash)).toList()) + "\n");
      replace(bags.description("000002", Bag.TAGS), before, BagOnDisk.hash(Files.readString(described)));
    }

    isRefused("", "backup-description", "000002", Bag.MANIFEST);
  }

  @Test
  void givenBagThatWasNeverFinished_thenPassedOver() throws IOException {
    Files.delete(bags.description("000002", Bag.TAGS));

    try (Restoring restoring = Restoring.verified(bags.place(), "", false, _ -> {
    })) {
      assertThat(restoring.unfinished()).containsExactly("000002");
    }
    assertThat(bags.add("0907", "empat")).isEqualTo("000002");
    isRestored("000002");
  }

  @Test
  void givenBagOfAnotherPlaceInBetween_thenRefusedForReadingAndWriting() throws IOException {
    BagOnDisk other = new BagOnDisk(folder.resolve("lain"));
    other.add("0907", "lain");
    copy(other.description("000001", ""), bags.description("000001", ""));
    Files.createDirectories(bags.original("lain").getParent());
    Files.copy(other.original("lain"), bags.original("lain"));

    isRefused("", "backup-chain", "000002", "000001");
    assertThatExceptionOfType(BackupRefused.class).isThrownBy(() -> bags.add("0907", "empat"));
  }

  private static void copy(Path from, Path to) throws IOException {
    for (String file : List.of(Bag.MANIFEST, Bag.FETCH, Payload.SCHEMA, Bag.DECLARATION, Bag.INFO, Bag.TAGS)) {
      Files.copy(from.resolve(file), to.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Test
  void givenMiddleBagTakenAway_thenRefused() throws IOException {
    bags.add("0907", "empat");
    Files.delete(bags.description("000002", Bag.TAGS));

    isRefused("", "backup-chain", "000003", "000001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"000003-salinan/tagmanifest-sha256.txt", "000002/catatan.txt", "lain.txt"})
  void givenSomethingElseAmongTheBags_thenRefusedByName(String name) throws IOException {
    Path extra = folder.resolve("cadangan/derived/bags").resolve(name);
    Files.createDirectories(extra.getParent());
    Files.writeString(extra, "bukan cadangan");

    isRefused("", "backup-extra", name);
  }

  @Test
  void givenNumberThatIsNotThere_thenRefusedWithThoseThatAre() {
    isRefused("000007", "backup-no-such-bag", "000001, 000002");
  }

  @Test
  void givenBagOfALaterJejak_thenRefused() throws IOException {
    bags.add("9999", "satu");

    isRefused("", "backup-newer", "000003", "9999");
  }

  @Test
  void givenNoBackup_thenRefusedAndNothingIsMadeThere() {
    BackupPlace nowhere = BackupPlace.of(folder.resolve("tidak-ada").toString(), Map.of());

    assertThatExceptionOfType(BackupRefused.class).isThrownBy(() -> Restoring.verified(nowhere, "", false, _ -> {
    })).extracting(BackupRefused::type).isEqualTo("backup-none");
    assertThat(folder.resolve("tidak-ada")).doesNotExist();
  }

  @Test
  void givenTwoWritersAtOnce_thenTheSecondIsRefused() throws IOException {
    Target first = Target.toWrite(bags.place());

    assertThatExceptionOfType(BackupRefused.class).isThrownBy(() -> bags.add("0907", "empat")).extracting(
        BackupRefused::type).isEqualTo("backup-running");
    first.close();
    assertThat(bags.add("0907", "empat")).isEqualTo("000003");
  }

  @Test
  void givenBytesThatAreThere_thenOnlyNewOnesAreWritten() throws IOException {
    var before = Files.getLastModifiedTime(bags.original("satu"));

    bags.add("0907", "satu", "lima");

    assertThat(Files.getLastModifiedTime(bags.original("satu"))).isEqualTo(before);
    assertThat(bags.original("lima")).hasContent("lima");
  }

  /** A person without Jejak has the words that lie beside the bags, and a shell. */
  @Test
  void givenWordsBesideTheBags_whenTheirCommandsAreRun_thenTheBagIsWholeAndChecked() throws Exception {
    String commands = Files.readAllLines(Path.of("src/main/resources/backup/readme.txt")).stream().dropWhile(
        line -> !line.startsWith("  bag=")).takeWhile(line -> line.startsWith("  ")).collect(Collectors.joining("\n"));
    Path whole = Files.createDirectories(folder.resolve("utuh"));
    String script = commands.replace("000001", "000002").replace("/some/folder", whole.toString());

    Process shell = new ProcessBuilder("sh", "-e", "-c", script).directory(folder.resolve("cadangan").toFile())
        .inheritIO().start();

    assertThat(shell.waitFor()).isZero();
    assertThat(whole.resolve(Payload.ORIGINALS + BagOnDisk.hash("tiga"))).hasContent("tiga");
    assertThat(whole.resolve(Payload.SCHEMA)).exists();
    assertThat(whole.resolve(Bag.FETCH)).doesNotExist();
  }

  @Test
  void givenFolderForBackups_thenOnlyItsOwnerMayLook() throws IOException {
    for (String name : List.of("", "originals", "derived", "incoming")) {
      assertThat(Files.getPosixFilePermissions(folder.resolve("cadangan").resolve(name))).as(name).hasSize(3);
    }
  }
}
