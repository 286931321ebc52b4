package id.jejak.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.search.IndexConfigInvalid;
import id.jejak.search.IndexConfigInvalid.Mistake;
import id.jejak.search.IndexConfigReader;
import id.jejak.search.SearchProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigFilesTest {
  @TempDir
  Path folder;
  private ConfigFiles files;

  @BeforeEach
  void copyCarried() throws IOException {
    for (String name : IndexConfigReader.FILES) {
      Files.copy(Path.of("index-config").resolve(name), folder.resolve(name));
    }
    files = new ConfigFiles(new SearchProperties(folder.resolve("index"), folder, 20, Duration.ofMillis(500), Duration
        .ofMinutes(5), 1, Duration.ofSeconds(3), 100, 4));
  }

  private String with(String name, String lines) {
    return files.text(name) + lines + "\n";
  }

  private List<Mistake> mistakes(String name, String text) {
    return files.with(name, text).mistakes().stream().map(IndexConfigInvalid::mistake).toList();
  }

  @Test
  void givenCarriedFiles_thenAllAreDescribedAndRight() throws IOException {
    assertThat(files.described()).hasSameSizeAs(IndexConfigReader.FILES)
        .allSatisfy(file -> assertThat(file.mistakes()).isEmpty());
    try (Stream<Path> there = Files.list(Path.of("index-config"))) {
      assertThat(there.map(path -> path.getFileName().toString())).contains("README.md")
          .hasSize(IndexConfigReader.FILES.size() + 1);
    }
    assertThat(files.now().config()).isNotNull().extracting("version").isEqualTo(IndexConfigReader.readCarried()
        .version());
  }

  @Test
  void givenComment_thenTheHashStays_butAWordMakesAnother() throws IOException {
    String before = files.described().getFirst().version();

    Files.writeString(folder.resolve("stopwords.txt"), with("stopwords.txt", "# lain"));
    assertThat(files.described().getFirst().version()).isEqualTo(before);
    Files.writeString(folder.resolve("stopwords.txt"), with("stopwords.txt", "pun"));

    assertThat(files.described().getFirst().version()).isNotEqualTo(before);
  }

  @Test
  void givenSeveralMistakes_thenAllAreNamedWithTheirLines() {
    int lines = files.text("slang.tsv").split("\n", -1).length;

    List<IndexConfigInvalid> mistakes = files.with("slang.tsv", with("slang.tsv", "sendiri\nsp2d\tsurat\nqq\ta b"))
        .mistakes();

    assertThat(mistakes).map(IndexConfigInvalid::mistake).containsExactly(Mistake.FORM, Mistake.PROTECTED,
        Mistake.WORD);
    assertThat(mistakes).map(IndexConfigInvalid::line).containsExactly(lines, lines + 1, lines + 2);
  }

  @Test
  void givenWordProtectedThatIsSlang_thenTheOtherFileIsNamed() {
    List<IndexConfigInvalid> mistakes = files.with("protected-words.txt", with("protected-words.txt", "knp"))
        .mistakes();

    assertThat(mistakes).singleElement().satisfies(mistake -> {
      assertThat(mistake.file()).isEqualTo("slang.tsv");
      assertThat(mistake.about()).isEqualTo("knp");
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   \n\t\r\n"})
  void givenNothing_thenOneSentence(String text) {
    for (String name : IndexConfigReader.FILES) {
      assertThat(mistakes(name, text)).as(name).containsExactly(Mistake.EMPTY);
    }
  }

  @Test
  void givenNothingButAComment_thenAListMayBeEmpty() {
    assertThat(mistakes("light-words.txt", "# tidak ada")).isEmpty();
    assertThat(mistakes("fields.properties", "# tidak ada")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"qa\tqb;qc\\nqb\tqa|qa → qb → qa", "qa\tqa lagi|qa → qa",
      "qa\tqb\\nqb\tqc\\nqc\tqd qb|qb → qc → qb"})
  void givenSynonymsInACircle_thenItIsNamed(String lines, String circle) {
    List<IndexConfigInvalid> mistakes = files.with("synonyms.tsv", with("synonyms.tsv", lines.replace("\\n", "\n")))
        .mistakes();

    assertThat(mistakes).singleElement().satisfies(mistake -> {
      assertThat(mistake.mistake()).isEqualTo(Mistake.CYCLE);
      assertThat(mistake.line()).isPositive();
      assertThat(Arrays.asList(mistake.about().split(" → "))).containsExactlyInAnyOrderElementsOf(Arrays.asList(circle
          .split(" → ")));
    });
  }

  @Test
  void givenSpellingsInACircle_thenItIsNamed() {
    assertThat(mistakes("slang.tsv", with("slang.tsv", "qa\tqb\nqb\tqa"))).containsExactly(Mistake.CYCLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "(a+)+$", ".*", "[a-z", "a{99999}", "\\", "(?=(a+))*b"})
  void givenRegularExpression_thenItIsNoName(String expression) {
    assertThat(mistakes("identifiers.tsv", with("identifiers.tsv", "spm\tnumbered\t" + expression))).containsExactly(
        Mistake.WORDS);
    assertThat(mistakes("synonyms.tsv", with("synonyms.tsv", "qa\t" + expression))).containsExactly(Mistake.WORDS);
  }

  @Test
  @Timeout(10)
  void givenTooMuch_thenOneSentenceInTime() {
    assertThat(mistakes("slang.tsv", "a".repeat(200_001))).containsExactly(Mistake.TOO_LARGE);
    assertThat(mistakes("slang.tsv", "#\n".repeat(10_001))).containsExactly(Mistake.TOO_LARGE);
    assertThat(mistakes("synonyms.tsv", "qa\t" + "-".repeat(190_000))).containsExactly(Mistake.WORDS);
    assertThat(files.with("synonyms.tsv", "qa\t" + "-".repeat(190_000)).mistakes().getFirst().about()).hasSize(201);
    StringBuilder chain = new StringBuilder("q0\tq0\n");
    for (int i = 1; i < 9_990; i++) {
      chain.append("q").append(i).append("\tq").append(i - 1).append('\n');
    }
    assertThat(mistakes("synonyms.tsv", chain.toString())).containsExactly(Mistake.CYCLE);
    assertThat(mistakes("stopwords.txt", "dua kata\n".repeat(1_000))).hasSize(20);
  }

  @Test
  void givenUnreadableFiles_thenTheyAreNamed() throws IOException {
    Files.delete(folder.resolve("slang.tsv"));
    Files.createDirectory(folder.resolve("slang.tsv"));
    Files.write(folder.resolve("synonyms.tsv"), new byte[]{'a', '\t', (byte) 0xff});
    Files.writeString(folder.resolve("light-words.txt"), "x".repeat(800_001), StandardCharsets.UTF_8);

    assertThat(files.now().mistakes()).map(IndexConfigInvalid::mistake).containsExactly(Mistake.UNREADABLE,
        Mistake.TOO_LARGE, Mistake.ENCODING);
  }

  @Test
  void givenEachMistakeAndFile_thenThereAreWordsForIt() {
    for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
      ResourceBundle words = ResourceBundle.getBundle("messages/analysis", locale);
      for (Mistake mistake : Mistake.values()) {
        assertThat(words.getString("analysis.mistake." + mistake.name())).isNotBlank();
      }
      for (String name : IndexConfigReader.FILES) {
        assertThat(words.getString("analysis.file." + name)).isNotBlank();
        assertThat(words.getString("analysis.form." + name)).isNotBlank();
      }
    }
  }
}
