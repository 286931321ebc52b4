package id.jejak.knowledge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.search.WordStems;
import id.jejak.shared.Ids;
import id.jejak.shared.Utc;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A case costs as much among a hundred thousand as among a few. */
@Tag("long")
class ProblemScaleTest extends ProblemOffice {
  private static final int CASES = 100_000;
  private static final int WORDS = 16;
  private static final String ID = "CAST(CONCAT('01900000-0000-7000-8000-', LPAD(HEX(seq), 12, '0')) AS UUID)";
  private static final String AT = "(:now - INTERVAL (seq MOD 4700000) SECOND)";

  @Autowired
  private Grouping grouping;
  @Autowired
  private WordStems stems;
  @Autowired
  private TransactionTemplate transaction;

  /** A few words are in most cases, most words in few. */
  private static String word(int place) {
    return "CONCAT('kata', FLOOR(POW((seq * " + (7919 + 2 * place) + " MOD 100003) / 100003, 3) * 6000))";
  }

  private void fill() {
    List<String> words = new ArrayList<>();
    for (int place = 0; place < WORDS; place++) {
      words.add("CONCAT(" + word(place) + ", ':1')");
      update("INSERT IGNORE INTO problem_word (office_id, word, received_at, interaction_id) SELECT :office, " + word(
          place) + ", " + AT + ", " + ID + " FROM seq_1_to_" + CASES);
    }
    update("INSERT INTO problem_case (interaction_id, office_id, problem_id, service_type, received_at, wording, words,"
        + " satkers, replies, solved) SELECT " + ID + ", :office, NULL, 'lain', " + AT + ", 'x', CONCAT_WS(' ', "
        + String.join(", ", words) + "), '', 1, 1 FROM seq_1_to_" + CASES);
    update("INSERT INTO problem_word_count (office_id, word, cases) SELECT :office, word, COUNT(*) FROM problem_word"
        + " WHERE office_id = :office AND :now IS NOT NULL GROUP BY word");
    update("INSERT INTO problem_word_count (office_id, word, cases) SELECT :office, '', " + CASES
        + " WHERE :now IS NOT NULL");
  }

  private void update(String sql) {
    jdbc.sql(sql).param("office", office.id()).param("now", Utc.of(clock.instant())).update();
  }

  /** Milliseconds for each, ascending. */
  private List<Double> placed(int rounds) {
    List<Double> took = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      for (KnownProblem known : KnownProblem.all()) {
        List<String> words = new ArrayList<>(stems.of(known.subject()));
        words.addAll(stems.of(known.subject() + " " + known.message() + " " + known.resolution()));
        // And words that many others have.
        words.addAll(List.of("kata0", "kata1", "kata2", "kata7"));
        GroupedCase given = new GroupedCase(Ids.next(), office.id(), "lain", clock.instant(), known.subject(), CaseWords
            .of(words), Set.of(), 1, 1);
        long begin = System.nanoTime();
        transaction.executeWithoutResult(_ -> grouping.place(given));
        took.add(Duration.ofNanos(System.nanoTime() - begin).toNanos() / 1e6);
      }
    }
    Collections.sort(took);
    return took;
  }

  @Test
  void givenManyCases_whenAnotherIsPlaced_thenItCostsNotMuchMoreThanAmongFew() {
    List<Double> few = placed(4);
    fill();

    List<Double> many = placed(4);

    System.out.printf("placed among few: median %.1f ms, p95 %.1f ms; among %d: median %.1f ms, p95 %.1f ms%n", few.get(
        few.size() / 2), few.get(few.size() * 95 / 100), CASES, many.get(many.size() / 2),
        many.get(many.size() * 95
            / 100));
    assertThat(many.get(many.size() / 2)).isLessThan(250);
  }
}
