package id.jejak.operations;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.archive.LedgerState;
import id.jejak.archive.OddFile;
import id.jejak.testing.Programs;
import id.jejak.testing.RunningJejak;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;

/** All odd files through the whole of Jejak: what its ledger says of each, and what they leave on its heap. */
@Tag("long")
class OddFilesLedgerTest {
  private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
  private static final DataSize MAY_STAY = DataSize.ofMegabytes(48);

  @TempDir
  private Path folder;

  @Test
  void givenAllOddFiles_whenImported_thenTheLedgerSaysWhatWasSeenAndTheHeapIsAsBefore() throws Exception {
    Programs.requireFolder(OddFile.FOLDER);
    try (RunningJejak jejak = RunningJejak.in(folder.resolve("home")).run("--demo")) {
      // The first files load classes and fill caches of a fixed size; what comes after must leave nothing.
      imported(jejak, OddFile.FOLDER.resolve("mail"));
      DataSize before = held(jejak);

      imported(jejak, OddFile.FOLDER);

      DataSize after = held(jejak);
      List<String> differences = differences(states(jejak));
      System.out.printf(
          "%d of %d files stand in the ledger as they were seen; the server held %d MB before, %d MB after%n",
          OddFile.all().size() - differences.size(), OddFile.all().size(), before.toMegabytes(), after.toMegabytes());
      assertThat(differences).as("%s", String.join("\n", differences)).isEmpty();
      assertThat(after.toBytes()).as("bytes that live after all files").isLessThan(before.toBytes() + MAY_STAY
          .toBytes());
    }
  }

  private void imported(RunningJejak jejak, Path files) throws Exception {
    Process importing = jejak.verb(folder.resolve("import.json"), "import", files.toString(), "--satker", "423792",
        "--channel", "surat", "--json");
    assertThat(importing.waitFor(30, TimeUnit.MINUTES)).isTrue();
    assertThat(importing.exitValue()).as("every file is in a final state").isZero();
    RunningJejak.await("all files inside files to be read", jejak::hasReadAll);
  }

  /** Path below the folder of files, and state. */
  private static Map<String, LedgerState> states(RunningJejak jejak) {
    Map<String, LedgerState> states = new HashMap<>();
    String next = "";
    while (true) {
      JsonNode page = jejak.get("/api/v1/ledger/documents" + next);
      for (JsonNode document : page.path("rows")) {
        if (document.path("parentId").isNull()) {
          states.put(document.path("path").asString(), LedgerState.valueOf(document.path("state").asString()));
        }
      }
      if (page.path("next").isNull()) {
        return states;
      }
      next = "?after=" + page.path("next").path("receivedAt").asString() + "&afterId=" + page.path("next").path("id")
          .asString();
    }
  }

  private static List<String> differences(Map<String, LedgerState> states) {
    List<String> differences = new ArrayList<>();
    Map<LedgerState, Integer> counts = new EnumMap<>(LedgerState.class);
    for (OddFile file : OddFile.all()) {
      LedgerState state = states.get(file.path());
      if (state == null || !file.expects(state)) {
        differences.add(file.path() + ": " + state + ", seen " + file.states() + ": " + file.reason());
      } else {
        counts.merge(state, 1, Integer::sum);
      }
    }
    System.out.println(counts);
    return differences;
  }

  /** Bytes of all objects that are still needed: counting them collects the others first. */
  private static DataSize held(RunningJejak jejak) throws IOException, InterruptedException {
    Process counting = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long
        .toString(jejak.pid()), "GC.class_histogram").redirectErrorStream(true).start();
    String histogram = new String(counting.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(counting.waitFor()).as(histogram).isZero();
    Matcher total = TOTAL.matcher(histogram);
    assertThat(total.find()).as(histogram).isTrue();
    return DataSize.ofBytes(Long.parseLong(total.group(1)));
  }
}
