package id.jejak.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * A question on its way: what it was understood as, and where it is asked. Of a few words all are needed; of a whole
 * sentence a part, because what answers seldom repeats the words of the asker. A list by time shows only what holds all
 * words.
 *
 * @param parts one query for each clause
 * @param beside what is no condition but makes an entry better
 * @param seen what the viewer may see and the filters let through
 * @param demands what must or must not be held besides
 * @param number whether a number is asked for
 * @param needed the share of the words that suffices: 1 but for sentences
 */
record Asked(Holdings holdings, List<Clause> clauses, List<Query> parts, Beside beside, Marks marks,
    Query seen, Demands demands, boolean byScore, float needed, boolean number) {

  /** What is sought, as it was typed and as it is looked up. */
  record Wish(String typed, Query query) {
  }

  /**
   * What makes an entry better.
   *
   * @param sought is by itself what was sought
   * @param learned abbreviations of what was asked
   * @param near words of the question near each other
   */
  record Beside(List<Wish> sought, List<Wish> learned, List<Query> near) {
    List<Wish> wishes() {
      return Stream.concat(sought.stream(), learned.stream()).toList();
    }
  }

  /** What an entry must be, whatever words it holds. */
  Query condition() {
    return demands.on(seen);
  }

  /** The same question among others. */
  Asked among(Query others) {
    return new Asked(holdings, clauses, parts, beside, marks, others, demands, byScore, needed, number);
  }

  /** {@link #without} when nothing but that it is held matters. */
  Query held(long dropped) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(condition(), Occur.FILTER);
    List<Wish> kept = kept(dropped);
    boolean part = byScore && isSentence();
    kept.forEach(wish -> all.add(Held.of(wish.query()), part ? Occur.SHOULD : Occur.FILTER));
    return all.setMinimumNumberShouldMatch(part ? least(kept.size()) : 0).build();
  }

  private int least(int kept) {
    return Math.max(1, Math.round(kept * needed));
  }

  /** @param dropped one bit for each clause that is left out */
  Query without(long dropped) {
    Occur each = !byScore ? Occur.FILTER : isSentence() ? Occur.SHOULD : Occur.MUST;
    List<Query> kept = kept(dropped).stream().map(Wish::query).toList();
    return query(kept, each, isSentence() ? least(kept.size()) : 0);
  }

  /** Whether a part of the words suffices. */
  boolean isSentence() {
    return needed < 1;
  }

  /**
   * Pages add up for words. A number that is cited is answered by what it names, however often others cite it, and words
   * that all stand in one subject by the case of that subject.
   */
  boolean addsUp() throws IOException {
    return clauses.stream().noneMatch(Clause.Identifier.class::isInstance) && !isSubject();
  }

  private boolean isSubject() throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(condition(), Occur.FILTER);
    for (Query part : parts) {
      Query inSubject = Narrowed.TO_SUBJECT.of(part);
      if (inSubject == null) {
        return false;
      }
      all.add(inSubject, Occur.FILTER);
    }
    return parts.size() > 1 && holdings.isAny(all.build());
  }

  /**
   * What adds up over the pages and messages of a case: what their texts hold by themselves, without what every entry of
   * it carries. Null when nothing adds up.
   */
  @Nullable
  Query addedUp(long dropped) throws IOException {
    if (!byScore || !addsUp()) {
      return null;
    }
    BooleanQuery.Builder texts = new BooleanQuery.Builder().add(condition(), Occur.FILTER);
    kept(dropped).stream().map(Wish::query).map(Narrowed.TO_TEXT::of).filter(Objects::nonNull)
        .forEach(part -> texts.add(part,
            Occur.SHOULD));
    return texts.setMinimumNumberShouldMatch(1).build();
  }

  /** What holds all words, also those of a sentence. */
  Query all() {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(condition(), Occur.FILTER);
    parts.forEach(part -> all.add(part, Occur.FILTER));
    return all.build();
  }

  /** What holds at least one word. */
  Query any() {
    return query(parts, Occur.SHOULD, 1);
  }

  /** The same, with scores: inside an interaction the best entry leads also when interactions are ordered by time. */
  Asked scored() {
    return new Asked(holdings, clauses, parts, beside, marks, seen, demands, true, needed, number);
  }

  private Query query(List<Query> kept, Occur occur, int least) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(condition(), Occur.FILTER);
    kept.forEach(part -> all.add(part, occur));
    all.setMinimumNumberShouldMatch(least);
    return better(all.build(), beside.wishes().stream().map(Wish::query).toList());
  }

  /** The same for a few interactions: to look for words near each other in all that hold them costs more than all the rest. */
  Query closely(Query query) {
    return better(query, beside.near());
  }

  private Query better(Query query, List<Query> better) {
    if (better.isEmpty() || !byScore) {
      return query;
    }
    BooleanQuery.Builder ranked = new BooleanQuery.Builder().add(query, Occur.MUST);
    better.forEach(each -> ranked.add(each, Occur.SHOULD));
    return ranked.build();
  }

  /** What is kept of the question. */
  List<Wish> kept(long dropped) {
    List<Wish> wishes = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (((dropped >> i) & 1) == 0) {
        wishes.add(new Wish(clauses.get(i).typed(), parts.get(i)));
      }
    }
    return wishes;
  }

  List<String> words(long dropped) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      if (((dropped >> i) & 1) != 0) {
        words.add(clauses.get(i).typed());
      }
    }
    return words;
  }
}
