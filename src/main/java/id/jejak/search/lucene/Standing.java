package id.jejak.search.lucene;

import id.jejak.access.AccessFilter;
import id.jejak.search.IndexEntry;
import id.jejak.search.IndexOwner;
import id.jejak.search.SearchQuery;
import id.jejak.search.StandingQuestions.Among;
import id.jejak.search.StandingQuestions.Anchors;
import java.io.IOException;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** Answers for questions that stand: by which terms an entry shows that it could answer one, and whether some do. */
final class Standing {
  private final Answering answering;
  private final EntryDocuments documents;
  private final Analyzer analyzer;

  Standing(Answering answering, EntryDocuments documents, Language language) {
    this.answering = answering;
    this.documents = documents;
    analyzer = language.forWriting();
  }

  Anchors anchors(OpenIndex.State state, SearchQuery query, ZoneId zone, AccessFilter filter) throws IOException {
    return new AnchorTerms(state.searcher().getIndexReader()).of(answering.asked(state, query, zone, filter).all());
  }

  void terms(IndexOwner owner, IndexEntry entry, Consumer<String> taker) throws IOException {
    for (IndexableField field : documents.document(owner, entry)) {
      String text = field.stringValue();
      // The last one has the stems of another field once more.
      if (text == null || field.fieldType().indexOptions() == IndexOptions.NONE || field.name().equals(
          Fields.TEXT_ALONE)) {
        continue;
      }
      if (field.fieldType().tokenized()) {
        tokens(field.name(), text, taker);
      } else {
        taker.accept(AnchorTerms.name(field.name(), Anchors.WHOLE, text));
      }
    }
  }

  private void tokens(String field, String text, Consumer<String> taker) throws IOException {
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        taker.accept(AnchorTerms.name(field, Anchors.WHOLE, term.toString()));
      }
      stream.end();
    }
  }

  Set<UUID> holding(OpenIndex.State state, SearchQuery query, Among among, ZoneId zone, AccessFilter filter)
      throws IOException {
    Asked asked = answering.asked(state, query, zone, filter);
    IndexSearcher searcher = asked.searcher();
    searcher.setTimeout(null);
    Query inside = new BooleanQuery.Builder().add(asked.all(), Occur.FILTER).add(of(among), Occur.FILTER).build();
    WindowCollector found = InOrder.search(searcher, inside, new WindowCollector(Integer.MAX_VALUE / 2, null));
    Set<UUID> interactions = new HashSet<>();
    for (WindowCollector.Seen one : found.latest()) {
      interactions.add(UUID.fromString(Stored.text(searcher.storedFields().document(one.doc(), Set.of(
          Fields.INTERACTION)), Fields.INTERACTION)));
    }
    return interactions;
  }

  private static Query of(Among among) {
    return switch (among) {
      case Among.Owners owners -> new TermInSetQuery(Fields.OWNER, owners.owners().stream().map(
          owner -> new BytesRef(EntryDocuments.term(owner).text())).toList());
      case Among.Interactions interactions -> LongPoint.newSetQuery(Fields.GROUP, interactions.ids().stream().mapToLong(
          GroupKey::of).toArray());
    };
  }
}
