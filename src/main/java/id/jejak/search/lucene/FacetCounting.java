package id.jejak.search.lucene;

import id.jejak.access.AccessFilter;
import id.jejak.search.Facet;
import id.jejak.search.SearchQuery;
import java.io.IOException;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * Counts all that was found, each facet with chosen values as if none of its own were. What is chosen of whole cases is
 * looked up while counting; for what is chosen of entries it is searched once more.
 */
final class FacetCounting {
  private final Cases cases;
  private final IndexSearcher searcher;
  private final SearchQuery query;
  private final AccessFilter filter;

  FacetCounting(Cases cases, IndexSearcher searcher, SearchQuery query, AccessFilter filter) {
    this.cases = cases;
    this.searcher = searcher;
    this.query = query;
    this.filter = filter;
  }

  /** @param found what the question found; where nothing is chosen, a tally of it is counted as it stands */
  FacetCounts of(Groups found, Holdings.Again again) throws IOException {
    if (query.chosen().isEmpty() && found instanceof Tally tally) {
      return counts(tally);
    }
    SearchQuery open = without(query, facet -> !EntryMasks.FACETS.contains(facet));
    FacetCounts all = count(again.under(open));
    for (Facet facet : query.chosen().keySet()) {
      if (EntryMasks.FACETS.contains(facet)) {
        all.replace(facet, count(again.under(without(open, facet::equals))));
      }
    }
    return all;
  }

  private FacetCounts count(Query held) throws IOException {
    try (Tally tally = cases.tally()) {
      InOrder.search(searcher, held, new CaseCollector(cases, tally, false));
      return counts(tally);
    }
  }

  private FacetCounts counts(Tally tally) {
    Set<String> known = Conditions.knownSatkers(filter);
    return FacetCounts.of(cases, tally, new Choices(cases, query.chosen(), known), known);
  }

  private static SearchQuery without(SearchQuery query, Predicate<Facet> left) {
    SearchQuery open = query;
    for (Facet facet : query.chosen().keySet()) {
      open = left.test(facet) ? open.without(facet) : open;
    }
    return open;
  }
}
