package id.jejak.notice;

import id.jejak.archive.LedgerAlert;
import id.jejak.archive.LedgerAlerts;
import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.interaction.InteractionOpened;
import id.jejak.interaction.InteractionView;
import id.jejak.interaction.Interactions;
import id.jejak.shared.Refusal;
import id.jejak.site.UnreadCount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person was told. Whether the person may still see what it is about is asked anew each time it is shown. */
@Service
@Transactional
class Notices implements UnreadCount {
  private final NoticeRows rows;
  private final Interactions interactions;
  private final SavedSearchNews searches;
  private final LedgerAlerts alerts;

  Notices(NoticeRows rows, Interactions interactions, SavedSearchNews searches, LedgerAlerts alerts) {
    this.rows = rows;
    this.interactions = interactions;
    this.searches = searches;
    this.alerts = alerts;
  }

  /** A notice with the case, the news of the saved search, or the alert of the ledger that it tells of. */
  @Schema(name = "NoticeLine")
  record Line(Notice notice, @Nullable InteractionView interaction, SavedSearchNews.@Nullable News search,
      @Nullable LedgerAlert alert) {
  }

  /** Lines, and after which notice the next page begins; null on the last one. */
  @Schema(name = "NoticePage")
  record Page(List<Line> lines, @Nullable UUID next) {
  }

  @Override
  @Transactional(readOnly = true)
  public int of(Viewer viewer) {
    return rows.unread(viewer.personId());
  }

  /** Newest first. What tells of something that the viewer may no longer see counts as read, and a case is left out. */
  public Page page(Viewer viewer, @Nullable UUID after, int size) {
    List<Notice> found = rows.page(viewer.personId(), after, size + 1);
    List<Notice> page = found.stream().limit(size).toList();
    Map<UUID, InteractionView> cases = interactions.visible(page.stream().map(Notice::interactionId).filter(
        Objects::nonNull).collect(Collectors.toSet()), viewer);
    return new Page(page.stream().flatMap(notice -> line(notice, cases, viewer).stream()).toList(), found.size() > size
        ? page.getLast().id()
        : null);
  }

  private Optional<Line> line(Notice notice, Map<UUID, InteractionView> cases, Viewer viewer) {
    Optional<Line> line = found(notice, cases, viewer);
    boolean nothingLeft = line.map(Line::search).filter(news -> news.count() == 0).isPresent();
    if ((line.isEmpty() || nothingLeft) && !notice.read()) {
      markRead(viewer.personId(), notice);
    }
    return line;
  }

  private Optional<Line> found(Notice notice, Map<UUID, InteractionView> cases, Viewer viewer) {
    UUID searchId = notice.searchId();
    UUID alertId = notice.alertId();
    if (alertId != null) {
      return viewer.is(Role.ADMINISTRATOR)
          ? alerts.find(alertId, viewer).map(alert -> new Line(notice, null, null, alert))
          : Optional.empty();
    }
    InteractionView seen = cases.get(notice.interactionId());
    return searchId == null
        ? Optional.ofNullable(seen).map(found -> new Line(notice, found, null, null))
        : searches.of(searchId, viewer).map(news -> new Line(notice, null, news, null));
  }

  private void markRead(UUID personId, Notice notice) {
    if (notice.searchId() != null) {
      rows.readSearch(personId, notice.searchId());
    } else if (notice.interactionId() != null) {
      rows.read(personId, notice.interactionId());
    } else {
      rows.readOne(notice.id());
    }
  }

  /**
   * Marks all that the viewer was told of the same case, or the same saved search, as read.
   *
   * @return the address of what it tells of
   * @throws NoticeNotFound when it is not one of the viewer's own
   */
  public String open(UUID id, Viewer viewer) {
    NoticeRows.Owned owned = rows.find(id).orElseThrow(() -> new NoticeNotFound(null));
    if (!owned.personId().equals(viewer.personId())) {
      throw new NoticeNotFound(viewer.refused(Refusal.Wanted.READ, "notice", id));
    }
    markRead(viewer.personId(), owned.notice());
    UUID alertId = owned.notice().alertId();
    if (alertId != null) {
      return alerts.find(alertId, viewer).map(LedgerAlert::address).orElse("/berkas");
    }
    return owned.notice().searchId() == null
        ? "/layanan/" + owned.notice().interactionId()
        : "/cari/tersimpan/" + owned.notice().searchId();
  }

  /** Whoever looks at a case knows what a notice would tell of it. */
  @EventListener
  public void opened(InteractionOpened event) {
    rows.read(event.personId(), event.interactionId());
  }

  public void readAll(Viewer viewer) {
    rows.readAll(viewer.personId());
  }
}
