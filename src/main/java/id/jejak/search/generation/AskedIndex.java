package id.jejak.search.generation;

import id.jejak.access.AccessFilter;
import id.jejak.search.EntryKind;
import id.jejak.search.Explanation;
import id.jejak.search.IndexEntry;
import id.jejak.search.IndexInForce;
import id.jejak.search.IndexOwner;
import id.jejak.search.SearchPage;
import id.jejak.search.SearchQuery;
import id.jejak.search.SimilarCase;
import id.jejak.search.SimilarQuery;
import id.jejak.search.Spelling;
import id.jejak.search.Suggested;
import id.jejak.search.Trail;
import id.jejak.search.TrailQuery;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/** Asks the index in force; when another one was put in its place meanwhile, that one. */
abstract class AskedIndex implements IndexInForce {
  @FunctionalInterface
  private interface Question<T> {
    T ask(BuiltIndex index) throws IOException;
  }

  abstract BuiltIndex inForce();

  private <T> T ask(Question<T> question) throws IOException {
    while (true) {
      BuiltIndex asked = inForce();
      try {
        return question.ask(asked);
      } catch (IOException | AlreadyClosedException e) {
        if (asked == inForce()) {
          throw e;
        }
      }
    }
  }

  @Override
  public void refresh() throws IOException {
    ask(index -> {
      index.refresh();
      return index;
    });
  }

  @Override
  public SearchPage find(SearchQuery query, ZoneId zone, AccessFilter filter) throws IOException {
    return ask(index -> index.find(query, zone, filter));
  }

  @Override
  public Optional<Explanation> explain(SearchQuery query, UUID interaction, ZoneId zone, AccessFilter filter)
      throws IOException {
    return ask(index -> index.explain(query, interaction, zone, filter));
  }

  @Override
  public Optional<SearchPage.Group> inside(SearchQuery query, UUID interaction, ZoneId zone, AccessFilter filter)
      throws IOException {
    return ask(index -> index.inside(query, interaction, zone, filter));
  }

  @Override
  public Trail trail(TrailQuery query, AccessFilter filter) throws IOException {
    return ask(index -> index.trail(query, filter));
  }

  @Override
  public void walk(SearchQuery query, ZoneId zone, AccessFilter filter, @Nullable String after, Taker taker)
      throws IOException {
    AtomicReference<@Nullable String> reached = new AtomicReference<>(after);
    // The next index goes on where the one before it ended.
    ask(index -> {
      index.walk(query, zone, filter, reached.get(), row -> {
        reached.set(row.key());
        return taker.take(row);
      });
      return index;
    });
  }

  @Override
  public Anchors anchors(SearchQuery query, ZoneId zone, AccessFilter filter) throws IOException {
    return ask(index -> index.anchors(query, zone, filter));
  }

  @Override
  public void terms(IndexOwner owner, IndexEntry entry, Consumer<String> taker) throws IOException {
    inForce().terms(owner, entry, taker);
  }

  @Override
  public Set<UUID> holding(SearchQuery query, Among among, ZoneId zone, AccessFilter filter) throws IOException {
    return ask(index -> index.holding(query, among, zone, filter));
  }

  @Override
  public List<Suggested> suggest(String typed, AccessFilter filter, int most) throws IOException {
    return ask(index -> index.suggest(typed, filter, most));
  }

  @Override
  public Optional<Spelling> spelling(SearchQuery query, ZoneId zone, AccessFilter filter) throws IOException {
    return ask(index -> index.spelling(query, zone, filter));
  }

  @Override
  public List<SimilarCase> similar(SimilarQuery query, AccessFilter filter) throws IOException {
    return ask(index -> index.similar(query, filter));
  }

  @Override
  public Stream<OwnerCount> owners() throws IOException {
    return ask(BuiltIndex::owners);
  }

  @Override
  public boolean knowsStatusByFacts() {
    return inForce().knowsStatusByFacts();
  }

  @Override
  public boolean needsRebuild() {
    return inForce().needsRebuild();
  }

  @Override
  public long countVisible(List<EntryKind> kinds, AccessFilter filter) throws IOException {
    return ask(index -> index.countVisible(kinds, filter));
  }

  @Override
  public List<Integer> pagesOf(UUID documentId, String question, AccessFilter filter) throws IOException {
    return ask(index -> index.pagesOf(documentId, question, filter));
  }

  @Override
  public List<SearchPage.Piece> mark(String text, String question, AccessFilter filter)
      throws IOException {
    return ask(index -> index.mark(text, question, filter));
  }
}
