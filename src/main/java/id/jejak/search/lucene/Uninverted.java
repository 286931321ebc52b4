package id.jejak.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** The terms of a field by document, for fields of few terms. */
final class Uninverted {
  /** Is told of every term of every document, term by term. */
  interface Reader {
    /** @return what {@link #document} is told for this term */
    int term(String term);

    void document(int doc, int term);
  }

  private Uninverted() {
  }

  static void read(LeafReader segment, String field, Reader reader) throws IOException {
    Terms terms = segment.terms(field);
    if (terms == null) {
      return;
    }
    TermsEnum at = terms.iterator();
    PostingsEnum documents = null;
    for (BytesRef term = at.next(); term != null; term = at.next()) {
      int number = reader.term(term.utf8ToString());
      documents = at.postings(documents, PostingsEnum.NONE);
      for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
        reader.document(doc, number);
      }
    }
  }

  /** One term a document: its number in {@code values}, or {@link Values#NONE}. */
  static char[] one(LeafReader segment, String field, Values values) throws IOException {
    char[] numbers = new char[segment.maxDoc()];
    read(segment, field, new Reader() {
      @Override
      public int term(String term) {
        return values.number(term);
      }

      @Override
      public void document(int doc, int term) {
        numbers[doc] = (char) term;
      }
    });
    return numbers;
  }
}
