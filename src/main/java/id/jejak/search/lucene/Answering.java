package id.jejak.search.lucene;

import id.jejak.access.AccessFilter;
import id.jejak.search.CursorExpired;
import id.jejak.search.IndexConfig;
import id.jejak.search.SearchPage;
import id.jejak.search.SearchProperties;
import id.jejak.search.SearchQuery;
import id.jejak.search.SearchQuery.Sort;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.jspecify.annotations.Nullable;

/** Answers questions in two steps: the best interactions first, then what is shown inside these few. */
final class Answering {
  private static final int MAX_SIZE = 100;
  private static final int MOST_ALL_NEEDED = 3;
  private static final float NEEDED_OF_SENTENCE = 0.2f;
  private final Language language;
  private final BM25Similarity similarity;
  private final SearchProperties properties;
  private final IndexConfig config;
  private final QuestionReader questions;
  private final Definitions definitions;
  private final Showing showing;

  Answering(Language language, BM25Similarity similarity, IndexConfig config, SearchProperties properties) {
    this.language = language;
    this.similarity = similarity;
    this.config = config;
    this.properties = properties;
    definitions = new Definitions(language, config.definitionWords());
    questions = new QuestionReader(language, config);
    showing = new Showing(language);
  }

  /**
   * A question on its way: what it was understood as, and where it is asked. Of a few words all are needed; of a whole
   * sentence a part, because what answers seldom repeats the words of the asker. A list by time shows only what holds all
   * words.
   */
  private record Asked(IndexSearcher searcher, List<Clause> clauses, List<Query> parts, List<Query> extra, Marks marks,
      Query condition, boolean byScore, boolean sentence, int size) {
    Query without(long dropped) {
      BooleanQuery.Builder all = new BooleanQuery.Builder().add(condition, Occur.FILTER);
      Occur needed = !byScore ? Occur.FILTER : sentence ? Occur.SHOULD : Occur.MUST;
      int kept = 0;
      for (int i = 0; i < parts.size(); i++) {
        if (((dropped >> i) & 1) == 0) {
          all.add(parts.get(i), needed);
          kept++;
        }
      }
      if (sentence) {
        all.setMinimumNumberShouldMatch(Math.max(1, Math.round(kept * NEEDED_OF_SENTENCE)));
      }
      if (extra.isEmpty() || !byScore) {
        return all.build();
      }
      BooleanQuery.Builder better = new BooleanQuery.Builder().add(all.build(), Occur.MUST);
      extra.forEach(query -> better.add(query, Occur.SHOULD));
      return better.build();
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

  SearchPage find(OpenIndex index, SearchQuery query, ZoneId zone, AccessFilter filter) throws IOException {
    int question = hash(query, zone);
    Cursor cursor = query.cursor() == null ? null : Cursor.read(query.cursor(), question);
    try (OpenIndex.State state = state(index, cursor)) {
      IndexSearcher searcher = searcher(state);
      Definitions.Asked meaning = definitions.asked(query.text());
      List<Clause> clauses = questions.read(meaning != null && meaning.explicit() ? meaning.term() : query.text());
      QuestionQuery understood = new QuestionQuery(searcher.getIndexReader(), language, config);
      List<Query> parts = understood.of(clauses);
      boolean byScore = query.sort() == Sort.RELEVANCE && !clauses.isEmpty();
      Asked asked = new Asked(searcher, clauses, parts, understood.defining(meaning), understood.marks(),
          Conditions.found(query, zone, filter),
          byScore, byScore && parts.size() > MOST_ALL_NEEDED, Math.clamp(query.size(), 1, MAX_SIZE));
      long dropped = cursor == null ? 0 : cursor.dropped();
      GroupCollector collector = collect(asked, dropped, cursor);
      if (collector.best().size() == 0 && cursor == null && clauses.size() > 1) {
        dropped = new Relaxation(searcher, asked.condition(), parts).dropped();
        collector = collect(asked, dropped, null);
      }
      return page(index, state, asked, collector, cursor, dropped, question);
    }
  }

  private static OpenIndex.State state(OpenIndex index, @Nullable Cursor cursor) throws IOException {
    if (cursor == null) {
      return index.now();
    }
    OpenIndex.State held = cursor.opening() == index.id ? index.then(cursor.generation()) : null;
    if (held == null) {
      throw new CursorExpired();
    }
    return held;
  }

  private IndexSearcher searcher(OpenIndex.State state) {
    IndexSearcher searcher = new IndexSearcher(state.searcher().getIndexReader());
    searcher.setSimilarity(similarity);
    long end = System.nanoTime() + properties.timeout().toNanos();
    searcher.setTimeout(() -> System.nanoTime() - end > 0);
    return searcher;
  }

  private GroupCollector collect(Asked asked, long dropped, @Nullable Cursor cursor) throws IOException {
    int shown = cursor == null ? asked.size() + 1 : 0;
    GroupCollector collector = new GroupCollector(asked.byScore(), properties.exactCount(), shown);
    return InOrder.search(asked.searcher(), asked.without(dropped), collector);
  }

  private SearchPage page(OpenIndex index, OpenIndex.State state, Asked asked, GroupCollector collector,
      @Nullable Cursor cursor, long dropped, int question) throws IOException {
    BestOfGroups.Place after = cursor == null ? null : new BestOfGroups.Place(cursor.value(), cursor.group());
    List<BestOfGroups.Place> places = collector.best().first(asked.size() + 1, after);
    boolean partial = asked.searcher().timedOut();
    boolean more = places.size() > asked.size();
    List<BestOfGroups.Place> shown = more ? places.subList(0, asked.size()) : places;
    String next = null;
    // A partial answer has no page after it: groups not seen yet could stand before its cursor.
    if (more && !partial) {
      BestOfGroups.Place last = shown.getLast();
      next = new Cursor(index.id, index.hold(state), question, last.value(), last.group(), dropped).text();
    }
    // What is found is shown whole, late or not; these few are quick.
    asked.searcher().setTimeout(null);
    boolean scored = !asked.parts().isEmpty();
    List<SearchPage.Group> groups = showing.groups(asked.searcher(), shown, scoring(asked, dropped), asked.marks(),
        scored);
    return new SearchPage(groups, collector.best().size(), partial || collector.skipped(), asked.words(dropped), next);
  }

  /** Inside a group the best entry leads even when groups are ordered by time. */
  private static Query scoring(Asked asked, long dropped) {
    return new Asked(asked.searcher(), asked.clauses(), asked.parts(), asked.extra(), asked.marks(), asked.condition(),
        true, asked
            .sentence(),
        asked.size()).without(dropped);
  }

  private static int hash(SearchQuery query, ZoneId zone) {
    return Objects.hash(query.text(), sorted(query.satkerIds()), sorted(query.channels()),
        sorted(query.serviceTypes()), sorted(query.statuses()), sorted(query.years()), sorted(query.fileTypes()),
        query.from(), query.until(), query.sort().name(), zone.getId());
  }

  private static String sorted(Iterable<?> values) {
    TreeSet<String> sorted = new TreeSet<>();
    values.forEach(value -> sorted.add(value.toString()));
    return sorted.toString();
  }
}
