package id.jejak.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** Which of some terms stand together in a sentence of an entry: told by their places in the index, no text is read. */
final class SentenceTerms {
  private static final int SUBJECT = -1;

  @FunctionalInterface
  private interface Found {
    void take(String term, int entry, PostingsEnum places) throws IOException;
  }

  private final IndexReader reader;
  private final List<BytesRef> terms;
  /** By entry and sentence. */
  private final Map<Integer, Map<Integer, Set<String>>> held = new HashMap<>();

  private SentenceTerms(IndexReader reader, Set<String> terms) {
    this.reader = reader;
    this.terms = terms.stream().map(BytesRef::new).sorted().toList();
  }

  /** Of each entry the sentences that hold any of the terms, its subject among them; without order. */
  static Map<Integer, Collection<Set<String>>> of(IndexReader reader, Set<String> terms, int... entries)
      throws IOException {
    SentenceTerms sentences = new SentenceTerms(reader, terms);
    sentences.read(Arrays.stream(entries).sorted().toArray());
    Map<Integer, Collection<Set<String>>> found = new HashMap<>();
    sentences.held.forEach((entry, each) -> found.put(entry, each.values()));
    return found;
  }

  private void read(int... entries) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      int[] own = Arrays.stream(entries).filter(entry -> entry >= leaf.docBase && entry < end).toArray();
      if (own.length > 0) {
        read(leaf, Fields.TEXT_ALONE, PostingsEnum.POSITIONS, this::inText, own);
        read(leaf, Fields.SUBJECT, PostingsEnum.NONE, (term, entry, places) -> hold(term, entry, SUBJECT), own);
      }
    }
  }

  private void read(LeafReaderContext leaf, String field, int flags, Found found, int... entries) throws IOException {
    Terms known = leaf.reader().terms(field);
    if (known == null) {
      return;
    }
    TermsEnum at = known.iterator();
    PostingsEnum places = null;
    for (BytesRef term : terms) {
      if (at.seekExact(term)) {
        places = at.postings(places, flags);
        for (int entry : entries) {
          if (isIn(places, entry - leaf.docBase)) {
            found.take(term.utf8ToString(), entry, places);
          }
        }
      }
    }
  }

  private static boolean isIn(PostingsEnum places, int doc) throws IOException {
    return (places.docID() < doc ? places.advance(doc) : places.docID()) == doc;
  }

  private void inText(String term, int entry, PostingsEnum places) throws IOException {
    for (int left = places.freq(); left > 0; left--) {
      hold(term, entry, SentenceFilter.sentence(places.nextPosition()));
    }
  }

  private void hold(String term, int entry, int sentence) {
    held.computeIfAbsent(entry, first -> new HashMap<>()).computeIfAbsent(sentence, first -> new HashSet<>()).add(term);
  }
}
