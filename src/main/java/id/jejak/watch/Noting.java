package id.jejak.watch;

import id.jejak.notice.SearchNotices;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what answered a saved search, and tells its owner, both or neither. */
@Component
class Noting {
  private final MatchRows matches;
  private final SavedRows rows;
  private final Owners owners;
  private final SearchNotices notices;

  Noting(MatchRows matches, SavedRows rows, Owners owners, SearchNotices notices) {
    this.matches = matches;
    this.rows = rows;
    this.owners = owners;
    this.notices = notices;
  }

  /** Cases that were noted before are not told of again. */
  @Transactional
  public void note(SavedSearch search, Set<UUID> interactions) {
    SavedSearch now = rows.find(search.id()).filter(found -> found.endedAt() == null).orElse(null);
    if (now != null && matches.add(now.id(), interactions) > 0 && now.tells()) {
      owners.person(now.ownerId()).ifPresent(reader -> notices.tell(reader, now.id()));
    }
  }
}
