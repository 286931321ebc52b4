package id.jejak.operations;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.RunningJejak;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file larger than the heap of the product, measured by its own verb. */
@Tag("long")
class LargeFileTest {
  private static final int KEPT_MB = 16;
  private static final int ON_THE_WAY_MB = 192;

  @TempDir
  private Path folder;

  @Test
  void givenOneGigabyte_whenItGoesUpAndDown_thenIdenticalAndTheHeapDoesNotGrow() throws Exception {
    Path output = folder.resolve("large.json");
    RunningJejak jejak = RunningJejak.in(folder.resolve("home"));

    Process bench = jejak.verb(output, "bench", "large", "--mb", "1024", "--json");

    assertThat(bench.waitFor(20, TimeUnit.MINUTES)).isTrue();
    assertThat(bench.exitValue()).as(jejak.log()).isZero();
    JsonNode figures = JsonMapper.builder().build().readTree(Files.readString(output));
    assertThat(figures.path("identical").asBoolean()).as(figures.toString()).isTrue();
    assertThat(figures.path("state").asString()).isEqualTo("UNSUPPORTED");
    assertThat(figures.path("heap_limit_mb").asInt()).isLessThan(figures.path("megabytes").asInt());
    int before = figures.path("heap_before_mb").asInt();
    assertThat(figures.path("heap_after_mb").asInt()).as(figures.toString()).isLessThan(before + KEPT_MB);
    // What young collections leave holds garbage of the old part too, more or less as the load has it.
    assertThat(figures.path("heap_most_mb").asInt()).as(figures.toString()).isBetween(1, before + ON_THE_WAY_MB);
  }
}
