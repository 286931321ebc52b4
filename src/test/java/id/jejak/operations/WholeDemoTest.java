package id.jejak.operations;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejak.testing.RunningJejak;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class WholeDemoTest {
  // Five minutes are the promise on a quiet machine of two cores; tests share theirs.
  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final int SMALL = 5;
  private static final int ALL = DemoHistory.CASES + SMALL;

  @TempDir
  private Path folder;

  @Test
  void givenWholeDemo_whenKilledInTheMiddleAndStartedAgain_thenAllOfItIsThereOnceAndFound() throws Exception {
    RunningJejak jejak = RunningJejak.in(folder.resolve("home")).runWholeDemo();
    RunningJejak.await("some interactions", PATIENCE, () -> count(jejak, "FROM interaction") > 200);
    jejak.killGroup();

    jejak.run();
    assertThat(count(jejak, "FROM interaction")).isBetween(200L, ALL - 1L);
    RunningJejak.await("the past to be whole", PATIENCE, () -> mark(jejak).isEmpty());
    RunningJejak.await("all files to be read", PATIENCE, () -> count(jejak,
        "FROM document WHERE state IN ('RECEIVED', 'READING', 'RECOGNISING')") == 0);
    RunningJejak.await("the index to be written", PATIENCE, () -> jejak.get("/api/v1/index").path("waiting")
        .asInt() == 0);

    assertThat(count(jejak, "FROM interaction")).isEqualTo(ALL);
    nothingIsDoubled(jejak);
    everyKindIsThere(jejak);
    timesAgree(jejak);
    sentencesAreFound(jejak);
    jejak.stop();
  }

  private static void nothingIsDoubled(RunningJejak jejak) {
    assertThat(
        count(jejak, "FROM (SELECT 1 FROM message GROUP BY interaction_id, written_at, body HAVING COUNT(*) > 1) m"))
        .isZero();
    assertThat(count(jejak,
        "FROM (SELECT 1 FROM document WHERE parent_id IS NULL GROUP BY interaction_id, name HAVING COUNT(*) > 1) d"))
        .isZero();
    assertThat(count(jejak, "FROM satker")).isEqualTo(61);
    assertThat(count(jejak, "FROM kips_card")).isEqualTo(90);
    assertThat(count(jejak, "FROM person WHERE staff")).isEqualTo(12);
    assertThat(jejak.get("/api/v1/index/difference").path("missing")).isEmpty();
    assertThat(jejak.get("/api/v1/index/difference").path("extra")).isEmpty();
  }

  private static void everyKindIsThere(RunningJejak jejak) {
    assertThat(groups(jejak, "status")).containsOnlyKeys("DITERIMA", "DIPROSES", "SELESAI", "DITOLAK")
        .allSatisfy((status, cases) -> assertThat(cases).as(status).isPositive())
        .hasEntrySatisfying("SELESAI", cases -> assertThat(cases).isGreaterThan(ALL * 3L / 4))
        .hasEntrySatisfying("DITOLAK", cases -> assertThat(cases).isGreaterThan(100));
    assertThat(groups(jejak, "channel")).hasSize(11);
    assertThat(groups(jejak, "service_type")).hasSizeGreaterThan(31);
    assertThat(count(jejak, "FROM interaction WHERE finished_at > due_at")).isGreaterThan(50);
    assertThat(count(jejak, "FROM interaction WHERE paused_at IS NOT NULL")).isPositive();
    assertThat(count(jejak, "FROM interaction WHERE merged_into IS NOT NULL")).isGreaterThan(20);
    assertThat(count(jejak, "FROM interaction_link")).isGreaterThan(40);
    assertThat(count(jejak, "FROM document WHERE parent_id IS NULL")).isBetween(600L, 800L);
    assertThat(count(jejak, "FROM document WHERE state = 'ENCRYPTED'")).isEqualTo(1);
    assertThat(count(jejak, "FROM document WHERE state = 'EMPTY'")).isEqualTo(1);
    assertThat(count(jejak, "FROM document WHERE state IN ('CORRUPT', 'CRASHED', 'TIMED_OUT', 'TOO_LARGE')")).isZero();
  }

  private static void timesAgree(RunningJejak jejak) {
    assertThat(count(jejak, "FROM interaction WHERE received_at < NOW() - INTERVAL 2 YEAR")).isGreaterThan(400);
    assertThat(count(jejak, "FROM interaction WHERE received_at > NOW() - INTERVAL 14 DAY")).isPositive();
    assertThat(count(jejak, "FROM interaction WHERE complete_at < received_at OR finished_at < complete_at")).isZero();
    assertThat(count(jejak, "FROM message m JOIN interaction i ON i.id = m.interaction_id WHERE m.written_at < "
        + "i.received_at OR m.written_at > UTC_TIMESTAMP()")).isZero();
  }

  private static void sentencesAreFound(RunningJejak jejak) {
    for (String sentence : new String[]{"dana dikembalikan oleh bank karena rekening pasif",
        "kuitansi tidak muncul saat membuat SPP", "antrean loket terlalu lama"}) {
      assertThat(jejak.get("/api/v1/search?q=" + sentence.replace(" ", "%20")).path("groups")).as(sentence)
          .isNotEmpty();
    }
  }

  private static String mark(RunningJejak jejak) {
    try {
      return Files.readString(jejak.home().resolve("demo"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long count(RunningJejak jejak, String from) {
    try (Connection database = jejak.database();
        ResultSet row = database.createStatement().executeQuery("SELECT COUNT(*) " + from)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(from, e);
    }
  }

  private static Map<String, Long> groups(RunningJejak jejak, String column) {
    Map<String, Long> groups = new TreeMap<>();
    try (Connection database = jejak.database();
        ResultSet rows = database.createStatement().executeQuery("SELECT " + column + ", COUNT(*) FROM interaction "
            + "GROUP BY 1")) {
      while (rows.next()) {
        groups.put(rows.getString(1), rows.getLong(2));
      }
      return groups;
    } catch (SQLException e) {
      throw new IllegalStateException(column, e);
    }
  }
}
