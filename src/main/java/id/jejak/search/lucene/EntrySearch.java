package id.jejak.search.lucene;

import id.jejak.access.AccessFilter;
import id.jejak.search.EntryKind;
import id.jejak.search.Explanation;
import id.jejak.search.IndexConfig;
import id.jejak.search.IndexEntry;
import id.jejak.search.IndexOwner;
import id.jejak.search.ResultWalk.Row;
import id.jejak.search.SearchPage;
import id.jejak.search.SearchProperties;
import id.jejak.search.SearchQuery;
import id.jejak.search.SimilarCase;
import id.jejak.search.SimilarQuery;
import id.jejak.search.Spelling;
import id.jejak.search.StandingQuestions.Among;
import id.jejak.search.StandingQuestions.Anchors;
import id.jejak.search.Suggested;
import id.jejak.search.Trail;
import id.jejak.search.TrailQuery;
import id.jejak.search.identifier.IdentifierReader;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * What is the same whatever engine holds the entries: how an entry is written, how a question is understood, how answers
 * are ordered and shown. Made for one {@code index-config}.
 */
public final class EntrySearch implements AutoCloseable {
  private final Language language;
  private final EntryDocuments documents;
  private final Answering answering;
  private final Trails trails;
  private final InsideDocument inside;
  private final Walking walking;
  private final Windows windows;
  private final Standing standing;
  private final Suggesting suggesting;
  private final Spellings spellings;
  private final Similar similar;

  public EntrySearch(IndexConfig config, SearchProperties properties) {
    language = new Language(config);
    IdentifierReader identifiers = new IdentifierReader(config.identifiers());
    Beginnings beginnings = new Beginnings(language, identifiers);
    documents = new EntryDocuments(language, identifiers, new Definitions(language, config.definitionWords()),
        new Abbreviations(language), beginnings);
    answering = new Answering(language, config, properties);
    trails = new Trails(identifiers, properties.timeout());
    inside = new InsideDocument(language, config);
    walking = new Walking(answering);
    windows = new Windows(answering);
    standing = new Standing(answering, documents, language);
    suggesting = new Suggesting(beginnings);
    spellings = new Spellings(language);
    similar = new Similar(language, identifiers, properties.timeout());
  }

  Language language() {
    return language;
  }

  /** What is written of an owner, made as it is taken. */
  public Iterator<Document> documents(IndexOwner owner, List<IndexEntry> entries) {
    return documents.documents(owner, entries);
  }

  /** Whether readers see these entries of an owner, each of them, and no others. */
  public static boolean sees(Holdings holdings, IndexOwner owner, List<IndexEntry> entries) throws IOException {
    Query all = ofOwner(owner);
    Query same = new BooleanQuery.Builder().add(all, Occur.FILTER).add(new TermQuery(new Term(Fields.CONTENT,
        EntriesHash.of(entries))), Occur.FILTER).build();
    return holdings.counts(List.of(all, same)).equals(List.of(entries.size(), entries.size()));
  }

  /** The term of {@link Fields#OWNER}. */
  public static String nameOf(IndexOwner owner) {
    return EntryDocuments.term(owner).text();
  }

  /** The owner of such a term. */
  public static IndexOwner owner(String name) {
    return EntryDocuments.owner(name);
  }

  /** The number of {@link Fields#RANK}. */
  public static int rank(EntryKind kind) {
    return EntryDocuments.rank(kind);
  }

  public static Query ofOwner(IndexOwner owner) {
    return new TermQuery(EntryDocuments.term(owner));
  }

  /**
   * The terms of a field for a text as one line for an engine that cuts at blanks: terms of one place are joined by
   * {@link SpelledTerms#TOGETHER}, and a place without a term is {@link SpelledTerms#GAP}.
   */
  public String spelled(String field, String text) {
    return SpelledTerms.of(language, field, text);
  }

  /** The sentences of a kept text and its subject, those of the terms that each holds; without order. */
  public Collection<Set<String>> sentences(Document stored, Set<String> terms) {
    return SpelledTerms.sentences(language, stored, terms);
  }

  public SearchPage find(States states, SearchQuery query, ZoneId zone, AccessFilter filter) throws IOException {
    return answering.find(states, query, zone, filter);
  }

  public Optional<Explanation> explain(Holdings holdings, SearchQuery query, UUID interaction, ZoneId zone,
      AccessFilter filter) throws IOException {
    return answering.explain(holdings, query, interaction, zone, filter);
  }

  public Optional<SearchPage.Group> inside(Holdings holdings, SearchQuery query, UUID interaction, ZoneId zone,
      AccessFilter filter) throws IOException {
    return answering.inside(holdings, query, interaction, zone, filter);
  }

  public Trail trail(Holdings holdings, TrailQuery query, AccessFilter filter) throws IOException {
    return trails.find(holdings, query, filter);
  }

  public List<Integer> pagesOf(Holdings holdings, UUID documentId, String question, AccessFilter filter)
      throws IOException {
    return inside.pages(holdings, documentId, question, filter);
  }

  public List<SearchPage.Piece> mark(Holdings holdings, String text, String question, AccessFilter filter)
      throws IOException {
    return inside.mark(holdings, text, question, filter);
  }

  Walking walking() {
    return walking;
  }

  /** For {@link id.jejak.search.ResultWalk#walk}: what comes behind a row, by its key; empty at the end. */
  public List<Row> rows(Holdings holdings, SearchQuery query, ZoneId zone, AccessFilter filter, @Nullable String after)
      throws IOException {
    return windows.next(holdings, query, zone, filter, after);
  }

  public Anchors anchors(Holdings holdings, SearchQuery query, ZoneId zone, AccessFilter filter) throws IOException {
    return standing.anchors(holdings, query, zone, filter);
  }

  public void terms(IndexOwner owner, IndexEntry entry, Consumer<String> taker) throws IOException {
    standing.terms(owner, entry, taker);
  }

  public Set<UUID> holding(Holdings holdings, SearchQuery query, Among among, ZoneId zone, AccessFilter filter)
      throws IOException {
    return standing.holding(holdings, query, among, zone, filter);
  }

  public List<Suggested> suggest(Holdings holdings, String typed, AccessFilter filter, int most) throws IOException {
    return suggesting.suggest(holdings, typed, filter, most);
  }

  /** Words that are likely meant; whether the question with them finds something is not looked at. */
  public List<Spelling.Change> changes(Holdings holdings, String text, AccessFilter filter) throws IOException {
    return holdings.tell(() -> spellings.changes(holdings, text, filter));
  }

  /** Whether a page answers a question by the words that were put in. */
  public static boolean holds(Spelling spelling, SearchPage page) {
    return !page.groups().isEmpty() && Spellings.holds(spelling, page.relaxed());
  }

  public List<SimilarCase> similar(Holdings holdings, SimilarQuery query, AccessFilter filter) throws IOException {
    return similar.find(holdings, query, filter);
  }

  /** Ids of the satkers that a viewer may hear of; null for all. */
  public static @Nullable Set<String> knownSatkers(AccessFilter filter) {
    return Conditions.knownSatkers(filter);
  }

  /** @param kinds empty for all */
  public static long countVisible(Holdings holdings, List<EntryKind> kinds, AccessFilter filter) throws IOException {
    BooleanQuery.Builder visible = new BooleanQuery.Builder().add(Conditions.access(filter), Occur.FILTER);
    if (!kinds.isEmpty()) {
      visible.add(Conditions.kinds(kinds), Occur.FILTER);
    }
    return holdings.counts(List.of(visible.build())).getFirst();
  }

  @Override
  public void close() {
    language.close();
  }
}
