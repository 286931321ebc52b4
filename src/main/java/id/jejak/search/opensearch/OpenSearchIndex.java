package id.jejak.search.opensearch;

import id.jejak.access.AccessFilter;
import id.jejak.search.CursorExpired;
import id.jejak.search.EntryKind;
import id.jejak.search.Explanation;
import id.jejak.search.IndexConfig;
import id.jejak.search.IndexEntry;
import id.jejak.search.IndexOwner;
import id.jejak.search.SearchPage;
import id.jejak.search.SearchProperties;
import id.jejak.search.SearchQuery;
import id.jejak.search.SearchUnavailable;
import id.jejak.search.SimilarCase;
import id.jejak.search.SimilarQuery;
import id.jejak.search.Spelling;
import id.jejak.search.Suggested;
import id.jejak.search.Trail;
import id.jejak.search.TrailQuery;
import id.jejak.search.generation.BuiltIndex;
import id.jejak.search.lucene.EntrySearch;
import id.jejak.search.lucene.Holdings;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An index in an OpenSearch cluster. A node that goes away is not noticed but by who waits a moment longer. */
public final class OpenSearchIndex implements BuiltIndex {
  private static final Logger log = LoggerFactory.getLogger(OpenSearchIndex.class);

  @FunctionalInterface
  private interface Question<T> {
    T ask(Holdings holdings) throws IOException;
  }

  @FunctionalInterface
  private interface Answer<T> {
    T give() throws IOException;
  }

  private final Cluster cluster;
  private final EntrySearch search;
  private final ClusterIndex index;
  private final ClusterStates states;
  private final ScheduledExecutorService clockwork;
  private final Future<?> ticking;

  /**
   * Opens the index of that name, or makes one.
   *
   * @throws IOException when the cluster does not answer, or is none that Jejak knows
   */
  public static OpenSearchIndex open(SearchProperties properties, String name, IndexConfig config) throws IOException {
    Cluster cluster = new Cluster(properties.opensearch());
    try {
      return new OpenSearchIndex(cluster, properties, name, config);
    } catch (IOException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  private OpenSearchIndex(Cluster cluster, SearchProperties properties, String name, IndexConfig config)
      throws IOException {
    this.cluster = cluster;
    search = new EntrySearch(config, properties);
    index = new ClusterIndex(cluster, name, config, properties, search);
    states = new ClusterStates(cluster, name, search, properties);
    clockwork = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("search-refresh")
        .factory());
    long millis = properties.refresh().toMillis();
    ticking = clockwork.scheduleWithFixedDelay(this::tick, millis, millis, TimeUnit.MILLISECONDS);
  }

  private void tick() {
    try {
      if (index.refreshSoon()) {
        states.forget();
      }
    } catch (IOException | RuntimeException e) {
      // The next tick tries again.
      log.atWarn().setCause(e).log("what was written could not be made visible yet");
    }
  }

  @Override
  public void replace(IndexOwner owner, List<IndexEntry> entries) throws IOException {
    index.replace(owner, entries);
  }

  @Override
  public void commit(long batch) throws IOException {
    index.commit(batch);
  }

  @Override
  public long committedBatch() {
    return index.record().batch();
  }

  @Override
  public void refresh() throws IOException {
    index.refresh();
    states.forget();
  }

  /** A state that a lost node held is given up, and the next one asked. */
  private <T> T again(Answer<T> answer) {
    try {
      try {
        return answer.give();
      } catch (ClusterProblem e) {
        boolean helps = e.kind() == ClusterProblem.Kind.MISSING || e.kind() == ClusterProblem.Kind.RED || e
            .kind() == ClusterProblem.Kind.UNREACHABLE;
        if (!helps) {
          throw e;
        }
        log.atInfo().setCause(e).log("a question is asked again");
        states.forget();
        return answer.give();
      }
    } catch (IOException e) {
      throw new SearchUnavailable(e);
    }
  }

  private <T> T ask(Question<T> question) {
    return again(() -> {
      try (Holdings holdings = states.now()) {
        return question.ask(holdings);
      }
    });
  }

  @Override
  public SearchPage find(SearchQuery query, ZoneId zone, AccessFilter filter) {
    if (query.cursor() == null) {
      return again(() -> search.find(states, query, zone, filter));
    }
    try {
      return search.find(states, query, zone, filter);
    } catch (ClusterProblem e) {
      if (e.kind() == ClusterProblem.Kind.MISSING || e.kind() == ClusterProblem.Kind.RED) {
        throw new CursorExpired();
      }
      throw new SearchUnavailable(e);
    } catch (IOException e) {
      throw new SearchUnavailable(e);
    }
  }

  @Override
  public Optional<Explanation> explain(SearchQuery query, UUID interaction, ZoneId zone, AccessFilter filter) {
    return ask(holdings -> search.explain(holdings, query, interaction, zone, filter));
  }

  @Override
  public Optional<SearchPage.Group> inside(SearchQuery query, UUID interaction, ZoneId zone, AccessFilter filter) {
    return ask(holdings -> search.inside(holdings, query, interaction, zone, filter));
  }

  @Override
  public Trail trail(TrailQuery query, AccessFilter filter) {
    return ask(holdings -> search.trail(holdings, query, filter));
  }

  @Override
  public void walk(SearchQuery query, ZoneId zone, AccessFilter filter, @Nullable String after, Taker taker)
      throws IOException {
    List<Row> rows = rows(query, zone, filter, after);
    while (!rows.isEmpty()) {
      for (Row row : rows) {
        if (!taker.take(row)) {
          return;
        }
      }
      rows = rows(query, zone, filter, rows.getLast().key());
    }
  }

  private List<Row> rows(SearchQuery query, ZoneId zone, AccessFilter filter, @Nullable String after) {
    return ask(holdings -> search.rows(holdings, query, zone, filter, after));
  }

  @Override
  public Anchors anchors(SearchQuery query, ZoneId zone, AccessFilter filter) {
    return ask(holdings -> search.anchors(holdings, query, zone, filter));
  }

  @Override
  public void terms(IndexOwner owner, IndexEntry entry, Consumer<String> taker) throws IOException {
    search.terms(owner, entry, taker);
  }

  @Override
  public Set<UUID> holding(SearchQuery query, Among among, ZoneId zone, AccessFilter filter) {
    return ask(holdings -> search.holding(holdings, query, among, zone, filter));
  }

  @Override
  public List<Suggested> suggest(String typed, AccessFilter filter, int most) {
    return ask(holdings -> search.suggest(holdings, typed, filter, most));
  }

  @Override
  public Optional<Spelling> spelling(SearchQuery query, ZoneId zone, AccessFilter filter) {
    List<Spelling.Change> changes = ask(holdings -> search.changes(holdings, query.text(), filter));
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    Spelling spelling = new Spelling(changes);
    SearchPage page = find(query.with(spelling.in(query.text())), zone, filter);
    return EntrySearch.holds(spelling, page) ? Optional.of(spelling) : Optional.empty();
  }

  @Override
  public List<SimilarCase> similar(SimilarQuery query, AccessFilter filter) {
    return ask(holdings -> search.similar(holdings, query, filter));
  }

  @Override
  public Stream<OwnerCount> owners() throws IOException {
    return OwnerWalk.of(states.now());
  }

  @Override
  public boolean holds(IndexOwner owner, List<IndexEntry> entries) {
    return ask(holdings -> EntrySearch.sees(holdings, owner, entries));
  }

  @Override
  public void clear() throws IOException {
    index.clear();
    states.forget();
  }

  @Override
  public boolean knowsStatusByFacts() {
    return false;
  }

  @Override
  public boolean needsRebuild() {
    return index.needsRebuild();
  }

  @Override
  public long countVisible(List<EntryKind> kinds, AccessFilter filter) {
    return ask(holdings -> EntrySearch.countVisible(holdings, kinds, filter));
  }

  @Override
  public List<Integer> pagesOf(UUID documentId, String question, AccessFilter filter) {
    return ask(holdings -> search.pagesOf(holdings, documentId, question, filter));
  }

  @Override
  public List<SearchPage.Piece> mark(String text, String question, AccessFilter filter) {
    return ask(holdings -> search.mark(holdings, text, question, filter));
  }

  @Override
  public void keep(String reached) throws IOException {
    index.keep(reached);
    states.forget();
  }

  @Override
  public String place() {
    return index.record().place();
  }

  String name() {
    return index.name();
  }

  @Override
  public void close() throws IOException {
    ticking.cancel(true);
    clockwork.shutdownNow();
    states.close();
    search.close();
    cluster.close();
  }
}
