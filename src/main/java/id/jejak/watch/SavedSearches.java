package id.jejak.watch;

import id.jejak.identity.Viewer;
import id.jejak.interaction.InteractionView;
import id.jejak.interaction.Interactions;
import id.jejak.notice.SearchNotices;
import id.jejak.search.SearchForm;
import id.jejak.shared.Auditable;
import id.jejak.shared.Ids;
import id.jejak.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The searches that a viewer keeps, and nobody else's. */
@Service
class SavedSearches {
  static final int MOST = 100;
  static final int LONGEST_NAME = 120;
  private static final int SHOWN = 50;

  private final SavedRows rows;
  private final MatchRows matches;
  private final Asking asking;
  private final Interactions interactions;
  private final SearchNotices notices;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SavedSearches(SavedRows rows, MatchRows matches, Asking asking, Interactions interactions, SearchNotices notices,
      ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.matches = matches;
    this.asking = asking;
    this.interactions = interactions;
    this.notices = notices;
    this.events = events;
    this.clock = clock;
  }

  /** A search with how many cases are new to its owner. */
  record Line(SavedSearch search, int news) {
  }

  /** A case that answers a search. */
  record Found(InteractionView interaction, Instant foundAt, boolean isNew) {
  }

  /**
   * Keeps a question; the same one again is the one that is kept already.
   *
   * @throws SavedSearchRefused without a name or a question, and when there are {@value #MOST} already
   */
  @Transactional
  public SavedSearch save(Viewer viewer, String name, SearchForm given, boolean tells) {
    SearchForm question = given.kept();
    if (question.asksForAll()) {
      throw SavedSearchRefused.empty();
    }
    String named = named(name.isBlank() ? question.text() : name);
    List<SavedSearch> kept = rows.lock(viewer.personId(), MOST);
    Optional<SavedSearch> same = kept.stream().filter(one -> one.question().equals(question)).findFirst();
    if (same.isPresent()) {
      return same.get();
    }
    if (kept.size() >= MOST) {
      throw SavedSearchRefused.tooMany(MOST);
    }
    Instant now = clock.instant();
    SavedSearch search = new SavedSearch(Ids.next(), viewer.personId(), named, question, tells, now, now, now, null);
    rows.add(search);
    tell("saved-search.kept", search, viewer);
    return search;
  }

  private static String named(String name) {
    String named = name.strip();
    if (named.isEmpty()) {
      throw SavedSearchRefused.name();
    }
    return named.codePointCount(0, named.length()) <= LONGEST_NAME
        ? named
        : named.substring(0, named.offsetByCodePoints(0, LONGEST_NAME));
  }

  private void tell(String action, SavedSearch search, Viewer viewer) {
    events.publishEvent(new Auditable(action, viewer.personId(), viewer.officeId(), search.id(), Map.of("tells",
        Boolean.toString(search.tells()))));
  }

  /** The latest saved first. */
  List<Line> list(Viewer viewer) {
    return rows.of(viewer.personId(), MOST).stream().map(search -> new Line(search, asking.news(search, viewer)))
        .toList();
  }

  /** @throws SavedSearchNotFound when the viewer keeps none with this id; one that has ended is still found */
  SavedSearch find(Viewer viewer, UUID id) {
    SavedSearch found = rows.find(id).orElseThrow(() -> new SavedSearchNotFound(null));
    if (!found.ownerId().equals(viewer.personId())) {
      throw new SavedSearchNotFound(viewer.refused(Refusal.Wanted.READ, "saved-search", id));
    }
    return found;
  }

  private SavedSearch kept(Viewer viewer, UUID id) {
    SavedSearch found = find(viewer, id);
    if (found.endedAt() != null) {
      throw new SavedSearchNotFound(null);
    }
    return found;
  }

  /** One with how many cases are new. */
  Line show(Viewer viewer, UUID id) {
    SavedSearch search = kept(viewer, id);
    return new Line(search, asking.news(search, viewer));
  }

  /** The latest cases that answered since it is kept, and still do. */
  List<Found> found(Viewer viewer, UUID id) {
    SavedSearch search = kept(viewer, id);
    List<UUID> unseen = matches.unseen(id);
    List<MatchRows.Match> latest = matches.latest(id, Math.max(SHOWN, unseen.size()));
    Set<UUID> still = asking.still(search, viewer, latest.stream().map(MatchRows.Match::interactionId).toList());
    Map<UUID, InteractionView> cases = interactions.visible(still.stream().toList(), viewer);
    return latest.stream().flatMap(match -> Stream.ofNullable(cases.get(match.interactionId())).map(
        seen -> new Found(seen, match.foundAt(), !match.seen()))).limit(MatchRows.MOST_UNSEEN).toList();
  }

  /** The owner has looked: nothing of it is new any more. */
  @Transactional
  public void looked(Viewer viewer, UUID id) {
    kept(viewer, id);
    matches.looked(id);
    rows.looked(id);
    notices.read(viewer.personId(), id);
  }

  @Transactional
  public void rename(Viewer viewer, UUID id, String name) {
    SavedSearch search = kept(viewer, id);
    rows.rename(id, named(name));
    tell("saved-search.renamed", search, viewer);
  }

  /** @param tells whether the owner is told from now on */
  @Transactional
  public void setTelling(Viewer viewer, UUID id, boolean tells) {
    kept(viewer, id);
    rows.tell(id, tells);
    tell("saved-search.telling", find(viewer, id), viewer);
  }

  /** It can be restored; until then nothing is matched with it. */
  @Transactional
  public void end(Viewer viewer, UUID id) {
    SavedSearch search = find(viewer, id);
    if (search.endedAt() == null) {
      rows.end(id);
      notices.read(viewer.personId(), id);
      tell("saved-search.ended", search, viewer);
    }
  }

  /** @throws SavedSearchRefused when there are {@value #MOST} others by now */
  @Transactional
  public void restore(Viewer viewer, UUID id) {
    SavedSearch search = find(viewer, id);
    if (search.endedAt() == null) {
      return;
    }
    if (rows.lock(viewer.personId(), MOST).size() >= MOST) {
      throw SavedSearchRefused.tooMany(MOST);
    }
    rows.restore(id);
    tell("saved-search.restored", search, viewer);
  }
}
