package id.jejak.search.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.Programs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search answers real questions no worse than it did: figures stand in {@code expected.properties}. */
class EvaluationSampleTest {
  private static final Path RETRIEVAL = Path.of("../shared/retrieval");
  private static final Path FAQ = Path.of("../shared/faq/dev");
  private static final double ALLOWED_DROP = 0.01;
  private static final int EVERY = 5;
  private static final Properties EXPECTED = new Properties();

  @TempDir
  Path folder;

  @BeforeAll
  static void readExpected() throws IOException {
    Programs.requireFolder(RETRIEVAL);
    Programs.requireFolder(FAQ);
    try (InputStream file = Objects.requireNonNull(EvaluationSampleTest.class.getResourceAsStream(
        "expected.properties"))) {
      EXPECTED.load(file);
    }
  }

  private Evaluation evaluation() {
    return new Evaluation(folder, (what, done, all) -> {
    });
  }

  private static double expected(String name) {
    return Double.parseDouble(Objects.requireNonNull(EXPECTED.getProperty(name), name));
  }

  private static void notBelow(SoftAssertions softly, String name, double figure) {
    softly.assertThat(figure).as(name).isGreaterThanOrEqualTo(expected(name) - ALLOWED_DROP);
  }

  @Test
  void givenEncyclopedia_whenAsked_thenAsGoodAsExpected() throws IOException {
    Path set = RETRIEVAL.resolve("wiki-qa/dev");
    Evaluation evaluation = evaluation();
    SoftAssertions softly = new SoftAssertions();

    for (String questions : List.of("queries", "queries.both")) {
      Path sample = sample(set.resolve(questions + ".tsv"));
      Figures figures = evaluation.ofSet(set, sample).figures();
      notBelow(softly, "wiki-qa." + questions + ".ndcg10", figures.ndcg10());
      notBelow(softly, "wiki-qa." + questions + ".mrr10", figures.mrr10());
    }

    softly.assertAll();
  }

  private Path sample(Path questions) throws IOException {
    List<String> all = Files.readAllLines(questions);
    List<String> some = new ArrayList<>();
    for (int i = 0; i < all.size(); i += EVERY) {
      some.add(all.get(i));
    }
    return Files.write(folder.resolve("sample-" + questions.getFileName()), some);
  }

  @Test
  void givenAnswersOfTheOffice_whenAskedInOtherWords_thenAsGoodAsExpected() throws IOException {
    Figures figures = evaluation().ofSet(FAQ).figures();

    SoftAssertions softly = new SoftAssertions();
    for (String style : List.of("a", "b", "c")) {
      Figures those = Objects.requireNonNull(figures.byStyle().get(style));
      notBelow(softly, "faq." + style + ".success1", those.success1());
      softly.assertThat(those.wrongAbstainRate()).as("wrong abstentions in style " + style).isLessThanOrEqualTo(
          expected("faq." + style + ".wrong_abstain_rate") + ALLOWED_DROP);
    }
    notBelow(softly, "faq.abstain_rate", figures.abstainRate());
    softly.assertAll();
  }

  @Test
  void givenIdentifiers_whenTypedLoosely_thenAsGoodAsExpected() throws IOException {
    double success = evaluation().ofIdentifiers(FAQ.resolve("identifiers.tsv")).figures().success1();

    assertThat(success).isGreaterThanOrEqualTo(expected("identifiers.success1") - ALLOWED_DROP);
  }
}
