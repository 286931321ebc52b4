package id.jejak.archive;

import id.jejak.archive.likeness.Numbers;
import id.jejak.archive.likeness.PicturePrint;
import id.jejak.archive.likeness.TextPrint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The prints of files, and the buckets by which a print finds those that may be like it: no print is compared with all. */
@Component
class PrintRows {
  /** A print that was made in another way is made anew. */
  static final int FORM = 1;
  /** The newest of a bucket: all forms of a kind may lie in one. */
  static final int OF_BUCKET = 24;
  static final int CANDIDATES = 60;
  private static final int AT_ONCE = 64;
  private static final int LONGEST_NUMBERS = 4_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final ContentRows contents;
  private final LikeRows likes;

  PrintRows(JdbcClient jdbc, JdbcTemplate batch, ContentRows contents, LikeRows likes) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.contents = contents;
    this.likes = likes;
  }

  /** A file with its prints. */
  record Printed(long number, String sha256, @Nullable TextPrint text, Numbers numbers, boolean recognised,
      Map<Integer, PicturePrint> pictures) {
    /** Where it is found. */
    long[] buckets() {
      LongStream ofText = text == null ? LongStream.empty() : LongStream.of(text.buckets());
      LongStream ofNumbers = LongStream.of(numbers.buckets());
      LongStream ofPictures = pictures.values().stream().map(PicturePrint::buckets).flatMapToLong(LongStream::of);
      return LongStream.concat(LongStream.concat(ofText, ofNumbers), ofPictures).distinct().toArray();
    }
  }

  /** Takes the place of earlier prints of these bytes, with all that they were like. */
  void keep(String sha256, @Nullable String textKey, @Nullable TextLike text, Map<Integer, PicturePrint> pictures) {
    contents.lock(sha256);
    remove(sha256);
    String numbers = text == null ? "" : bounded(text.numbers().kept());
    TextPrint print = text == null ? null : text.print();
    boolean recognised = text != null && text.recognised();
    jdbc.sql("""
        INSERT INTO content_print (sha256, form, text_key, text_print, numbers, recognised, made_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)""").params(Arrays.asList(sha256, FORM, textKey, print == null
        ? null
        : print.bytes(), numbers, recognised, contents.now())).update();
    long number = jdbc.sql("SELECT number FROM content_print WHERE sha256 = ?").param(sha256).query(Long.class)
        .single();
    Printed printed = new Printed(number, sha256, print, Numbers.of(numbers), recognised, pictures);
    batch.batchUpdate("INSERT INTO page_print (number, page, picture) VALUES (?, ?, ?)", pictures.entrySet().stream()
        .map(page -> new Object[]{number, page.getKey(), page.getValue().bytes()}).toList());
    likes.keep(printed, candidates(printed));
    batch.batchUpdate("INSERT IGNORE INTO content_bucket (bucket, number) VALUES (?, ?)", LongStream.of(printed
        .buckets()).mapToObj(bucket -> new Object[]{bucket, number}).toList());
  }

  private static String bounded(String numbers) {
    return numbers.length() <= LONGEST_NUMBERS
        ? numbers
        : numbers.substring(0, numbers.lastIndexOf(' ', LONGEST_NUMBERS));
  }

  // Its buckets are known from the prints themselves, so that no second index has to say where a file lies.
  private void remove(String sha256) {
    printed(List.of(sha256)).forEach(before -> {
      batch.batchUpdate("DELETE FROM content_bucket WHERE bucket = ? AND number = ?", LongStream.of(before.buckets())
          .mapToObj(bucket -> new Object[]{bucket, before.number()}).toList());
      jdbc.sql("DELETE FROM page_print WHERE number = ?").param(before.number()).update();
      jdbc.sql("DELETE FROM content_print WHERE number = ?").param(before.number()).update();
    });
    likes.forget(sha256);
  }

  /** Those with most buckets in common, at most {@value #CANDIDATES}. */
  List<Printed> candidates(Printed printed) {
    Map<Long, Integer> shared = new LinkedHashMap<>();
    long[] wanted = printed.buckets();
    for (int from = 0; from < wanted.length; from += AT_ONCE) {
      newest(Arrays.copyOfRange(wanted, from, Math.min(wanted.length, from + AT_ONCE))).forEach(number -> shared.merge(
          number, 1, Integer::sum));
    }
    for (PicturePrint picture : printed.pictures().values()) {
      looking(picture.nearBuckets()).forEach(number -> shared.merge(number, 1, Integer::sum));
    }
    shared.remove(printed.number());
    List<Long> best = shared.entrySet().stream().sorted(Map.Entry.<Long, Integer>comparingByValue().reversed()
        .thenComparing(Map.Entry.<Long, Integer>comparingByKey().reversed())).limit(CANDIDATES).map(Map.Entry::getKey)
        .toList();
    return best.isEmpty() ? List.of() : filled("number IN (:wanted)", best);
  }

  /** Of each bucket the newest, so that a form that everybody sends costs no more than a letter. */
  private List<Long> newest(long[] buckets) {
    String one = "(SELECT number FROM content_bucket WHERE bucket = ? ORDER BY number DESC LIMIT " + OF_BUCKET + ")";
    String all = LongStream.of(buckets).mapToObj(_ -> one).collect(Collectors.joining(" UNION ALL ",
        "SELECT 0 AS number FROM DUAL WHERE FALSE UNION ALL ", ""));
    return buckets.length == 0
        ? List.of()
        : jdbc.sql(all).params(LongStream.of(buckets).boxed().toList()).query(Long.class).list();
  }

  // Nearly all of these hundreds are empty, as they are parts of a picture that is not there.
  private List<Long> looking(long[] buckets) {
    return jdbc.sql("SELECT number FROM content_bucket WHERE bucket IN (:buckets) LIMIT 400")
        .param("buckets", LongStream
            .of(buckets).boxed().toList())
        .query(Long.class).list();
  }

  List<Printed> printed(Collection<String> sha256s) {
    return sha256s.isEmpty() ? List.of() : filled("sha256 IN (:wanted)", sha256s);
  }

  private List<Printed> filled(String which, Collection<?> wanted) {
    List<Printed> bare = jdbc.sql("SELECT number, sha256, text_print, numbers, recognised FROM content_print WHERE "
        + which).param("wanted", wanted).query((row, _) -> new Printed(row.getLong(1), row.getString(2),
            text(row
                .getBytes(3)),
            Numbers.of(row.getString(4)), row.getBoolean(5), Map.of()))
        .list();
    Map<Long, Map<Integer, PicturePrint>> pictures = new HashMap<>();
    if (!bare.isEmpty()) {
      jdbc.sql("SELECT number, page, picture FROM page_print WHERE number IN (:numbers)").param("numbers", bare.stream()
          .map(Printed::number).toList()).query(row -> {
            pictures.computeIfAbsent(row.getLong(1), _ -> new HashMap<>()).put(row.getInt(2), PicturePrint.of(row
                .getBytes(3)));
          });
    }
    List<Printed> filled = new ArrayList<>();
    bare.forEach(one -> filled.add(new Printed(one.number(), one.sha256(), one.text(), one.numbers(), one.recognised(),
        pictures.getOrDefault(one.number(), Map.of()))));
    return filled;
  }

  private static @Nullable TextPrint text(byte @Nullable [] kept) {
    return kept == null ? null : TextPrint.of(kept);
  }
}
