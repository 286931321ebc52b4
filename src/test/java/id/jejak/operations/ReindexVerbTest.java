package id.jejak.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.RunningJejak;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An index that is built anew beside the one that answers, by the command line. */
@Tag("servers")
class ReindexVerbTest {
  private static final int TIMES = 20;
  private static final String TEXT = "kesaksian bermakna tunggal";

  @TempDir
  private Path folder;

  @Test
  void givenOffice_whenBuiltAnew_thenEveryPageIsWrittenAndFoundAndMeasuredAgainstLucene() throws Exception {
    try (RunningJejak jejak = RunningJejak.in(folder.resolve("home")).runPreparedDemo()) {
      String interaction = jejak.post("/api/v1/interactions", """
          {"satker":"423792","channel":"surat","subject":"Dibangun ulang"}""").path("id").asString();
      jejak.put("/api/v1/interactions/" + interaction + "/documents?path=surat.txt", TEXT.getBytes(UTF_8));
      RunningJejak.await("all to be read", jejak::hasReadAll);
      RunningJejak.await("the index", () -> jejak.get("/api/v1/index").path("waiting").asInt() == 0);
      JsonNode before = jejak.get("/api/v1/index/difference");
      Path output = folder.resolve("reindex.log");

      int ended = jejak.verb(output, "reindex", "--json").waitFor();

      assertThat(ended).as(Files.readString(output)).isZero();
      JsonNode figures = JsonMapper.builder().build().readTree(Files.readAllLines(output).getLast());
      assertThat(figures.path("rows").asLong()).isEqualTo(before.path("rows").asLong());
      assertThat(figures.path("pages").asLong()).isPositive();
      assertThat(figures.path("seconds").asDouble()).isPositive();
      assertThat(figures.path("pages_s").asDouble()).isPositive();
      assertThat(figures.path("floor_pages_s").asDouble()).isPositive();
      assertThat(figures.path("floor_pages").asLong()).isEqualTo(figures.path("pages").asLong());
      JsonNode after = jejak.get("/api/v1/index/difference");
      assertThat(after.path("missing")).isEmpty();
      assertThat(after.path("extra")).isEmpty();
      assertThat(jejak.get("/api/v1/search?q=" + RemoteJejak.encoded('"' + TEXT + '"')).path("interactions").asInt())
          .isOne();
      assertThat(jejak.log()).doesNotContain("said something else than rows and texts");
      eachTellsOfItself(jejak);
    }
  }

  /** Nothing waits only when what is told of the last building is of that one: its time, to the nanosecond. */
  private static void eachTellsOfItself(RunningJejak jejak) {
    Set<Double> seconds = new HashSet<>();
    for (int time = 0; time < TIMES; time++) {
      jejak.post("/api/v1/index/rebuild", "");
      JsonNode state = jejak.get("/api/v1/index");
      while (state.path("waiting").asInt() > 0) {
        state = jejak.get("/api/v1/index");
      }
      seconds.add(state.path("rebuilt").path("seconds").asDouble());
    }
    assertThat(seconds).hasSize(TIMES);
  }
}
