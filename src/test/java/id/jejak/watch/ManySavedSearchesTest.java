package id.jejak.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is new costs what could answer it, not what is saved. */
class ManySavedSearchesTest extends WatchOffice {
  private static final int SAVED = 5_000;

  @Test
  void givenThousandsOfSavedSearches_whenCasesComeIn_thenOnlyThoseAreAskedThatTheyCouldAnswer() throws Exception {
    UUID somebody = clerk.personId();
    recorded("Rekening tanpa kode");
    recorded("Rekening lain");
    indexed();
    try (Connection database = DATABASE.connect(); Statement statement = database.createStatement()) {
      statement.execute("""
          INSERT INTO saved_search (id, owner_id, name, question, tells, made_at, looked_at, changed_at)
          SELECT CONCAT('01900000-0009-7000-8000-', LPAD(HEX(seq), 12, '0')), '%s', CONCAT('Pencarian ', seq),
            CONCAT('{"q":"rekening kode', LPAD(seq, 5, '0'), '"}'), TRUE, NOW(6), NOW(6), NOW(6) FROM seq_1_to_%d"""
          .formatted(somebody,
              SAVED));
    }
    long before = matching.asked();

    for (int i = 1; i <= 40; i++) {
      recorded("Rekening dinas nomor " + i + (i % 10 == 0 ? " kode%05d".formatted(i) : ""));
    }
    indexed();

    assertThat(matching.asked() - before).as("questions to the index").isBetween(4L, 20L);
    assertThat(jdbc.sql("SELECT COUNT(*) FROM saved_match").query(Long.class).single()).isEqualTo(4);
  }
}
