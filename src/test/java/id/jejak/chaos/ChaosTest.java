package id.jejak.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.Seeded;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The short form of {@code ./jejak chaos}: each kind of fault once, of the boundaries three. */
@Tag("crash")
class ChaosTest {
  private static final int BOUNDARIES = 3;

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
    List<Integer> boundaries = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    for (int round = 1; round <= Faults.kinds(); round++) {
      (Faults.of(round - 1) instanceof KilledAt ? boundaries : others).add(round);
    }
    Collections.shuffle(boundaries, random);
    List<Integer> chosen = new ArrayList<>(boundaries.subList(0, BOUNDARIES));
    chosen.addAll(others);
    return chosen;
  }
}
