package id.jejak.search.lucene;

import static id.jejak.search.lucene.Stored.id;
import static id.jejak.search.lucene.Stored.number;
import static id.jejak.search.lucene.Stored.text;
import static id.jejak.search.lucene.Stored.time;

import id.jejak.search.EntryKind;
import id.jejak.search.SearchPage.Group;
import id.jejak.search.SearchPage.Hit;
import id.jejak.search.SearchPage.Piece;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.lucene.document.Document;

/** Fetches what is shown of the interactions on a page, and nothing of others. */
final class Showing {
  private final Language language;

  Showing(Language language) {
    this.language = language;
  }

  /** @param partly whether they hold only some of the words asked for */
  List<Group> groups(Holdings holdings, List<Found> found, Marks marks, boolean partly) throws IOException {
    Map<Integer, Document> stored = holdings
        .stored(found.stream().flatMap(one -> one.best().stream()).map(Found.Hit::doc)
            .toList());
    return found.stream().map(one -> group(holdings, stored, one, marks, partly)).toList();
  }

  private Group group(Holdings holdings, Map<Integer, Document> stored, Found found, Marks marks, boolean partly) {
    List<Document> documents = found.best().stream().map(hit -> Objects.requireNonNull(stored.get(hit.doc()))).toList();
    Document facts = documents.getFirst();
    Instant received = time(facts, Fields.RECEIVED);
    String status = holdings.status(found.best().getFirst().doc());
    return new Group(UUID.fromString(text(facts, Fields.INTERACTION)), text(facts, Fields.TICKET),
        text(facts, Fields.SUBJECT), List.of(facts.getValues(Fields.SATKER)), text(facts, Fields.CHANNEL),
        text(facts, Fields.SERVICE), status == null ? text(facts, Fields.STATUS) : status, received,
        documents.stream().map(document -> hit(document, marks)).toList(), found.more(), partly);
  }

  private Hit hit(Document document, Marks marks) {
    EntryKind kind = EntryKind.valueOf(text(document, Fields.KIND));
    String fileName = document.get(Fields.FILE);
    return new Hit(kind, id(document, Fields.DOCUMENT), id(document, Fields.MESSAGE), fileName,
        (int) number(document, Fields.PAGE), (int) number(document, Fields.PAGE_COUNT),
        number(document, Fields.RECOGNISED) == 1, sentence(kind, document, marks));
  }

  private List<Piece> sentence(EntryKind kind, Document document, Marks marks) {
    String text = switch (kind) {
      case FACTS -> text(document, Fields.SUBJECT);
      case FILE -> text(document, Fields.FILE);
      case MESSAGE, PAGE -> text(document, Fields.TEXT);
    };
    return Passage.of(text, language, marks);
  }
}
