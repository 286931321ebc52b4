package id.jejak.search.lucene;

import id.jejak.access.AccessFilter;
import id.jejak.search.CursorExpired;
import id.jejak.search.Explanation;
import id.jejak.search.IndexConfig;
import id.jejak.search.SearchPage;
import id.jejak.search.SearchPage.Group;
import id.jejak.search.SearchProperties;
import id.jejak.search.SearchQuery;
import id.jejak.search.SearchQuery.Sort;
import id.jejak.search.lucene.BestOfGroups.Place;
import id.jejak.search.lucene.HitCollector.Found;
import id.jejak.search.lucene.Ranking.Ranked;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.jspecify.annotations.Nullable;

/** Answers questions in two steps: the best interactions first, then what is shown inside these few. */
final class Answering {
  private static final int MAX_SIZE = 100;
  private static final int MOST_ALL_NEEDED = 3;
  private static final Pattern BLANKS = Pattern.compile("\\s+");
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

  SearchPage find(OpenIndex index, SearchQuery query, ZoneId zone, AccessFilter filter) throws IOException {
    int question = hash(query, zone);
    Cursor cursor = query.cursor() == null ? null : Cursor.read(query.cursor(), question);
    try (OpenIndex.State state = state(index, cursor); Tally tally = state.cases().tally()) {
      Asked asked = asked(state, query, zone, filter);
      Finding finding = new Finding(state.cases(), asked, tally, cursor);
      boolean relaxing = finding.isEmpty() && cursor == null && asked.clauses().size() > 1;
      if (relaxing) {
        finding.relax(relaxation(asked).dropped());
      }
      FacetCounts counts = new FacetCounting(state.cases(), query, zone, filter).of(asked, finding);
      return page(index, state, asked, finding, counts, cursor, question, Math.clamp(query.size(), 1, MAX_SIZE));
    }
  }

  static Relaxation relaxation(Asked asked) {
    return new Relaxation(asked.searcher(), asked.condition(), asked.parts());
  }

  Optional<Explanation> explain(OpenIndex.State state, SearchQuery query, UUID interaction, ZoneId zone,
      AccessFilter filter) throws IOException {
    Asked asked = asked(state, query, zone, filter).scored();
    boolean all = asked.searcher().search(asked.without(0), 1).scoreDocs.length > 0;
    long dropped = all || asked.clauses().size() < 2 ? 0 : relaxation(asked).dropped();
    long group = GroupKey.of(interaction);
    Found found = inside(asked, asked.closely(asked.without(dropped)), group);
    boolean partly = found == null;
    if (partly) {
      found = inside(asked, asked.closely(asked.any()), group);
    }
    if (found == null) {
      return Optional.empty();
    }
    Explaining explaining = new Explaining(asked.searcher(), found.best().getFirst().doc(), sentences(asked,
        new Rarity(asked)));
    Group shown = showing.group(asked.searcher(), state.cases(), found, asked.marks(), partly);
    return Optional.of(explaining.of(shown, asked, dropped, config.weight("pages") > 0 && asked.addsUp()));
  }

  private static @Nullable Found inside(Asked asked, Query query, long group) throws IOException {
    return Ranking.inside(asked.searcher(), query, true, group).get(group);
  }

  /** Who types three words means all of them; who types a whole question, in any number of words, wants an answer. */
  private static boolean isSentence(String text, List<Clause> clauses) {
    boolean words = clauses.stream().allMatch(clause -> clause instanceof Clause.Word
        || clause instanceof Clause.Either || clause instanceof Clause.Explained);
    boolean whole = BLANKS.split(text.strip(), MOST_ALL_NEEDED + 2).length > MOST_ALL_NEEDED;
    return clauses.size() > MOST_ALL_NEEDED || (clauses.size() > 1 && whole && words);
  }

  Asked asked(OpenIndex.State state, SearchQuery query, ZoneId zone, AccessFilter filter) throws IOException {
    IndexSearcher searcher = searcher(state);
    Query seen = Conditions.found(query, zone, filter, state.cases());
    Learned learned = new Learned(searcher, Conditions.access(filter), config.weight("learned") > 0);
    Question question = Question.of(query.text());
    Definitions.Asked meaning = definitions.asked(question.words());
    QuestionQuery understood = new QuestionQuery(new Visible(searcher, Conditions.access(filter)), language, config);
    Demands demands = Demands.of(question, questions, language, understood);
    List<Clause> read = questions.read(meaning != null && meaning.explicit() ? meaning.term() : question.words());
    List<Clause> words = learned.widened(read);
    boolean numbersAlone = words.isEmpty();
    List<Clause> clauses = numbersAlone ? demands.numbers() : words;
    List<Query> parts = numbersAlone ? demands.needed() : understood.of(words);
    List<Asked.Wish> sought = new ArrayList<>();
    if (meaning != null) {
      sought.add(new Asked.Wish(meaning.term(), understood.defining(meaning)));
    }
    if (!numbersAlone) {
      sought.addAll(demands.wishes());
    }
    boolean byScore = query.sort() == Sort.RELEVANCE && !clauses.isEmpty();
    List<Asked.Wish> abbreviations = new ArrayList<>();
    for (String abbreviation : byScore ? learned.abbreviations(read) : Set.<String>of()) {
      abbreviations.add(new Asked.Wish(abbreviation, understood.abbreviation(abbreviation)));
    }
    Asked.Beside beside = new Asked.Beside(sought, abbreviations, Neighbours.near(clauses, config.weight("near")));
    return new Asked(searcher, clauses, parts, beside, understood.marks(), seen, demands, byScore,
        byScore && isSentence(question.words(), clauses) ? config.weight("sentence") : 1,
        asksForNumber(question.words()));
  }

  /** <i>When</i> and <i>how many</i> are answered by numbers. */
  private boolean asksForNumber(String text) {
    return language.exact(text).stream().anyMatch(token -> config.numberWords().contains(language.meant(token.term())));
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

  IndexSearcher searcher(OpenIndex.State state) {
    IndexSearcher searcher = new IndexSearcher(state.searcher().getIndexReader());
    searcher.setSimilarity(similarity);
    limit(searcher);
    return searcher;
  }

  private void limit(IndexSearcher searcher) {
    long end = System.nanoTime() + properties.timeout().toNanos();
    searcher.setTimeout(() -> System.nanoTime() - end > 0);
  }

  private SearchPage page(OpenIndex index, OpenIndex.State state, Asked asked, Finding finding, FacetCounts counts,
      @Nullable Cursor cursor, int question, int size) throws IOException {
    boolean partial = asked.searcher().timedOut();
    // What is found is shown whole, late or not; these few are quick.
    asked.searcher().setTimeout(null);
    Place after = cursor == null ? null : cursor.place();
    Rarity rarity = new Rarity(asked);
    Sentences sentences = sentences(asked, rarity);
    Ranking ranking = ranking(asked, asked.scored().without(finding.dropped()), finding.places(), sentences, finding
        .dropped());
    List<Ranked> ranked = asked.byScore() ? ranking.byScore(size + 1, after) : ranking.byTime(size + 1, after);
    boolean more = ranked.size() > size;
    List<Ranked> shown = more ? ranked.subList(0, size) : ranked;
    String next = null;
    // A partial answer has no page after it: groups not seen yet could stand before its cursor.
    if (more && !partial) {
      Place last = shown.getLast().place();
      next = new Cursor(index.id, index.hold(state), question, last.value(), last.group(), finding.dropped()).text();
    }
    boolean nothingFits = cursor == null && asked.byScore() && !shown.isEmpty()
        && new Fit(asked, rarity, config.weight("fit")).isNone(ranking.leader());
    List<Group> groups = showing.groups(asked.searcher(), state.cases(), shown, asked.marks(), false);
    if (!more && cursor == null && asked.byScore() && !asked.isSentence() && asked.parts().size() > 1) {
      groups = Stream.concat(groups.stream(), partly(state, asked, shown, sentences, size).stream()).toList();
    }
    return new SearchPage(groups, Math.max(counts.count(), shown.size()), partial, asked.words(finding.dropped()),
        nothingFits, counts.facets(), next);
  }

  private Ranking ranking(Asked asked, Query query, Places places, @Nullable Sentences sentences, long dropped)
      throws IOException {
    float further = config.weight("pages");
    return new Ranking(asked.searcher(), asked.scored().closely(query), places, !asked.parts().isEmpty(),
        further == 0 ? null : asked.addedUp(dropped),
        further, sentences);
  }

  private @Nullable Sentences sentences(Asked asked, Rarity rarity) throws IOException {
    float together = config.weight("together");
    return together == 0 || !asked.byScore()
        ? null
        : new Sentences(language, asked.parts(), rarity.weights(), together,
            asked.number() ? config.weight("number") : 0);
  }

  /** What holds only some of a few words fills a list that is short. */
  private List<Group> partly(OpenIndex.State state, Asked asked, List<Ranked> shown, @Nullable Sentences sentences,
      int size) throws IOException {
    limit(asked.searcher());
    Query any = asked.any();
    TopCollector best = InOrder.search(asked.searcher(), any, new TopCollector(state.cases(), Ranking.WINDOW + 1));
    asked.searcher().setTimeout(null);
    List<Ranked> ranked = ranking(asked, any, best, sentences, 0).byScore(size, null);
    Set<Long> before = shown.stream().map(one -> one.place().group()).collect(Collectors.toSet());
    List<Ranked> others = ranked.stream().filter(one -> !before.contains(one.place().group())).limit(size - shown
        .size()).toList();
    return showing.groups(asked.searcher(), state.cases(), others, asked.marks(), true);
  }

  static int hash(SearchQuery query, ZoneId zone) {
    List<String> chosen = query.chosen().entrySet().stream().map(one -> one.getKey() + "=" + new TreeSet<>(one
        .getValue())).sorted().toList();
    return Objects.hash(query.text(), chosen, query.from(), query.until(), query.sort().name(), zone.getId());
  }
}
