package id.jejak.search.lucene;

import id.jejak.access.AccessFilter;
import id.jejak.search.EntryKind;
import id.jejak.search.Explanation;
import id.jejak.search.IndexConfig;
import id.jejak.search.IndexEntry;
import id.jejak.search.IndexOwner;
import id.jejak.search.SearchPage;
import id.jejak.search.SearchProperties;
import id.jejak.search.SearchQuery;
import id.jejak.search.Trail;
import id.jejak.search.TrailQuery;
import id.jejak.search.identifier.IdentifierReader;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

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

  public EntrySearch(IndexConfig config, SearchProperties properties) {
    language = new Language(config);
    IdentifierReader identifiers = new IdentifierReader(config.identifiers());
    documents = new EntryDocuments(identifiers, new Definitions(language, config.definitionWords()),
        new Abbreviations(language));
    answering = new Answering(language, config, properties);
    trails = new Trails(identifiers, properties.timeout());
    inside = new InsideDocument(language, config);
  }

  Language language() {
    return language;
  }

  public Document document(IndexOwner owner, IndexEntry entry) {
    return documents.document(owner, entry);
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
