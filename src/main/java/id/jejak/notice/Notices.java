package id.jejak.notice;

import id.jejak.identity.Viewer;
import id.jejak.interaction.InteractionOpened;
import id.jejak.interaction.InteractionView;
import id.jejak.interaction.Interactions;
import id.jejak.shared.Refusal;
import id.jejak.site.UnreadCount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person was told. Whether the person may still see the case is asked anew each time it is shown. */
@Service
@Transactional
class Notices implements UnreadCount {
  private final NoticeRows rows;
  private final Interactions interactions;

  Notices(NoticeRows rows, Interactions interactions) {
    this.rows = rows;
    this.interactions = interactions;
  }

  /** A notice with the case it tells of. */
  @Schema(name = "NoticeLine")
  record Line(Notice notice, InteractionView interaction) {
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

  /** Newest first. What tells of a case that the viewer may no longer see is left out, and counts as read. */
  public Page page(Viewer viewer, @Nullable UUID after, int size) {
    List<Notice> found = rows.page(viewer.personId(), after, size + 1);
    List<Notice> page = found.stream().limit(size).toList();
    Map<UUID, InteractionView> cases = interactions.visible(page.stream().map(Notice::interactionId).collect(Collectors
        .toSet()), viewer);
    page.stream().filter(notice -> !notice.read() && !cases.containsKey(notice.interactionId())).forEach(notice -> rows
        .read(viewer.personId(), notice.interactionId()));
    return new Page(page.stream().flatMap(notice -> line(notice, cases).stream()).toList(), found.size() > size
        ? page.getLast().id()
        : null);
  }

  private static List<Line> line(Notice notice, Map<UUID, InteractionView> cases) {
    InteractionView found = cases.get(notice.interactionId());
    return found == null ? List.of() : List.of(new Line(notice, found));
  }

  /**
   * Marks all that the viewer was told of the case as read.
   *
   * @return the case
   * @throws NoticeNotFound when it is not one of the viewer's own
   */
  public UUID open(UUID id, Viewer viewer) {
    NoticeRows.Owned owned = rows.find(id).orElseThrow(() -> new NoticeNotFound(null));
    if (!owned.personId().equals(viewer.personId())) {
      throw new NoticeNotFound(viewer.refused(Refusal.Wanted.READ, "notice", id));
    }
    rows.read(viewer.personId(), owned.notice().interactionId());
    return owned.notice().interactionId();
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
