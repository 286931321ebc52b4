package id.jejak.search.lucene;

import static id.jejak.search.lucene.Stored.id;
import static id.jejak.search.lucene.Stored.number;
import static id.jejak.search.lucene.Stored.text;
import static id.jejak.search.lucene.Stored.time;

import id.jejak.search.EntryKind;
import id.jejak.search.SearchPage.Piece;
import id.jejak.search.Trail;
import id.jejak.search.identifier.IdentifierReader;
import id.jejak.search.identifier.Mention;
import id.jejak.search.identifier.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.lucene.document.Document;

/** Fetches what is shown of the cases on a page of a trail. */
final class TrailShowing {
  private final IdentifierReader identifiers;
  private final Reading reading;
  private final Holdings holdings;
  private final Map<Integer, Document> stored;

  TrailShowing(IdentifierReader identifiers, Reading reading, Holdings holdings, Map<Integer, Document> stored) {
    this.identifiers = identifiers;
    this.reading = reading;
    this.holdings = holdings;
    this.stored = stored;
  }

  Trail.Case ofCase(Steps steps) {
    List<Document> documents = new ArrayList<>();
    for (int doc : steps.docs()) {
      documents.add(Objects.requireNonNull(stored.get(doc)));
    }
    Document facts = documents.getFirst();
    return new Trail.Case(UUID.fromString(text(facts, Fields.INTERACTION)), text(facts, Fields.TICKET),
        text(facts, Fields.SUBJECT), List.of(facts.getValues(Fields.SATKER)), text(facts,
            Fields.CHANNEL),
        text(facts, Fields.SERVICE), holdings.status(steps.docs().getFirst(), facts), time(facts, Fields.RECEIVED),
        documents.stream().map(this::entry).toList(), steps.more());
  }

  private Trail.Entry entry(Document document) {
    EntryKind kind = EntryKind.valueOf(text(document, Fields.KIND));
    return new Trail.Entry(kind, time(document, Fields.AT), id(document, Fields.DOCUMENT), id(
        document, Fields.MESSAGE), document.get(Fields.FILE), (int) number(document, Fields.PAGE),
        (int) Stored
            .number(document, Fields.PAGE_COUNT),
        number(document, Fields.RECOGNISED) == 1, passage(kind, document));
  }

  /** The first place that shows the number: its text, else the name of the file or the subject. */
  private List<Piece> passage(EntryKind kind, Document document) {
    List<String> places = switch (kind) {
      case FACTS -> List.of(Fields.SUBJECT, Fields.TEXT);
      case FILE -> List.of(Fields.FILE, Fields.TEXT);
      case MESSAGE, PAGE -> List.of(Fields.TEXT);
    };
    for (String place : places) {
      String words = text(document, place);
      String read = place.equals(Fields.FILE) ? EntryDocuments.nameAsText(words) : words;
      List<Mention> meant = identifiers.mentions(read).stream().filter(mention -> reading.isMeant(mention.keys()))
          .toList();
      if (!meant.isEmpty()) {
        return Passage.around(words, meant);
      }
    }
    return List.of();
  }
}
