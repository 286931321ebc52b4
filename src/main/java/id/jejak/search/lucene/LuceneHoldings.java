package id.jejak.search.lucene;

import id.jejak.access.AccessFilter;
import id.jejak.search.SearchQuery;
import id.jejak.search.lucene.Groups.Place;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One state of the index on disk, asked in process. */
final class LuceneHoldings implements Holdings {
  private static final Logger log = LoggerFactory.getLogger(LuceneHoldings.class);
  private final OpenIndex.State state;
  private final OpenIndex index;
  private final Cases cases;
  private final IndexSearcher searcher;
  private final LuceneWords words;
  private final Present present;
  private final BM25Similarity similarity;
  private final Beside beside = new Beside();
  private final List<Tally> tallies = new ArrayList<>();
  private @Nullable QueryTimeout bound;
  private @Nullable Counting counting;
  private boolean late;

  LuceneHoldings(OpenIndex index, OpenIndex.State state, BM25Similarity similarity) {
    this.index = index;
    this.state = state;
    this.similarity = similarity;
    cases = state.cases();
    searcher = another();
    words = new LuceneWords(searcher, state.remembered());
    present = new Present(searcher, state.remembered());
  }

  private IndexSearcher another() {
    IndexSearcher another = new IndexSearcher(state.searcher().getIndexReader());
    another.setSimilarity(similarity);
    return another;
  }

  IndexSearcher searcher() {
    return searcher;
  }

  IndexReader reader() {
    return searcher.getIndexReader();
  }

  @Override
  public int entries() {
    return words.entries();
  }

  @Override
  public int entries(Term term) throws IOException {
    return words.entries(term);
  }

  @Override
  public int beginning(Term term) throws IOException {
    return words.beginning(term);
  }

  @Override
  public int seen(List<Term> terms, Query visible, int most) throws IOException {
    return words.seen(terms, visible, most);
  }

  @Override
  public List<Written> near(Term term, int edits, int least, int most, Predicate<String> wanted) throws IOException {
    return words.near(term, edits, least, most, wanted);
  }

  @Override
  public List<String> pairs(Query visible, String beginning, int most) throws IOException {
    return words.pairs(visible, beginning, most);
  }

  @Override
  public boolean learn() {
    return words.learn();
  }

  @Override
  public Query access(AccessFilter filter) {
    return cases.access().of(filter);
  }

  /** The status of a case changes often: it is that of its newest facts, whatever its other entries were written with. */
  @Override
  public Query statuses(Set<String> values) {
    return cases.statuses().of(values);
  }

  @Override
  public @Nullable String status(int entry) {
    return cases.status(cases.number(reader(), entry));
  }

  @Override
  public void within(@Nullable Duration time) {
    if (time == null) {
      bound = null;
    } else {
      long end = System.nanoTime() + time.toNanos();
      bound = () -> System.nanoTime() - end > 0;
    }
    searcher.setTimeout(bound);
  }

  @Override
  public boolean isLate() {
    return late || searcher.timedOut();
  }

  @Override
  public Groups groups(Query query, Order order, int shown) throws IOException {
    return switch (order) {
      case EARLIEST -> InOrder.search(searcher, query, new TrailCases()).earliest();
      case NEWEST -> tallied(query, false);
      // The best cases of a first page are found by skipping all others.
      case BEST -> shown == 0
          ? tallied(query, true)
          : best(present.of(query), shown);
    };
  }

  private TopCollector best(Query query, int shown) throws IOException {
    if (!Beside.isFree() || !InHalves.pays(reader())) {
      return InOrder.search(searcher, query, new TopCollector(cases, shown));
    }
    InHalves halves = new InHalves(reader(), Beside::run);
    halves.setSimilarity(similarity);
    halves.setTimeout(bound);
    TopCollector best = halves.best(query, cases, shown);
    late |= halves.timedOut();
    return best;
  }

  private Groups tallied(Query query, boolean scored) throws IOException {
    Tally tally = cases.tally();
    tallies.add(tally);
    InOrder.search(searcher, present.of(query), new CaseCollector(cases, tally, scored));
    return tally;
  }

  /** With a searcher of its own: its time is bounded also while what is found is shown without a bound. */
  @Override
  public Counting counting(SearchQuery query, AccessFilter filter, Groups found, Again again) throws IOException {
    Counted before = state.remembered().counted(query, filter);
    if (before != null) {
      return () -> before;
    }
    IndexSearcher counter = another();
    counter.setTimeout(bound);
    Present counted = new Present(counter, state.remembered());
    // Of words that were left out because time was short the count is not that of the question.
    boolean whole = !isLate();
    Counting begun = Beside.begin(() -> {
      FacetCounts counts = new FacetCounting(cases, counter, query, filter).of(found, others -> counted.of(again.under(
          others)));
      Counted result = new Counted(counts.count(), !counter.timedOut(), counts.facets());
      if (whole && result.exact()) {
        state.remembered().keep(query, filter, result);
      }
      return result;
    })::get;
    counting = begun;
    return begun;
  }

  @Override
  public List<Seen> latest(Query query, int most, @Nullable Place after) throws IOException {
    WindowCollector collector = InOrder.search(searcher, query, new WindowCollector(most, after));
    return collector.latest().stream().map(one -> new Seen(one.place(), one.doc(), one.entries())).toList();
  }

  @Override
  public List<Integer> newest(Query query, int most) throws IOException {
    return Latest.docs(searcher, query, most);
  }

  @Override
  public Query beginningWith(Term beginning) throws IOException {
    return new TermInSetQuery(beginning.field(), words.beginningWith(beginning));
  }

  @Override
  public List<Integer> counts(List<Query> queries) throws IOException {
    List<Integer> counts = new ArrayList<>();
    for (Query query : queries) {
      counts.add(searcher.count(present.of(query)));
    }
    return counts;
  }

  @Override
  public boolean isAny(Query query) throws IOException {
    return searcher.search(present.of(query), 1).scoreDocs.length > 0;
  }

  private static Query among(Query query, Occur occur, long... groups) {
    return new BooleanQuery.Builder().add(query, occur).add(LongPoint.newSetQuery(Fields.GROUP, groups), Occur.FILTER)
        .build();
  }

  @Override
  public Map<Long, Found> inside(Query query, boolean scored, long... groups) throws IOException {
    return InOrder.search(searcher, among(present.of(query), Occur.MUST, groups), new HitCollector(scored)).found();
  }

  @Override
  public Map<Long, Steps> steps(Query query, long... groups) throws IOException {
    return InOrder.search(searcher, among(query, Occur.FILTER, groups), new TrailEntries()).cases();
  }

  @Override
  public List<Integer> entries(Query query, int most) throws IOException {
    List<Integer> entries = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
      entries.add(hit.doc);
    }
    return entries;
  }

  @Override
  public Map<Integer, Document> stored(Collection<Integer> entries) throws IOException {
    StoredFields stored = searcher.storedFields();
    Map<Integer, Document> documents = new HashMap<>();
    for (int entry : entries) {
      documents.put(entry, stored.document(entry));
    }
    return documents;
  }

  @Override
  public Map<Integer, Document> stored(Collection<Integer> entries, Set<String> fields) throws IOException {
    StoredFields stored = searcher.storedFields();
    Map<Integer, Document> documents = new HashMap<>();
    for (int entry : entries) {
      documents.put(entry, stored.document(entry, fields));
    }
    return documents;
  }

  @Override
  public Map<Integer, Collection<Set<String>>> sentences(Set<String> terms, int... entries) throws IOException {
    return SentenceTerms.of(reader(), terms, entries);
  }

  @Override
  public List<@Nullable Float> worth(List<Query> queries, int entry) throws IOException {
    List<@Nullable Float> worth = new ArrayList<>();
    for (Query query : queries) {
      Explanation told = searcher.explain(query, entry);
      worth.add(told.isMatch() ? told.getValue().floatValue() : null);
    }
    return worth;
  }

  @Override
  public long hold() throws IOException {
    return index.hold(state);
  }

  @Override
  public void close() throws IOException {
    try (beside; state) {
      awaitCount();
    } finally {
      tallies.forEach(Tally::close);
      tallies.clear();
    }
  }

  /** What still counts holds this state. */
  private void awaitCount() {
    if (counting != null) {
      try {
        counting.counted();
      } catch (IOException | RuntimeException | Error e) {
        // Told to whoever asked for the count, or something else failed before that.
        log.atDebug().setCause(e).log("a count came to nothing");
      }
    }
  }
}
