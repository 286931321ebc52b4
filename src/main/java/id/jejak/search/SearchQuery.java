package id.jejak.search;

import id.jejak.search.syntax.Typed;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question to the archive.
 *
 * @param text words, "phrases", -exclusions, OR, and {@code nomor:}; other filters were read out of it. At most 1,000
 *        characters are looked at; blank asks for everything the filters let through
 * @param satkerIds empty for any; so for the other sets
 * @param from first day of reception, in the zone of the viewer's office; null for no bound
 * @param until last day of reception, inclusive
 * @param cursor as given by the page before, or null for the first
 * @param size groups on a page, 1 to 100
 */
public record SearchQuery(String text, Set<UUID> satkerIds, Set<String> channels, Set<String> serviceTypes,
    Set<String> statuses, Set<Integer> years, Set<String> fileTypes, @Nullable LocalDate from,
    @Nullable LocalDate until,
    Sort sort, @Nullable String cursor, int size) {
  public SearchQuery {
    satkerIds = Set.copyOf(satkerIds);
    channels = Set.copyOf(channels);
    serviceTypes = Set.copyOf(serviceTypes);
    statuses = Set.copyOf(statuses);
    years = Set.copyOf(years);
    fileTypes = Set.copyOf(fileTypes);
  }

  /** The best that any filter lets through for what a person wrote who was not asking: nothing in it is a command. */
  public static SearchQuery like(String text, int size) {
    return new SearchQuery(Typed.plain(text), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null,
        Sort.RELEVANCE, null, size);
  }

  /** The first page of the best for another text, under the same filters. */
  public SearchQuery with(String otherText) {
    return new SearchQuery(otherText, satkerIds, channels, serviceTypes, statuses, years, fileTypes, from, until,
        Sort.RELEVANCE, null, 1);
  }

  public enum Sort {
    RELEVANCE, NEWEST
  }
}
