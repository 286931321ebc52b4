package id.jejak.search.lucene;

import id.jejak.access.AccessFilter;
import id.jejak.search.Facet;
import id.jejak.search.SearchQuery;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Counts all that was found, each facet with chosen values as if none of its own were. What is chosen of whole cases is
 * looked up while counting; for what is chosen of entries it is searched once more.
 */
final class FacetCounting {
  private final Cases cases;
  private final SearchQuery query;
  private final ZoneId zone;
  private final AccessFilter filter;

  FacetCounting(Cases cases, SearchQuery query, ZoneId zone, AccessFilter filter) {
    this.cases = cases;
    this.query = query;
    this.zone = zone;
    this.filter = filter;
  }

  FacetCounts of(Asked asked, Finding finding) throws IOException {
    SearchQuery open = without(query, facet -> !EntryMasks.FACETS.contains(facet));
    FacetCounts all = count(asked, finding, open);
    for (Facet facet : query.chosen().keySet()) {
      if (EntryMasks.FACETS.contains(facet)) {
        all.replace(facet, count(asked, finding, without(open, facet::equals)));
      }
    }
    return all;
  }

  private FacetCounts count(Asked asked, Finding finding, SearchQuery others) throws IOException {
    Asked among = asked.among(Conditions.found(others, zone, filter, cases));
    try (Tally tally = finding.among(among)) {
      Set<String> known = Conditions.knownSatkers(filter);
      return FacetCounts.of(cases, tally, new Choices(cases, query.chosen(), known), known);
    }
  }

  private static SearchQuery without(SearchQuery query, Predicate<Facet> left) {
    SearchQuery open = query;
    for (Facet facet : query.chosen().keySet()) {
      open = left.test(facet) ? open.without(facet) : open;
    }
    return open;
  }
}
