package id.jejak.search.lucene;

import id.jejak.search.lucene.Groups.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * The order of interactions. The best hundred by their best entry are ordered anew by that, by what all their texts hold,
 * so that the pages of a long document add up, and by the closest sentence of the best entry; the others follow by their
 * best entry.
 */
final class Ranking {
  static final int WINDOW = 100;

  /** @param place by the best entry alone */
  record Ranked(Place place, Found found) {
    /** The best one. */
    int entry() {
      return found.best().getFirst().doc();
    }
  }

  private record Worth(Ranked ranked, float worth) {
    private static final Comparator<Worth> ORDER = Comparator.comparing(Worth::worth).thenComparing(worth -> worth
        .ranked().place()).reversed();
  }

  private final Holdings holdings;
  private final Query query;
  private final Groups best;
  private final boolean scored;
  private final @Nullable Query texts;
  private final float further;
  private final @Nullable Sentences sentences;
  private @Nullable List<Place> window;

  /**
   * @param scored whether entries are ordered by score inside an interaction
   * @param texts what adds up in an interaction beside its best entry; null when nothing does
   * @param further how much the further ones count, compared with the best
   * @param sentences how close the words of the question stand; null when that does not count
   */
  Ranking(Holdings holdings, Query query, Groups best, boolean scored, @Nullable Query texts,
      float further, @Nullable Sentences sentences) {
    this.holdings = holdings;
    this.query = query;
    this.best = best;
    this.scored = scored;
    this.texts = texts;
    this.further = further;
    this.sentences = sentences;
  }

  /** The first by time. */
  List<Ranked> byTime(int count, @Nullable Place after) throws IOException {
    return found(best.first(count, after));
  }

  /** The first by score. */
  List<Ranked> byScore(int count, @Nullable Place after) throws IOException {
    List<Place> window = window();
    List<Ranked> ranked = new ArrayList<>();
    boolean beyond = after != null && !window.isEmpty() && after.compareTo(window.getLast()) < 0;
    if (!beyond) {
      ranked.addAll(next(ordered(window), after, count));
    }
    if (ranked.size() < count && window.size() == WINDOW) {
      ranked.addAll(found(best.first(count - ranked.size(), beyond ? after : window.getLast())));
    }
    return ranked;
  }

  /** The interaction with the best entry, before anything is ordered anew; there must be one. */
  long leader() throws IOException {
    return window().getFirst().group();
  }

  private List<Place> window() throws IOException {
    List<Place> known = window;
    if (known == null) {
      known = best.first(WINDOW, null);
      window = known;
    }
    return known;
  }

  private static List<Ranked> next(List<Ranked> ordered, @Nullable Place after, int count) {
    int from = 0;
    if (after != null) {
      while (from < ordered.size() && ordered.get(from).place().group() != after.group()) {
        from++;
      }
      from++;
    }
    return from >= ordered.size() ? List.of() : ordered.subList(from, Math.min(ordered.size(), from + count));
  }

  private List<Ranked> ordered(List<Place> window) throws IOException {
    Map<Long, Found> added = texts == null || window.isEmpty() ? Map.of() : holdings.inside(texts, true, keys(window));
    List<Ranked> found = found(window);
    Map<Integer, Collection<Set<String>>> said = sentences == null
        ? Map.of()
        : holdings.sentences(sentences.terms(), found.stream().mapToInt(Ranked::entry).toArray());
    return found.stream().map(ranked -> new Worth(ranked, worth(ranked, added.get(ranked.place().group()), said.get(
        ranked.entry())))).sorted(Worth.ORDER).map(Worth::ranked).toList();
  }

  private float worth(Ranked ranked, @Nullable Found added, @Nullable Collection<Set<String>> said) {
    float worth = ranked.found().best().getFirst().score();
    if (added != null) {
      worth += further * added.further();
    }
    if (sentences != null && said != null) {
      worth += sentences.worth(said);
    }
    return worth;
  }

  private static long[] keys(List<Place> places) {
    return places.stream().mapToLong(Place::group).toArray();
  }

  private List<Ranked> found(List<Place> places) throws IOException {
    if (places.isEmpty()) {
      return List.of();
    }
    Map<Long, Found> inside = holdings.inside(query, scored, keys(places));
    List<Ranked> ranked = new ArrayList<>();
    for (Place place : places) {
      Found found = inside.get(place.group());
      if (found != null) {
        ranked.add(new Ranked(place, found));
      }
    }
    return ranked;
  }
}
