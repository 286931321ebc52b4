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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.lucene.document.Document;

/** Fetches what is shown of the interactions on a page, and nothing of others. */
final class Showing {
  /** Facts and messages, then each file with its pages. */
  private static final Comparator<Hit> IN_CASE = Comparator.comparing(Hit::documentId, Comparator.nullsFirst(Comparator
      .naturalOrder())).thenComparingInt(Hit::page).thenComparingInt(hit -> EntryDocuments.rank(hit.kind()))
      .thenComparing(
          Hit::messageId, Comparator.nullsFirst(Comparator.naturalOrder()));

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
    List<Hit> hits = documents.stream().map(document -> hit(document, marks)).toList();
    Document facts = documents.getFirst();
    return group(facts, holdings.status(found.best().getFirst().doc(), facts), hits, found.more(), partly);
  }

  /**
   * One interaction with all of these entries in its own order, but for those in which nothing is marked where something
   * is in others: every page carries the subject of its case.
   *
   * @param entries in the order of their worth, at least one
   * @param count of all that it has
   */
  Group whole(Holdings holdings, List<Integer> entries, int count, Marks marks, boolean partly) throws IOException {
    Map<Integer, Document> stored = holdings.stored(entries);
    List<Hit> hits = entries.stream().map(entry -> hit(Objects.requireNonNull(stored.get(entry)), marks)).sorted(
        IN_CASE).toList();
    boolean some = hits.stream().anyMatch(Showing::isMarked);
    // Of the case itself and of files more is searched than is shown: the case stays in any case.
    List<Hit> shown = hits.stream().filter(hit -> !some || hit.kind() == EntryKind.FACTS || isMarked(hit)).toList();
    int first = entries.getFirst();
    Document facts = Objects.requireNonNull(stored.get(first));
    return group(facts, holdings.status(first, facts), shown, count - shown.size(), partly);
  }

  private static boolean isMarked(Hit hit) {
    return hit.sentence().stream().anyMatch(Piece::marked);
  }

  private static Group group(Document facts, String status, List<Hit> hits, int more, boolean partly) {
    return new Group(UUID.fromString(text(facts, Fields.INTERACTION)), text(facts, Fields.TICKET),
        text(facts, Fields.SUBJECT), List.of(facts.getValues(Fields.SATKER)), text(facts, Fields.CHANNEL),
        text(facts, Fields.SERVICE), status, time(facts, Fields.RECEIVED),
        hits, more, partly);
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
