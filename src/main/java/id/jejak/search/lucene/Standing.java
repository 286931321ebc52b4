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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** Answers for questions that stand: by which terms an entry shows that it could answer one, and whether some do. */
final class Standing {
  private static final int WINDOW = 1_000;

  private final Answering answering;
  private final EntryDocuments documents;
  private final Analyzer analyzer;

  Standing(Answering answering, EntryDocuments documents, Language language) {
    this.answering = answering;
    this.documents = documents;
    analyzer = language.forWriting();
  }

  Anchors anchors(Holdings holdings, SearchQuery query, ZoneId zone, AccessFilter filter) throws IOException {
    Asked asked = answering.asked(holdings, query, zone, filter);
    return holdings.tell(() -> new AnchorTerms(holdings).of(asked.all()));
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

  Set<UUID> holding(Holdings holdings, SearchQuery query, Among among, ZoneId zone, AccessFilter filter)
      throws IOException {
    Asked asked = answering.asked(holdings, query, zone, filter);
    Query inside = new BooleanQuery.Builder().add(asked.all(), Occur.FILTER).add(of(among), Occur.FILTER).build();
    Set<UUID> interactions = new HashSet<>();
    List<Holdings.Seen> window = holdings.latest(inside, WINDOW, null);
    while (!window.isEmpty()) {
      for (Document one : holdings.stored(window.stream().map(Holdings.Seen::doc).toList(), Set.of(
          Fields.INTERACTION)).values()) {
        interactions.add(UUID.fromString(Stored.text(one, Fields.INTERACTION)));
      }
      window = window.size() < WINDOW ? List.of() : holdings.latest(inside, WINDOW, window.getLast().place());
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
