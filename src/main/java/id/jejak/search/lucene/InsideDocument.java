package id.jejak.search.lucene;

import id.jejak.access.AccessFilter;
import id.jejak.search.EntryKind;
import id.jejak.search.IndexConfig;
import id.jejak.search.IndexOwner;
import id.jejak.search.SearchPage.Piece;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Where the words of a question stand inside one document. */
final class InsideDocument {
  private static final int MOST_PAGES = 1_000;

  private final Language language;
  private final IndexConfig config;
  private final QuestionReader questions;

  InsideDocument(Language language, IndexConfig config) {
    this.language = language;
    this.config = config;
    this.questions = new QuestionReader(language, config);
  }

  List<Integer> pages(Holdings holdings, UUID documentId, String text, AccessFilter filter) throws IOException {
    Question question = Question.of(text);
    Understood understood = holdings.tell(() -> understood(holdings, question, filter));
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    Stream.concat(understood.words().stream(), understood.demands().needed().stream()).forEach(part -> any.add(part,
        Occur.SHOULD));
    BooleanQuery.Builder inside = new BooleanQuery.Builder().add(Conditions.access(filter), Occur.FILTER).add(
        new TermQuery(EntryDocuments.term(new IndexOwner(IndexOwner.Kind.DOCUMENT, documentId))), Occur.FILTER).add(
            Conditions.kinds(List.of(EntryKind.PAGE)), Occur.FILTER)
        .add(any.build(), Occur.FILTER);
    understood.demands().refused().forEach(query -> inside.add(query, Occur.MUST_NOT));
    List<Integer> pages = new ArrayList<>();
    for (Document page : holdings.stored(holdings.entries(inside.build(), MOST_PAGES)).values()) {
      // Pages also match by the subject or the file's name, which all of them carry.
      String words = page.get(Fields.TEXT);
      if (words != null && Passage.whole(words, language, understood.marks()).stream().anyMatch(Piece::marked)) {
        pages.add(page.getField(Fields.PAGE).numericValue().intValue());
      }
    }
    return pages.stream().sorted().toList();
  }

  /** What is excluded is not marked. */
  List<Piece> mark(Holdings holdings, String text, String question, AccessFilter filter) throws IOException {
    Question asked = Question.of(question);
    return Passage.whole(text, language, holdings.tell(() -> understood(holdings, asked, filter)).marks());
  }

  private record Understood(List<Query> words, Demands demands, Marks marks) {
  }

  private Understood understood(Words known, Question asked, AccessFilter filter) throws IOException {
    QuestionQuery understood = new QuestionQuery(known, Conditions.access(filter), language, config);
    Demands demands = Demands.of(asked, questions, language, understood);
    Learned learned = new Learned(known, Conditions.access(filter), config.weight("learned") > 0);
    List<Clause> read = questions.read(asked.words());
    List<Query> words = new ArrayList<>(understood.of(learned.widened(read)));
    for (String abbreviation : learned.abbreviations(read)) {
      words.add(understood.abbreviation(abbreviation));
    }
    return new Understood(words, demands, understood.marks());
  }
}
