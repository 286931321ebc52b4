package id.jejak.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexConfigReaderTest {
  @TempDir
  Path folder;

  @BeforeEach
  void copyCarried() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("index-config"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void givenCarried_whenRead_thenSameVersionAsTheFolder() {
    IndexConfig carried = IndexConfigReader.readCarried();

    assertThat(IndexConfigReader.read(folder).version()).isEqualTo(carried.version());
    assertThat(carried.stopWords()).contains("yang").doesNotContain("tidak", "belum", "sudah", "bisa", "kenapa");
  }

  @Test
  void givenCommentChanged_whenRead_thenSameVersion_butAWordMakesAnother() throws IOException {
    String before = IndexConfigReader.read(folder).version();
    Path words = folder.resolve("stopwords.txt");

    Files.writeString(words, "# lain\n\n" + Files.readString(words));
    assertThat(IndexConfigReader.read(folder).version()).isEqualTo(before);
    Files.writeString(words, Files.readString(words) + "pun\n");

    assertThat(IndexConfigReader.read(folder).version()).isNotEqualTo(before);
  }

  @Test
  void givenProtectedWordAsSlang_whenRead_thenRefused() throws IOException {
    Path slang = folder.resolve("slang.tsv");
    Files.writeString(slang, Files.readString(slang) + "sp2d\tsurat\n");

    assertThatThrownBy(() -> IndexConfigReader.read(folder)).isInstanceOf(IndexConfigInvalid.class)
        .hasMessageContaining("\"sp2d\" is a protected word");
  }

  @ParameterizedTest
  @CsvSource({"stopwords.txt, belum", "stopwords.txt, dua kata", "stopwords.txt, yang", "protected-words.txt, a-b",
      "stem-overrides.tsv, katasaja", "slang.tsv, katasaja", "light-words.txt, dua kata", "synonyms.tsv, spmx",
      "identifiers.tsv, spm numbered", "definition-words.tsv, apa\tasked",
      "identifiers.tsv, spm\tcounted\tspm", "identifiers.tsv, spm\tnumbered\tspm;;surat",
      "fields.properties, text", "fields.properties, text=x",
      "fields.properties, text=-1", "fields.properties, warna=1"})
  void givenWrongLine_whenRead_thenFileAndLineAreNamed(String file, String line) throws IOException {
    Path path = folder.resolve(file);
    int lines = Files.readAllLines(path).size();
    Files.writeString(path, Files.readString(path) + line + "\n");

    assertThatThrownBy(() -> IndexConfigReader.read(folder)).isInstanceOf(IndexConfigInvalid.class)
        .hasMessageContaining(file).hasMessageContaining("line " + (lines + 1));
  }

  @Test
  void givenWeightThatIsNotNamed_whenRead_thenItIsThatOfJejak() throws IOException {
    Files.writeString(folder.resolve("fields.properties"), "text=2\n");
    Map<String, Float> carried = IndexConfigReader.readCarried().weights();

    Map<String, Float> weights = IndexConfigReader.read(folder).weights();

    assertThat(carried).containsOnlyKeys(IndexConfigReader.WEIGHTS);
    assertThat(weights).hasSameSizeAs(carried).containsEntry("text", 2f).containsEntry("fit", carried.get("fit"));
  }

  @Test
  void givenMissingFile_whenRead_thenThatOfJejakIsTaken() throws IOException {
    Files.delete(folder.resolve("synonyms.tsv"));

    assertThat(IndexConfigReader.read(folder).synonyms()).isEqualTo(IndexConfigReader.readCarried().synonyms());
  }
}
