package id.jejak.knowledge.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How often answers were opened on a day; by whom is nowhere. */
@Repository
class CountRows {
  private final JdbcClient jdbc;

  CountRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An answer on a day. */
  record Day(int number, LocalDate day) {
  }

  /** How a reader came to an answer. */
  enum Way {
    STRAIGHT, FOUND, TAKEN
  }

  /**
   * @param found of the views those that came from the results of a search
   * @param taken of the views those that came from likely answers below a field: cases that were not opened
   */
  record Count(int views, int found, int taken) {
    static Count of(Way way) {
      return new Count(1, way == Way.FOUND ? 1 : 0, way == Way.TAKEN ? 1 : 0);
    }

    Count plus(Count other) {
      return new Count(views + other.views, found + other.found, taken + other.taken);
    }
  }

  /** Adds to what is there, all or nothing; in the order of the keys, so that nodes do not wait for each other in a ring. */
  @Transactional
  void add(Map<Day, Count> counts) {
    counts.entrySet().stream().sorted(Map.Entry.comparingByKey((one, other) -> one.number() == other.number()
        ? one.day().compareTo(other.day())
        : Integer.compare(one.number(), other.number()))).forEach(count -> jdbc.sql("""
            INSERT INTO answer_day (number, day, views, found, taken) VALUES (?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE views = views + VALUES(views), found = found + VALUES(found),
              taken = taken + VALUES(taken)""").params(
            count
                .getKey().number(),
            count.getKey().day(), count.getValue().views(), count.getValue().found(), count
                .getValue().taken())
            .update());
  }

  /** Numbers of the answers that were opened most since a day, first the one opened most. */
  List<Integer> most(LocalDate since, int most) {
    return jdbc.sql("""
        SELECT number FROM answer_day WHERE day >= ? GROUP BY number ORDER BY SUM(views) DESC, number LIMIT ?""")
        .params(since, most).query(Integer.class).list();
  }
}
