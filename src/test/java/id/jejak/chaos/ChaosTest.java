package id.jejak.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.Seeded;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The short form of {@code ./jejak chaos}: each kind of fault once; where there are several of a kind, chance takes one. */
@Tag("crash")
class ChaosTest {
  private static final int OF_A_KIND = 1;

  @TempDir
  private Path folder;

  @Seeded(1)
  void givenFilesOnTheirWay_whenAnythingBreaks_thenNothingIsLostTwiceOrUnnamed(Random random) throws Exception {
    Tally tally;
    try (ChaosSuite suite = new ChaosSuite(random.nextInt(1_000_000), folder)) {
      for (int round : rounds(random)) {
        suite.run(round, Faults.of(round - 1));
      }
      tally = suite.finish();
    }

    assertThat(tally.isGood()).as(JsonMapper.shared().writeValueAsString(tally.told())).isTrue();
    assertThat(tally.told().get("rounds")).isNotEqualTo(0);
  }

  private static List<Integer> rounds(Random random) {
    List<Integer> all = new ArrayList<>(IntStream.rangeClosed(1, Faults.kinds()).boxed().toList());
    Collections.shuffle(all, random);
    Map<Class<?>, Integer> taken = new HashMap<>();
    // In the order of the rounds, as an installation is kept for those that follow one another.
    return all.stream().filter(round -> taken.merge(Faults.of(round - 1).getClass(), 1, Integer::sum) <= OF_A_KIND)
        .sorted()
        .toList();
  }
}
