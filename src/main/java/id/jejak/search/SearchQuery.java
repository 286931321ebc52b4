package id.jejak.search;

import id.jejak.search.syntax.Typed;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question to the archive.
 *
 * @param text words, "phrases", -exclusions, OR, and {@code nomor:}; other filters were read out of it. At most 1,000
 *        characters are looked at; blank asks for everything the filters let through
 * @param chosen values that a facet must have one of; a facet without values narrows nothing
 * @param from first day of reception, in the zone of the viewer's office; null for no bound
 * @param until last day of reception, inclusive
 * @param cursor as given by the page before, or null for the first
 * @param size groups on a page, 1 to 100
 */
public record SearchQuery(String text, Map<Facet, Set<String>> chosen, @Nullable LocalDate from,
    @Nullable LocalDate until, Sort sort, @Nullable String cursor, int size) {
  public SearchQuery {
    Map<Facet, Set<String>> some = new EnumMap<>(Facet.class);
    chosen.forEach((facet, values) -> {
      if (!values.isEmpty()) {
        some.put(facet, Set.copyOf(values));
      }
    });
    chosen = Map.copyOf(some);
  }

  /** With no filter. */
  public static SearchQuery of(String text, int size) {
    return new SearchQuery(text, Map.of(), null, null, Sort.RELEVANCE, null, size);
  }

  /** The best that any filter lets through for what a person wrote who was not asking: nothing in it is a command. */
  public static SearchQuery like(String text, int size) {
    return of(Typed.plain(text), size);
  }

  /** As if nothing of {@code facet} were chosen. */
  public SearchQuery without(Facet facet) {
    Map<Facet, Set<String>> others = new EnumMap<>(Facet.class);
    others.putAll(chosen);
    others.remove(facet);
    return new SearchQuery(text, others, from, until, sort, cursor, size);
  }

  /** The same question, whichever page of its answer is asked for, and however large. */
  public SearchQuery first() {
    return new SearchQuery(text, chosen, from, until, sort, null, 1);
  }

  /** The first page of the best for another text, under the same filters. */
  public SearchQuery with(String otherText) {
    return new SearchQuery(otherText, chosen, from, until, Sort.RELEVANCE, null, size);
  }

  public enum Sort {
    RELEVANCE, NEWEST
  }
}
