package id.jejak.watch;

import id.jejak.identity.Viewer;
import id.jejak.search.IndexEntry;
import id.jejak.search.IndexOwner;
import id.jejak.search.NewEntries;
import id.jejak.search.SearchIndex;
import id.jejak.search.StandingQuestions.Among;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Matches what is new with all saved searches: its terms say which of them could be answered, and only those are asked,
 * of these entries alone. The answers are rows before the batch is marked: after a crash the same batch comes again, and
 * finds them there.
 */
@Component
class Matching implements NewEntries {
  private static final Logger log = LoggerFactory.getLogger(Matching.class);

  private final SearchIndex index;
  private final Watched watched;
  private final Owners owners;
  private final Asking asking;
  private final Noting noting;
  private long asked;

  Matching(SearchIndex index, Watched watched, Owners owners, Asking asking, Noting noting) {
    this.index = index;
    this.watched = watched;
    this.owners = owners;
    this.asking = asking;
    this.noting = noting;
  }

  /** How many questions the index was asked so far. */
  long asked() {
    return asked;
  }

  @Override
  public Batch begin() {
    watched.follow();
    watched.refresh();
    return new Writing();
  }

  private final class Writing implements Batch {
    private final Map<UUID, Set<IndexOwner>> candidates = new HashMap<>();
    private final Map<UUID, Set<UUID>> restated = new HashMap<>();
    private final Set<IndexOwner> all = new HashSet<>();

    @Override
    public void written(IndexOwner owner, List<IndexEntry> entries) throws IOException {
      if (entries.isEmpty()) {
        return;
      }
      all.add(owner);
      if (!watched.isEmpty()) {
        for (IndexEntry entry : entries) {
          index.terms(owner, entry, term -> watched.with(term, search -> candidates.computeIfAbsent(search,
              _ -> new HashSet<>()).add(owner)));
        }
      }
    }

    @Override
    public void restated(UUID interactionId, String status) {
      watched.ofStatus(status).forEach(search -> restated.computeIfAbsent(search, _ -> new HashSet<>()).add(
          interactionId));
    }

    @Override
    public void visible() {
      if (all.isEmpty()) {
        return;
      }
      // Saved while the batch was written: its owner may have looked before any of it could be found.
      watched.follow().forEach(search -> candidates.put(search, all));
      watched.always().forEach(search -> candidates.put(search, all));
      candidates.forEach((search, among) -> watched.find(search).ifPresent(found -> ask(found, new Among.Owners(
          among))));
      restated.forEach((search, cases) -> watched.find(search).ifPresent(found -> ask(found, new Among.Interactions(
          cases))));
    }
  }

  private void ask(SavedSearch search, Among among) {
    Optional<Viewer> owner = owners.viewer(search.ownerId());
    if (owner.isEmpty()) {
      return;
    }
    Set<UUID> found;
    try {
      asked++;
      found = asking.holding(search, owner.get(), among);
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      // One search must not keep all others, and the index itself, from going on.
      log.atError().addKeyValue("search", search.id()).setCause(e).log("a saved search cannot be asked");
      return;
    }
    watched.asked(search.id(), !found.isEmpty());
    if (!found.isEmpty()) {
      noting.note(search, found);
    }
  }
}
