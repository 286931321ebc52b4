package id.jejak.search.lucene;

import id.jejak.access.AccessFilter;
import id.jejak.search.CursorExpired;
import id.jejak.search.Explanation;
import id.jejak.search.IndexConfig;
import id.jejak.search.SearchPage.Group;
import id.jejak.search.SearchPage;
import id.jejak.search.SearchProperties;
import id.jejak.search.SearchQuery.Sort;
import id.jejak.search.SearchQuery;
import id.jejak.search.lucene.Groups.Place;
import id.jejak.search.lucene.Holdings.Counted;
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
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/** Answers questions in two steps: the best interactions first, then what is shown inside these few. */
final class Answering {
  private static final int MAX_SIZE = 100;
  private static final int MOST_ALL_NEEDED = 3;
  private static final int MOST_INSIDE = 200;
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private final Language language;
  private final SearchProperties properties;
  private final IndexConfig config;
  private final QuestionReader questions;
  private final Definitions definitions;
  private final Showing showing;

  Answering(Language language, IndexConfig config, SearchProperties properties) {
    this.language = language;
    this.config = config;
    this.properties = properties;
    definitions = new Definitions(language, config.definitionWords());
    questions = new QuestionReader(language, config);
    showing = new Showing(language);
  }

  SearchPage find(States states, SearchQuery query, ZoneId zone, AccessFilter filter) throws IOException {
    int question = hash(query, zone);
    Cursor cursor = query.cursor() == null ? null : Cursor.read(query.cursor(), question);
    Pace pace = new Pace();
    try (Holdings holdings = state(states, cursor)) {
      holdings.within(properties.timeout());
      Asked asked = asked(holdings, query, zone, filter);
      pace.done("understanding");
      long dropped = cursor == null ? 0 : cursor.dropped();
      Groups groups = collect(asked, dropped);
      if (groups.isEmpty() && cursor == null && asked.clauses().size() > 1) {
        dropped = relaxation(asked).dropped();
        groups = collect(asked, dropped);
      }
      pace.done("finding");
      long left = dropped;
      Holdings.Counting counting = holdings.counting(query, filter, groups,
          others -> asked.among(Conditions.found(others,
              zone, filter, holdings)).held(left));
      pace.done("counting");
      SearchPage page = page(states, asked, groups, counting, cursor, dropped, question, Math.clamp(query.size(), 1,
          MAX_SIZE));
      pace.done("showing");
      pace.end(asked, page.interactions(), page.atLeast(), properties.timeout());
      return page;
    }
  }

  static Relaxation relaxation(Asked asked) {
    return new Relaxation(asked.holdings(), asked.condition(), asked.parts());
  }

  /**
   * One interaction as an answer.
   *
   * @param query what of it was found
   * @param partly whether it holds only some of the words
   */
  private record Answer(Asked asked, long dropped, Query query, Found found, boolean partly) {
  }

  private @Nullable Answer answer(Holdings holdings, SearchQuery query, UUID interaction, ZoneId zone,
      AccessFilter filter) throws IOException {
    holdings.within(properties.timeout());
    Asked asked = asked(holdings, query, zone, filter).scored();
    boolean all = holdings.isAny(asked.without(0));
    long dropped = all || asked.clauses().size() < 2 ? 0 : relaxation(asked).dropped();
    long group = GroupKey.of(interaction);
    Query whole = asked.closely(asked.without(dropped));
    Found found = holdings.inside(whole, true, group).get(group);
    if (found != null) {
      return new Answer(asked, dropped, whole, found, false);
    }
    Query part = asked.closely(asked.any());
    found = holdings.inside(part, true, group).get(group);
    return found == null ? null : new Answer(asked, dropped, part, found, true);
  }

  Optional<Explanation> explain(Holdings holdings, SearchQuery query, UUID interaction, ZoneId zone,
      AccessFilter filter) throws IOException {
    Answer answer = answer(holdings, query, interaction, zone, filter);
    if (answer == null) {
      return Optional.empty();
    }
    Asked asked = answer.asked();
    Explaining explaining = new Explaining(holdings, answer.found().best().getFirst().doc(),
        sentences(asked, new Rarity(asked)));
    Group shown = showing.groups(holdings, List.of(answer.found()), asked.marks(), answer.partly()).getFirst();
    return Optional.of(explaining.of(shown, asked, answer.dropped(), config.weight("pages") > 0 && asked.addsUp()));
  }

  Optional<Group> inside(Holdings holdings, SearchQuery query, UUID interaction, ZoneId zone, AccessFilter filter)
      throws IOException {
    Answer answer = answer(holdings, query, interaction, zone, filter);
    if (answer == null) {
      return Optional.empty();
    }
    // What is found is shown whole, late or not; it is quick.
    holdings.within(null);
    List<Integer> entries = holdings.entries(Conditions.inside(answer.query(), interaction), MOST_INSIDE);
    return Optional.of(showing.whole(holdings, entries, answer.found().count(), answer.asked().marks(), answer
        .partly()));
  }

  /** Who types three words means all of them; who types a whole question, in any number of words, wants an answer. */
  private static boolean isSentence(String text, List<Clause> clauses) {
    boolean words = clauses.stream().allMatch(clause -> clause instanceof Clause.Word
        || clause instanceof Clause.Either || clause instanceof Clause.Explained);
    boolean whole = BLANKS.split(text.strip(), MOST_ALL_NEEDED + 2).length > MOST_ALL_NEEDED;
    return clauses.size() > MOST_ALL_NEEDED || (clauses.size() > 1 && whole && words);
  }

  Asked asked(Holdings holdings, SearchQuery query, ZoneId zone, AccessFilter filter) throws IOException {
    return holdings.tell(() -> understood(holdings, query, zone, filter));
  }

  private Asked understood(Holdings holdings, SearchQuery query, ZoneId zone, AccessFilter filter) throws IOException {
    Query seen = Conditions.found(query, zone, filter, holdings);
    Learned learned = new Learned(holdings, Conditions.access(filter), config.weight("learned") > 0);
    Question question = Question.of(query.text());
    Definitions.Asked meaning = definitions.asked(question.words());
    QuestionQuery understood = new QuestionQuery(holdings, Conditions.access(filter), language, config);
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
    return new Asked(holdings, clauses, parts, beside, understood.marks(), seen, demands, byScore,
        byScore && isSentence(question.words(), clauses) ? config.weight("sentence") : 1,
        asksForNumber(question.words()));
  }

  /** <i>When</i> and <i>how many</i> are answered by numbers. */
  private boolean asksForNumber(String text) {
    return language.exact(text).stream().anyMatch(token -> config.numberWords().contains(language.meant(token.term())));
  }

  private static Holdings state(States states, @Nullable Cursor cursor) throws IOException {
    if (cursor == null) {
      return states.now();
    }
    Holdings held = cursor.opening() == states.id() ? states.then(cursor.generation()) : null;
    if (held == null) {
      throw new CursorExpired();
    }
    return held;
  }

  private static Groups collect(Asked asked, long dropped) throws IOException {
    Holdings.Order order = asked.byScore() ? Holdings.Order.BEST : Holdings.Order.NEWEST;
    Query query = asked.byScore() ? asked.without(dropped) : asked.held(dropped);
    return asked.holdings().groups(query, order, Ranking.WINDOW + 1);
  }

  /** The first ones after a place; those behind the best hundred are looked for only when a page reaches them. */
  private List<Ranked> ranked(Asked asked, Groups found, Ranking ranking, int count, @Nullable Place after,
      long dropped,
      @Nullable Sentences sentences) throws IOException {
    if (!asked.byScore()) {
      return ranking.byTime(count, after);
    }
    List<Ranked> best = ranking.byScore(count, after);
    if (best.size() == count || after == null || found.isExact()) {
      return best;
    }
    asked.holdings().within(properties.timeout());
    Groups all = asked.holdings().groups(asked.without(dropped), Holdings.Order.BEST, 0);
    asked.holdings().within(null);
    return ranking(asked, asked.scored().without(dropped), all, sentences, dropped).byScore(count, after);
  }

  private SearchPage page(States states, Asked asked, Groups found, Holdings.Counting counting, @Nullable Cursor cursor,
      long dropped, int question, int size) throws IOException {
    // What is found is shown whole, late or not; these few are quick.
    asked.holdings().within(null);
    Place after = cursor == null ? null : cursor.place();
    Rarity rarity = new Rarity(asked);
    Sentences sentences = sentences(asked, rarity);
    Ranking ranking = ranking(asked, asked.scored().without(dropped), found, sentences, dropped);
    List<Ranked> ranked = ranked(asked, found, ranking, size + 1, after, dropped, sentences);
    boolean partial = asked.holdings().isLate();
    boolean more = ranked.size() > size;
    List<Ranked> shown = more ? ranked.subList(0, size) : ranked;
    String next = null;
    // A partial answer has no page after it: groups not seen yet could stand before its cursor.
    if (more && !partial) {
      Place last = shown.getLast().place();
      next = new Cursor(states.id(), asked.holdings().hold(), question, last.value(), last.group(), dropped).text();
    }
    // Who has all words has what was asked for.
    boolean part = asked.isSentence() || dropped != 0;
    boolean nothingFits = part && cursor == null && asked.byScore() && !shown.isEmpty()
        && new Fit(asked, rarity, config.weight("fit")).isNone(ranking.leader());
    List<Group> groups = shown(asked, shown, false);
    if (!more && cursor == null && asked.byScore() && !asked.isSentence() && asked.parts().size() > 1) {
      groups = Stream.concat(groups.stream(), partly(asked, shown, sentences, size).stream()).toList();
    }
    Counted counted = counting.counted();
    return new SearchPage(groups, Math.max(counted.interactions(), shown.size()), partial || !counted.exact(),
        asked.words(
            dropped),
        nothingFits, counted.facets(), next);
  }

  private List<Group> shown(Asked asked, List<Ranked> ranked, boolean partly) throws IOException {
    return showing.groups(asked.holdings(), ranked.stream().map(Ranked::found).toList(), asked.marks(), partly);
  }

  private Ranking ranking(Asked asked, Query query, Groups found,
      @Nullable Sentences sentences, long dropped)
      throws IOException {
    float further = config.weight("pages");
    return new Ranking(asked.holdings(), asked.scored().closely(query), found, !asked.parts().isEmpty(),
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
  private List<Group> partly(Asked asked, List<Ranked> shown, @Nullable Sentences sentences, int size)
      throws IOException {
    asked.holdings().within(properties.timeout());
    Query any = asked.any();
    Groups found = asked.holdings().groups(any, Holdings.Order.BEST, Ranking.WINDOW + 1);
    asked.holdings().within(null);
    List<Ranked> ranked = ranking(asked, any, found, sentences, 0).byScore(size, null);
    Set<Long> before = shown.stream().map(one -> one.place().group()).collect(Collectors.toSet());
    List<Ranked> others = ranked.stream().filter(one -> !before.contains(one.place().group())).limit(size - shown
        .size()).toList();
    return shown(asked, others, true);
  }

  static int hash(SearchQuery query, ZoneId zone) {
    List<String> chosen = query.chosen().entrySet().stream().map(one -> one.getKey() + "=" + new TreeSet<>(one
        .getValue())).sorted().toList();
    return Objects.hash(query.text(), chosen, query.from(), query.until(), query.sort().name(), zone.getId());
  }
}
