package id.jejak.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.search.IndexConfigReader;
import id.jejak.search.analysis.Step;
import id.jejak.search.analysis.Step.Item;
import id.jejak.search.analysis.Step.Kind;
import id.jejak.search.analysis.Step.Note;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisStepsTest {
  private final AnalysisSteps analysis = new AnalysisSteps(IndexConfigReader.readCarried());

  @AfterEach
  void close() {
    analysis.close();
  }

  private static List<Item> items(List<Step> steps, Kind kind) {
    return steps.stream().filter(step -> step.kind() == kind).findFirst().orElseThrow().items();
  }

  private static Item item(String from, @Nullable String to, @Nullable Note note) {
    return new Item(from, to, note, null);
  }

  @Test
  void givenQuestionOfAClerk_thenEachStepTellsWhatItMadeOfIt() {
    List<Step> steps = analysis.question("spm sy\tditolak knp yg");

    assertThat(items(steps, Kind.CLEANED)).containsExactly(item("spm sy ditolak knp yg", null, null));
    assertThat(items(steps, Kind.TOKENS)).map(Item::from).containsExactly("spm", "sy", "ditolak", "knp", "yg");
    assertThat(items(steps, Kind.SLANG)).contains(item("sy", "saya", null), item("knp", "kenapa", null), item("yg",
        "yang", null));
    assertThat(items(steps, Kind.STOP)).map(Item::from).contains("yg");
    assertThat(items(steps, Kind.LIGHT)).map(Item::from).contains("knp");
    assertThat(items(steps, Kind.STEMS)).contains(item("spm", null, Note.PROTECTED),
        item("ditolak", "tolak", Note.OVERRIDDEN));
    assertThat(items(steps, Kind.SYNONYMS)).contains(item("spm", "surat perintah membayar", null));
    assertThat(items(steps, Kind.SYNONYMS)).contains(item("ditolak", "dikembalikan", Note.RELATED));
    assertThat(items(steps, Kind.CLAUSES)).map(Item::from).containsExactly("spm", "ditolak");
    assertThat(items(steps, Kind.CLAUSES)).map(Item::note).containsOnly(Note.EITHER);
  }

  @Test
  void givenNumberOfAnSpm_thenItsTypeAndKeysAreTold() {
    List<Step> steps = analysis.question("spm 00030T/423792/2026");

    assertThat(items(steps, Kind.IDENTIFIERS)).contains(new Item("spm 00030T/423792/2026", "spm:30t", Note.TYPED,
        "spm"));
    assertThat(items(steps, Kind.CLAUSES)).hasSize(1).first().extracting(Item::note).isEqualTo(Note.IDENTIFIER);
  }

  @Test
  void givenQuestionForAMeaning_thenTheTermIsAskedFor() {
    List<Step> steps = analysis.question("apa itu uang persediaan?");

    assertThat(items(steps, Kind.DEFINITIONS)).containsExactly(item("uang persediaan", "uang sedia", Note.EXPLICIT));
    assertThat(items(steps, Kind.CLAUSES)).map(Item::from).containsExactly("uang", "persediaan");
  }

  @Test
  void givenEveryNote_thenThereAreWordsForIt() {
    for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
      ResourceBundle words = ResourceBundle.getBundle("messages/analysis", locale);
      for (Note note : Note.values()) {
        assertThat(words.getString("analysis.note." + note.name())).isNotBlank();
      }
      for (Kind kind : Kind.values()) {
        assertThat(List.of("", ".help", ".none")).allSatisfy(part -> assertThat(words.getString("analysis.step." + kind
            + part)).isNotBlank());
      }
    }
  }

  @Test
  void givenQuotes_thenWordsAreAskedForInTheirOrder() {
    assertThat(items(analysis.question("\"retur SP2D\""), Kind.CLAUSES)).containsExactly(item("\"retur SP2D\"",
        "retur sp2d", Note.PHRASE));
  }

  @Test
  void givenTextOfAPage_thenItsNumbersAndMeaningsAreKept() {
    List<Step> steps = analysis.text("Sesuai PMK 190/PMK.05/2012. Uang Persediaan (UP) adalah uang muka kerja.");

    assertThat(items(steps, Kind.IDENTIFIERS)).contains(new Item("pmk:190:2012", null, Note.TYPED, "pmk"));
    assertThat(items(steps, Kind.DEFINITIONS)).map(Item::from).contains("uang sedia", "up");
    assertThat(items(steps, Kind.ABBREVIATIONS)).containsExactly(item("up", "uang persediaan", null));
    assertThat(items(steps, Kind.TOKENS)).contains(item("190/PMK.05/2012", "190pmk052012", Note.WHOLE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "*", "\"", "((((", "a* b* c*", "' OR 1=1 --", "<script>alert(1)</script>",
      "\u202eabc",
      "\u0000\u0007", "\ud83d\ude00\ud83d", "31-02-2026", "satker:"})
  void givenAnythingThatCanBeTyped_thenItIsTakenApart(String text) {
    assertThat(analysis.question(text)).hasSize(10);
    assertThat(analysis.text(text)).hasSize(7);
  }

  @Test
  void givenTenThousandWords_thenWhatIsShownIsBounded() {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      words.append("kata").append(Integer.toString(i, 26)).append(' ');
    }

    Step tokens = analysis.text(words.toString()).getFirst();

    assertThat(tokens.items()).hasSize(100);
    assertThat(tokens.more()).isBetween(1, 5_000);
  }
}
