package id.jejak.intake;

import id.jejak.objectstore.Area;
import id.jejak.objectstore.NamedOriginals;
import id.jejak.objectstore.ObjectStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks through the store for objects that belong to no row. Originals of which the sender never got an answer are told
 * of and stay, as nothing removes originals; what was made from bytes that the record does not know goes.
 */
@Component
class Sweep {
  private static final Logger log = LoggerFactory.getLogger(Sweep.class);
  private static final int AT_ONCE = 500;
  private static final int NAMED = 100;
  // Beyond these something else is wrong than a sender that went away; the others are found when these are dealt with.
  private static final int MOST_SUSPECTS = 100_000;
  private static final Pattern MADE_FROM = Pattern.compile("[a-z]+/([0-9a-f]{64})/.+");

  private final ObjectStore store;
  private final List<NamedOriginals> sources;
  private final SweepProperties properties;
  private final Clock clock;
  private Map<Thing, Instant> suspects = Map.of();
  private Instant next = Instant.EPOCH;
  private volatile Orphans orphans = new Orphans(null, 0, 0, List.of(), 0);

  Sweep(ObjectStore store, List<NamedOriginals> sources, SweepProperties properties, Clock clock) {
    this.store = store;
    this.sources = sources;
    this.properties = properties;
    this.clock = clock;
  }

  /**
   * What the last look found.
   *
   * @param lookedAt null before the first one
   * @param objects that were looked at
   * @param count of originals that belong to no row
   * @param originals keys of them, at most {@value #NAMED}
   * @param removed derived objects that belonged to no row
   */
  record Orphans(@Nullable Instant lookedAt, long objects, long count, List<String> originals, long removed) {
  }

  private record Thing(Area area, String key) {
    /** Of the bytes that it is, or was made from; null for what is kept in another way. */
    @Nullable
    String sha256() {
      if (area == Area.ORIGINALS) {
        return key;
      }
      Matcher name = MADE_FROM.matcher(key);
      return name.matches() ? name.group(1) : null;
    }
  }

  Orphans orphans() {
    return orphans;
  }

  /** Looks when it is time; one thread. */
  void step() {
    Instant now = clock.instant();
    if (!now.isBefore(next)) {
      next = now.plus(properties.every());
      look(now);
    }
  }

  private void look(Instant now) {
    Map<Thing, Instant> found = new HashMap<>();
    long objects = 0;
    for (Area area : Area.values()) {
      try (Stream<String> keys = store.keys(area, "")) {
        objects += keys.gather(Gatherers.windowFixed(AT_ONCE)).mapToLong(some -> suspect(area, some, now, found)).sum();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    suspects = found;
    judge(now, objects);
  }

  private int suspect(Area area, List<String> keys, Instant now, Map<Thing, Instant> found) {
    List<Thing> things = keys.stream().map(key -> new Thing(area, key)).filter(thing -> thing.sha256() != null)
        .toList();
    Set<String> known = known(things);
    things.stream().filter(thing -> !known.contains(thing.sha256())).limit(MOST_SUSPECTS - found.size()).forEach(
        thing -> found.put(thing, suspects.getOrDefault(thing, now)));
    return keys.size();
  }

  private Set<String> known(List<Thing> things) {
    List<String> hashes = things.stream().map(Thing::sha256).distinct().toList();
    Set<String> known = new HashSet<>();
    sources.forEach(source -> known.addAll(source.among(hashes)));
    return known;
  }

  private void judge(Instant now, long objects) {
    Instant bound = now.minus(properties.age());
    List<Thing> old = suspects.entrySet().stream().filter(suspect -> !suspect.getValue().isAfter(bound)).map(
        Map.Entry::getKey).toList();
    List<String> originals = old.stream().filter(thing -> thing.area() == Area.ORIGINALS).map(Thing::key).sorted()
        .toList();
    long removed = old.stream().filter(thing -> thing.area() == Area.DERIVED && remove(thing)).count();
    if (originals.size() != orphans.count() || removed > 0) {
      log.atWarn().addKeyValue("originals", originals.size()).addKeyValue("removed", removed)
          .log("the store holds objects that belong to no row");
    }
    orphans = new Orphans(now, objects, originals.size(), originals.stream().limit(NAMED).toList(), removed);
  }

  // Asked once more: the same bytes may have come in since.
  private boolean remove(Thing thing) {
    if (!known(List.of(thing)).isEmpty()) {
      return false;
    }
    try {
      store.deleteDerived(thing.key());
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
