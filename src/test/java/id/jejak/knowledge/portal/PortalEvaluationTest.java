package id.jejak.knowledge.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.knowledge.PublishedAnswer;
import id.jejak.search.TextShelf;
import id.jejak.search.evaluation.Evaluation;
import id.jejak.search.evaluation.Figures;
import id.jejak.testing.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The portal finds the right answer as often as the search of the archive does. */
class PortalEvaluationTest {
  private static final Logger log = LoggerFactory.getLogger(PortalEvaluationTest.class);
  private static final Path FAQ = Path.of("../shared/faq/dev");
  private static final String NONE = "neg";
  /** What is about applications that are out of use says so at its beginning. */
  private static final String OLD = ", lama)";

  @TempDir
  Path folder;
  private final Map<String, Map<Integer, Integer>> judged = new HashMap<>();

  @BeforeEach
  void readJudgements() throws IOException {
    Programs.requireFolder(FAQ);
    for (String[] row : rows("qrels.tsv")) {
      judged.computeIfAbsent(row[0], _ -> new HashMap<>()).put(number(row[2]), Integer.valueOf(row[3]));
    }
  }

  private static List<String[]> rows(String file) throws IOException {
    try (Stream<String> lines = Files.lines(FAQ.resolve(file))) {
      return lines.filter(line -> !line.isBlank()).map(line -> line.split("\t", -1)).toList();
    }
  }

  private static int number(String id) {
    return Integer.parseInt(id.substring(1));
  }

  /** The share of questions of each style of which the first answer is right; of those without one, that are told so. */
  private Map<String, Double> success(boolean doubted) throws IOException {
    List<PublishedAnswer> answers = new ArrayList<>();
    for (String[] row : rows("corpus.tsv")) {
      answers.add(Shelved.answer(number(row[0]), row[3], row[1], row[2], List.of(), doubted && row[2].contains(OLD),
          false, null));
    }
    Map<String, List<Boolean>> right = new TreeMap<>();
    try (TextShelf shelf = Shelved.shelf()) {
      ShelvedAnswers shelved = ShelvedAnswers.on(shelf, answers);
      for (String[] row : rows("queries.tsv")) {
        ShelvedAnswers.Result result = shelved.find(PortalPages.readable(row[2]));
        Map<Integer, Integer> grades = judged.getOrDefault(row[0], Map.of());
        boolean first = !result.nothingFits() && grades.getOrDefault(result.hits().getFirst().answer().number(), 0) > 0;
        right.computeIfAbsent(row[1], _ -> new ArrayList<>()).add(row[1].equals(NONE) ? result.nothingFits() : first);
      }
    }
    Map<String, Double> success = new TreeMap<>();
    right.forEach((style, each) -> success.put(style, each.stream().mapToDouble(one -> one ? 1 : 0).average()
        .orElseThrow()));
    return success;
  }

  @Test
  void givenAnswersOfTheOffice_whenAskedInThePortal_thenAsGoodAsTheArchive() throws IOException {
    Figures archive = new Evaluation(folder, (what, done, all) -> {
    }).ofSet(FAQ).figures();

    Map<String, Double> portal = success(false);
    Map<String, Double> doubting = success(true);

    log.atInfo().log("success@1 of the portal {}, with old applications marked {}", portal, doubting);
    for (String style : List.of("a", "b", "c")) {
      double expected = Objects.requireNonNull(archive.byStyle().get(style)).success1();
      assertThat(portal.get(style)).as(style).isGreaterThanOrEqualTo(expected);
      assertThat(doubting.get(style)).as(style + ", with old applications marked").isGreaterThanOrEqualTo(expected);
    }
    assertThat(portal.get(NONE)).isGreaterThanOrEqualTo(Objects.requireNonNull(archive.byStyle().get(
        NONE)).abstainRate());
  }
}
