package id.jejak.archive;

import id.jejak.archive.PrintRows.Printed;
import id.jejak.archive.likeness.Numbers;
import id.jejak.archive.likeness.TextPrint;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files are like each other: two rows a pair, one from either side, and the best of each file alone. */
@Component
class LikeRows {
  static final int MOST = 20;
  /** Forms that differ in their numbers are many, and the least of what people look for. */
  static final int MOST_OF_OTHER_NUMBERS = 5;
  private static final double READ = .50;
  // Half of what two readings of one page had in common is lost to mistakes.
  private static final double RECOGNISED = .34;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final ContentRows contents;

  LikeRows(JdbcClient jdbc, JdbcTemplate batch, ContentRows contents) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.contents = contents;
  }

  /** How a file is like another. */
  enum Kind {
    TEXT, PICTURE
  }

  /** What two files have in common. */
  record Like(String otherSha256, Kind kind, int percent, Numbers.Verdict numbers) {
    boolean hasOtherNumbers() {
      return numbers == Numbers.Verdict.DIFFERENT;
    }
  }

  /** What the first is to the second; empty where they are not alike. Either way round it is the same. */
  static Optional<Like> between(Printed one, Printed other) {
    TextPrint text = one.text();
    TextPrint there = other.text();
    if (text != null && there != null) {
      boolean recognised = one.recognised() || other.recognised();
      double likeness = text.likeness(there);
      return likeness < (recognised ? RECOGNISED : READ)
          ? Optional.empty()
          : Optional.of(new Like(other.sha256(), Kind.TEXT, percent(likeness), one.numbers().compare(other.numbers(),
              recognised)));
    }
    // A picture with text and one without are not the same page.
    return text == null && there == null ? looks(one, other) : Optional.empty();
  }

  private static Optional<Like> looks(Printed one, Printed other) {
    return one.pictures().values().stream().flatMap(here -> other.pictures().values().stream().filter(here::isLike).map(
        here::likeness)).max(Double::compare).map(best -> new Like(other.sha256(), Kind.PICTURE, percent(best),
            Numbers.Verdict.SAME));
  }

  private static int percent(double likeness) {
    return (int) Math.round(likeness * 100);
  }

  /** Keeps what is like {@code printed}, from both sides. */
  void keep(Printed printed, List<Printed> candidates) {
    Set<String> touched = new TreeSet<>();
    for (Printed other : candidates) {
      between(printed, other).ifPresent(like -> {
        write(printed.sha256(), like.otherSha256(), like);
        write(like.otherSha256(), printed.sha256(), like);
        touched.add(like.otherSha256());
      });
    }
    if (!touched.isEmpty()) {
      touched.add(printed.sha256());
      touched.forEach(this::keepBest);
    }
  }

  private void write(String sha256, String other, Like like) {
    jdbc.sql("""
        INSERT INTO content_like (sha256, other_sha256, kind, percent, numbers, found_at) VALUES (?, ?, ?, ?, ?, ?)
        ON DUPLICATE KEY UPDATE kind = VALUES(kind), percent = VALUES(percent), numbers = VALUES(numbers)""").params(
        sha256, other, like.kind().name(), like.percent(), like.numbers().name(), contents.now()).update();
  }

  // A pair goes from both sides, or it would be told on one page and not on the other.
  private void keepBest(String sha256) {
    List<Like> all = of(List.of(sha256)).stream().map(Of::like).toList();
    Set<String> kept = new HashSet<>();
    all.stream().filter(like -> !like.hasOtherNumbers()).limit(MOST).forEach(like -> kept.add(like.otherSha256()));
    all.stream().filter(Like::hasOtherNumbers).limit(Math.min(MOST_OF_OTHER_NUMBERS, MOST - kept.size())).forEach(
        like -> kept.add(like.otherSha256()));
    batch.batchUpdate("DELETE FROM content_like WHERE sha256 = ? AND other_sha256 = ?", all.stream().map(
        Like::otherSha256).filter(other -> !kept.contains(other)).flatMap(
            other -> List.of(new Object[]{sha256, other},
                new Object[]{other, sha256}).stream())
        .toList());
  }

  void forget(String sha256) {
    List<String> others = jdbc.sql("SELECT other_sha256 FROM content_like WHERE sha256 = ?").param(sha256).query(
        String.class).list();
    batch.batchUpdate("DELETE FROM content_like WHERE sha256 = ? AND other_sha256 = ?", others.stream().sorted()
        .flatMap(other -> List.of(new Object[]{sha256, other}, new Object[]{other, sha256}).stream()).toList());
  }

  /** A file, and one that it is like. */
  record Of(String sha256, Like like) {
  }

  /** What these files are like, those with the same numbers first and then the likest. */
  List<Of> of(Collection<String> sha256s) {
    return sha256s.isEmpty()
        ? List.of()
        : jdbc.sql("""
            SELECT sha256, other_sha256, kind, percent, numbers FROM content_like WHERE sha256 IN (:hashes)
            ORDER BY sha256, numbers = 'DIFFERENT', percent DESC, other_sha256""").param("hashes", sha256s).query((row,
            _) -> new Of(row.getString(1), new Like(row.getString(2), Kind.valueOf(row.getString(3)), row.getInt(4),
                Numbers.Verdict.valueOf(row.getString(5)))))
            .list();
  }
}
