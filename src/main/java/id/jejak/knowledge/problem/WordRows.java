package id.jejak.knowledge.problem;

import id.jejak.shared.Utc;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which cases of an office have which words: by the newest with a word a case finds those that may be like it. */
@Repository
class WordRows {
  /** The row that counts all cases of an office, and that is held while one of them is placed. */
  private static final String ALL = "";
  private static final int LISTED = 24;
  private static final int TELLING = 12;
  private static final int NEWEST = 24;
  private static final int CANDIDATES = 20;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  WordRows(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /** Lets nobody else place a case of this office until the transaction ends, so that the order is one. */
  void hold(UUID officeId) {
    jdbc.sql("INSERT INTO problem_word_count (office_id, word, cases) VALUES (?, ?, 0)"
        + " ON DUPLICATE KEY UPDATE cases = cases").params(officeId, ALL).update();
  }

  void add(GroupedCase given) {
    counted(given, 1);
    batch.batchUpdate("INSERT IGNORE INTO problem_word (office_id, word, received_at, interaction_id)"
        + " VALUES (?, ?, ?, ?)", listed(given.words()), LISTED, (row, word) -> {
          row.setObject(1, given.officeId());
          row.setString(2, word);
          row.setObject(3, Utc.of(given.receivedAt()));
          row.setObject(4, given.interactionId());
        });
  }

  private static List<String> listed(CaseWords words) {
    return words.counts().keySet().stream().limit(LISTED).toList();
  }

  void remove(GroupedCase given) {
    counted(given, -1);
    jdbc.sql("DELETE FROM problem_word WHERE office_id = :office AND word IN (:words) AND received_at = :at"
        + " AND interaction_id = :id").param("office", given.officeId()).param("words", orNone(listed(given.words())))
        .param("at", Utc.of(given.receivedAt())).param("id", given.interactionId()).update();
  }

  private static List<String> orNone(List<String> words) {
    return words.isEmpty() ? List.of("-") : words;
  }

  // In their order, so that nobody waits in a ring.
  private void counted(GroupedCase given, int change) {
    List<String> words = new ArrayList<>(given.words().counts().keySet().stream().sorted().toList());
    words.addFirst(ALL);
    batch.batchUpdate("INSERT INTO problem_word_count (office_id, word, cases) VALUES (?, ?, GREATEST(0, ?))"
        + " ON DUPLICATE KEY UPDATE cases = GREATEST(0, cases + ?)", words, words.size(), (row, word) -> {
          row.setObject(1, given.officeId());
          row.setString(2, word);
          row.setInt(3, change);
          row.setInt(4, change);
        });
    if (change < 0) {
      jdbc.sql("DELETE FROM problem_word_count WHERE office_id = :office AND word IN (:words) AND cases = 0").param(
          "office", given.officeId()).param("words", orNone(words.subList(1, words.size()))).update();
    }
  }

  Rarity rarity(UUID officeId, Collection<String> words) {
    List<String> asked = new ArrayList<>(words);
    asked.add(ALL);
    Map<String, Integer> cases = new HashMap<>();
    jdbc.sql("SELECT word, cases FROM problem_word_count WHERE office_id = :office AND word IN (:words)").param(
        "office", officeId).param("words", asked).query((row, _) -> cases.put(row.getString(1), row.getInt(2))).list();
    return new Rarity(Objects.requireNonNullElse(cases.remove(ALL), 0), cases);
  }

  /** Cases that share the most telling words with one, of each word the newest; the one that shares most first. */
  List<UUID> candidates(GroupedCase given, Rarity rarity, Instant since) {
    Map<String, Double> weights = given.words().weights(rarity);
    List<String> telling = weights.entrySet().stream().sorted(Map.Entry.<String, Double>comparingByValue().reversed()
        .thenComparing(Map.Entry.comparingByKey())).limit(TELLING).map(Map.Entry::getKey).toList();
    Map<UUID, Double> shared = new HashMap<>();
    for (String word : telling) {
      jdbc.sql("SELECT interaction_id FROM problem_word WHERE office_id = ? AND word = ? AND received_at >= ?"
          + " ORDER BY received_at DESC, interaction_id DESC LIMIT ?").params(given.officeId(), word, Utc.of(since),
              NEWEST)
          .query(UUID.class).list().forEach(id -> shared.merge(id, Objects.requireNonNull(weights.get(
              word)), Double::sum));
    }
    shared.remove(given.interactionId());
    return shared.entrySet().stream().sorted(Map.Entry.<UUID, Double>comparingByValue(Comparator.reverseOrder())
        .thenComparing(Map.Entry.comparingByKey())).limit(CANDIDATES).map(Map.Entry::getKey).toList();
  }
}
