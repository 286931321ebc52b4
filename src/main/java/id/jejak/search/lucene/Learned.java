package id.jejak.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** Abbreviations that texts of the archive explain: only those texts teach that the viewer may see. */
final class Learned {
  private static final int MOST_MEANINGS = 3;
  private static final int MOST_ABBREVIATIONS = 10;
  private static final int LONGEST = 8;
  private static final Pattern BLANK = Pattern.compile(" ");

  private final IndexSearcher searcher;
  private final Query visible;
  private final @Nullable Terms terms;

  /** @param asked whether anything is to be learned at all */
  Learned(IndexSearcher searcher, Query visible, boolean asked) throws IOException {
    this.searcher = searcher;
    this.visible = visible;
    terms = asked ? MultiTerms.getTerms(searcher.getIndexReader(), Fields.ABBREVIATION) : null;
  }

  /** The same clauses; a word that is an abbreviation with what it is short for. */
  List<Clause> widened(List<Clause> clauses) throws IOException {
    List<Clause> widened = new ArrayList<>();
    for (Clause clause : clauses) {
      widened.add(clause instanceof Clause.Word word ? widened(word) : clause);
    }
    return widened;
  }

  private Clause widened(Clause.Word word) throws IOException {
    List<Clause.Phrase> meanings = new ArrayList<>();
    for (String words : others(word.term())) {
      meanings.add(new Clause.Phrase(words, List.of(BLANK.split(words, -1))));
    }
    return meanings.isEmpty() ? word : new Clause.Explained(word, meanings);
  }

  /** The abbreviations of words that stand in the question one after the other, but for those it has itself; at most ten. */
  Set<String> abbreviations(List<Clause> clauses) throws IOException {
    Set<String> asked = clauses.stream().map(Clause::word).collect(Collectors.toSet());
    Set<String> abbreviations = new LinkedHashSet<>();
    for (int from = 0; from < clauses.size(); from++) {
      StringBuilder words = new StringBuilder(clauses.get(from).word());
      for (int i = from + 1; i < Math.min(clauses.size(), from + LONGEST) && !clauses.get(i).word().isEmpty(); i++) {
        for (String other : others(words.append(' ').append(clauses.get(i).word()).toString())) {
          if (abbreviations.size() < MOST_ABBREVIATIONS && !asked.contains(other)) {
            abbreviations.add(other);
          }
        }
      }
    }
    return abbreviations;
  }

  /** The other halves of the pairs of one half, those first that most texts explain. */
  private List<String> others(String one) throws IOException {
    BytesRef beginning = new BytesRef(Abbreviations.beginning(one));
    if (terms == null || !isTaught(terms, beginning)) {
      return List.of();
    }
    Query taught = new PrefixQuery(new Term(Fields.ABBREVIATION, beginning));
    return InOrder.search(searcher, new BooleanQuery.Builder().add(visible, Occur.FILTER).add(taught, Occur.FILTER)
        .build(), new PairCollector(beginning)).mostFrequent(MOST_MEANINGS);
  }

  private static boolean isTaught(Terms terms, BytesRef beginning) throws IOException {
    TermsEnum at = terms.iterator();
    return at.seekCeil(beginning) != TermsEnum.SeekStatus.END && StringHelper.startsWith(at.term(), beginning);
  }
}
