package id.jejak.search.opensearch;

import id.jejak.access.AccessFilter;
import id.jejak.search.SearchQuery;
import id.jejak.search.lucene.EntrySearch;
import id.jejak.search.lucene.Fields;
import id.jejak.search.lucene.Found;
import id.jejak.search.lucene.Groups.Place;
import id.jejak.search.lucene.Groups;
import id.jejak.search.lucene.Holdings;
import id.jejak.search.lucene.Steps;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One state of an index in the cluster, asked by one question. */
final class ClusterHoldings implements Holdings {
  private static final int FETCHED_AT_ONCE = 200;

  private final HeldPoint point;
  private final Searcher searcher;
  private final ClusterWords words;
  private final EntrySearch search;
  private final int exactCount;
  private final EntryNumbers numbers = new EntryNumbers();
  private final Map<Integer, Document> stored = new HashMap<>();

  ClusterHoldings(HeldPoint point, Searcher searcher, EntrySearch search, int exactCount) {
    this.point = point;
    this.searcher = searcher;
    this.search = search;
    this.exactCount = exactCount;
    words = new ClusterWords(searcher, point.known());
  }

  @Override
  public int entries() {
    return words.entries();
  }

  @Override
  public int entries(Term term) {
    return words.entries(term);
  }

  @Override
  public int beginning(Term term) {
    return words.beginning(term);
  }

  @Override
  public int seen(List<Term> terms, Query visible, int most) {
    return words.seen(terms, visible, most);
  }

  @Override
  public List<Written> near(Term term, int edits, int least, int most, Predicate<String> wanted) {
    return words.near(term, edits, least, most, wanted);
  }

  @Override
  public List<String> pairs(Query visible, String beginning, int most) {
    return words.pairs(visible, beginning, most);
  }

  @Override
  public boolean learn() throws IOException {
    return words.learn();
  }

  @Override
  public void within(@Nullable Duration time) {
    searcher.within(time);
  }

  @Override
  public boolean isLate() {
    return searcher.isLate();
  }

  @Override
  public Groups groups(Query query, Order order, int shown) throws IOException {
    return ClusterGroups.of(searcher, query, order, exactCount);
  }

  @Override
  public Counting counting(SearchQuery query, AccessFilter filter, Groups found, Again again) throws IOException {
    Counted counted = new Counted(found.size(), found.isExact(), new ClusterFacets(searcher, query, filter).of(again));
    return () -> counted;
  }

  @Override
  public List<Seen> latest(Query query, int most, @Nullable Place after) throws IOException {
    List<Place> places = ClusterGroups.latest(searcher, query, most, after);
    if (places.isEmpty()) {
      return List.of();
    }
    Map<Long, Found> found = inside(query, false, places.stream().mapToLong(Place::group).toArray());
    return places.stream().map(place -> Objects.requireNonNull(found.get(place.group())).seen(place)).toList();
  }

  @Override
  public List<Integer> newest(Query query, int most) throws IOException {
    ObjectNode request = Json.object("query", QueryJson.of(query)).put("size", most).put("_source", EntryJson.STORED);
    request.set("sort", Json.array().add(Json.object(Fields.AT, "desc")).add(Json.object(EntryJson.ORDER, "desc")));
    JsonNode hits = searcher.ask(request).path("hits").path("hits");
    // Most of them are looked at next.
    hits.forEach(hit -> stored.put(numbers.of(hit), EntryJson.stored(hit.path("_source"))));
    return numbers.all(hits);
  }

  @Override
  public Query beginningWith(Term beginning) {
    return new PrefixQuery(beginning);
  }

  @Override
  public List<Integer> counts(List<Query> queries) throws IOException {
    return searcher.askAll(queries.stream().map(ClusterWords::count).toList()).stream().map(ClusterWords::counted)
        .toList();
  }

  @Override
  public boolean isAny(Query query) throws IOException {
    return ClusterWords.counted(searcher.ask(ClusterWords.count(query).put("terminate_after", 1))) > 0;
  }

  @Override
  public Map<Long, Found> inside(Query query, boolean scored, long... groups) throws IOException {
    InsideGroups inside = new InsideGroups(scored, numbers);
    return inside.found(searcher.ask(inside.request(query, groups)));
  }

  @Override
  public Map<Long, Steps> steps(Query query, long... groups) throws IOException {
    InsideGroups inside = new InsideGroups(false, numbers);
    return inside.steps(searcher.ask(inside.stepsRequest(query, groups)));
  }

  @Override
  public List<Integer> entries(Query query, int most) throws IOException {
    ObjectNode request = Json.object("query", QueryJson.of(query)).put("size", most).put("_source", false);
    request.set("sort", Json.array().add("_score").add(EntryJson.ORDER));
    return numbers.all(searcher.ask(request).path("hits").path("hits"));
  }

  @Override
  public Map<Integer, Document> stored(Collection<Integer> entries) throws IOException {
    List<Integer> missing = entries.stream().distinct().filter(entry -> !stored.containsKey(entry)).toList();
    for (int from = 0; from < missing.size(); from += FETCHED_AT_ONCE) {
      fetch(missing.subList(from, Math.min(missing.size(), from + FETCHED_AT_ONCE)));
    }
    Map<Integer, Document> documents = new LinkedHashMap<>();
    entries.forEach(entry -> documents.put(entry, Objects.requireNonNull(stored.get(entry))));
    return documents;
  }

  private void fetch(List<Integer> entries) throws IOException {
    ObjectNode request = Json.object("query", ids(entries)).put("size", entries.size()).put("_source",
        EntryJson.STORED);
    for (JsonNode hit : searcher.ask(request).path("hits").path("hits")) {
      stored.put(numbers.of(hit), EntryJson.stored(hit.path("_source")));
    }
  }

  private ObjectNode ids(List<Integer> entries) {
    return Json.object("ids", Json.object("values", Json.array(entries.stream().map(numbers::id).toList())));
  }

  @Override
  public Map<Integer, Collection<Set<String>>> sentences(Set<String> terms, int... entries) throws IOException {
    List<Integer> asked = new ArrayList<>();
    for (int entry : entries) {
      asked.add(entry);
    }
    Map<Integer, Collection<Set<String>>> sentences = new HashMap<>();
    stored(asked).forEach((entry, document) -> sentences.put(entry, search.sentences(document, terms)));
    return sentences;
  }

  @Override
  public List<@Nullable Float> worth(List<Query> queries, int entry) throws IOException {
    List<ObjectNode> requests = new ArrayList<>();
    for (Query query : queries) {
      ObjectNode all = Json.object("must", QueryJson.of(query));
      all.set("filter", ids(List.of(entry)));
      requests.add(Json.object("query", Json.object("bool", all)).put("size", 1).put("_source", false));
    }
    List<@Nullable Float> worth = new ArrayList<>();
    for (JsonNode answer : searcher.askAll(requests)) {
      JsonNode hit = answer.path("hits").path("hits").path(0);
      worth.add(hit.isMissingNode() ? null : hit.path("_score").floatValue());
    }
    return worth;
  }

  /** The query in some groups. */
  static Query among(Query query, long... groups) {
    return new BooleanQuery.Builder().add(query, Occur.MUST).add(LongPoint.newSetQuery(
        Fields.GROUP, groups), Occur.FILTER).build();
  }

  Searcher searcher() {
    return searcher;
  }

  @Override
  public long hold() {
    return point.hold();
  }

  @Override
  public void close() {
    point.release();
  }
}
