package id.jejak.watch;

import id.jejak.identity.Viewer;
import id.jejak.search.ConfigInForce;
import id.jejak.search.StandingQuestions.Anchors;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * All searches that are kept, ready to be matched. It follows the rows, so that any node may have changed them. Likely
 * spellings follow the words of the index: what a search looks for is asked anew from time to time, a few searches at
 * once, and of all of them when the configuration of the index is another. Used by one thread.
 */
@Component
class Watched {
  private static final Logger log = LoggerFactory.getLogger(Watched.class);
  private static final Duration GOOD = Duration.ofHours(1);
  private static final int ANEW_AT_ONCE = 100;
  private static final int MOST_PATIENCE = 64;
  /** A change may be committed after a later one. */
  private static final Duration OVERLAP = Duration.ofMinutes(1);

  private final SavedRows rows;
  private final Owners owners;
  private final Asking asking;
  private final ConfigInForce config;
  private final Clock clock;
  private final Watchlist list = new Watchlist();
  private final Map<UUID, Kept> kept = new HashMap<>();
  private Instant readUntil = Instant.EPOCH;
  private String version = "";

  /** A search, and how well its anchors tell: a word that was rare may be everywhere by now. */
  private static final class Kept {
    private SavedSearch search;
    private Set<String> statuses = Set.of();
    private Instant understoodAt;
    private int inVain;
    private int patience = 2;

    Kept(SavedSearch search, Instant understoodAt) {
      this.search = search;
      this.understoodAt = understoodAt;
    }

    boolean isOld(Instant now) {
      return inVain >= patience || understoodAt.isBefore(now.minus(GOOD));
    }
  }

  Watched(SavedRows rows, Owners owners, Asking asking, ConfigInForce config, Clock clock) {
    this.rows = rows;
    this.owners = owners;
    this.asking = asking;
    this.config = config;
    this.clock = clock;
  }

  /** Takes in what was saved, changed and ended; those that were not known before. */
  List<UUID> follow() {
    Instant now = clock.instant();
    List<UUID> added = new ArrayList<>();
    for (SavedSearch search : rows.changedSince(readUntil)) {
      Kept before = kept.get(search.id());
      if (search.endedAt() != null) {
        kept.remove(search.id());
        list.remove(search.id());
      } else if (before == null) {
        Kept one = new Kept(search, now);
        kept.put(search.id(), one);
        understand(one, now);
        added.add(search.id());
      } else {
        before.search = search;
      }
    }
    readUntil = now.minus(OVERLAP);
    return added;
  }

  /** Asks anew what is old. */
  void refresh() {
    Instant now = clock.instant();
    String current = config.config().version();
    boolean other = !current.equals(version);
    version = current;
    List<Kept> old = kept.values().stream().filter(one -> other || one.isOld(now)).limit(other
        ? Long.MAX_VALUE
        : ANEW_AT_ONCE).toList();
    old.forEach(one -> understand(one, now));
  }

  private void understand(Kept one, Instant now) {
    one.understoodAt = now;
    one.patience = one.inVain >= one.patience ? Math.min(2 * one.patience, MOST_PATIENCE) : one.patience;
    one.inVain = 0;
    list.put(one.search.id(), anchors(one));
  }

  /** It was asked: the more often for nothing, the sooner it is looked whether there is a better sign. */
  void asked(UUID id, boolean found) {
    Kept one = kept.get(id);
    if (one != null) {
      one.inVain = found ? 0 : one.inVain + 1;
    }
  }

  private Anchors anchors(Kept one) {
    SavedSearch search = one.search;
    Optional<Viewer> owner = owners.viewer(search.ownerId());
    if (owner.isEmpty()) {
      return new Anchors(false, Set.of());
    }
    try {
      one.statuses = asking.statuses(search, owner.get());
      return asking.anchors(search, owner.get());
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      log.atError().addKeyValue("search", search.id()).setCause(e).log("a saved search cannot be understood");
      return new Anchors(true, Set.of());
    }
  }

  boolean isEmpty() {
    return kept.isEmpty();
  }

  /** Empty when it has ended meanwhile. */
  Optional<SavedSearch> find(UUID id) {
    return Optional.ofNullable(kept.get(id)).map(one -> one.search);
  }

  /** Those that a case can come to answer by having this status. */
  List<UUID> ofStatus(String status) {
    return kept.entrySet().stream().filter(one -> one.getValue().statuses.contains(status)).map(Map.Entry::getKey)
        .toList();
  }

  List<UUID> always() {
    return list.always();
  }

  void with(String term, Consumer<UUID> taker) {
    list.with(term, taker);
  }
}
