package id.jejak.search.lucene;

import id.jejak.search.SearchIndex.OwnerCount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Walks over the owners in a state of the index, counting entries that are not deleted. */
final class Owners implements Iterator<OwnerCount> {
  private final IndexReader reader;
  private final TermsEnum terms;
  private @Nullable OwnerCount next;

  private Owners(IndexReader reader, TermsEnum terms) throws IOException {
    this.reader = reader;
    this.terms = terms;
    next = advance();
  }

  static Stream<OwnerCount> of(IndexReader reader) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, Fields.OWNER);
    if (terms == null) {
      return Stream.empty();
    }
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Owners(reader, terms.iterator()),
        Spliterator.NONNULL | Spliterator.ORDERED), false);
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public OwnerCount next() {
    OwnerCount current = next;
    if (current == null) {
      throw new NoSuchElementException();
    }
    try {
      next = advance();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return current;
  }

  private @Nullable OwnerCount advance() throws IOException {
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      int entries = entries(new Term(Fields.OWNER, BytesRef.deepCopyOf(term)));
      if (entries > 0) {
        return new OwnerCount(EntryDocuments.owner(term.utf8ToString()), entries);
      }
    }
    return null;
  }

  private int entries(Term term) throws IOException {
    int entries = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
      while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (leaf.reader().getLiveDocs() == null || leaf.reader().getLiveDocs().get(postings.docID())) {
          entries++;
        }
      }
    }
    return entries;
  }
}
