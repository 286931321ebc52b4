package id.jejak.interaction;

import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.shared.Auditable;
import id.jejak.shared.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who came to an event that was recorded as an interaction with many satkers. */
@Service
public class Attendance {
  private final Interactions interactions;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  Attendance(Interactions interactions, JdbcClient jdbc, ApplicationEventPublisher events) {
    this.interactions = interactions;
    this.jdbc = jdbc;
    this.events = events;
  }

  /**
   * Somebody who was there.
   *
   * @param satkerId whose guest, or null for somebody of no satker
   * @param position may be empty
   */
  public record Attendee(@Nullable UUID satkerId, String name, String position) {
  }

  /** Sets the list of an event; the earlier one is replaced. */
  @Transactional
  public void replace(UUID interactionId, Viewer viewer, List<Attendee> attendees) {
    InteractionView event = interactions.find(interactionId, viewer);
    if (!viewer.is(Role.STAFF)) {
      throw new InteractionNotFound(viewer.refused(Refusal.Wanted.CHANGE, "interaction", interactionId));
    }
    jdbc.sql("DELETE FROM event_attendance WHERE interaction_id = ?").param(interactionId).update();
    for (int line = 0; line < attendees.size(); line++) {
      Attendee one = attendees.get(line);
      jdbc.sql("INSERT INTO event_attendance (interaction_id, line, satker_id, name, position) VALUES (?,?,?,?,?)")
          .params(Arrays.asList(interactionId, line, one.satkerId(), one.name(), one.position())).update();
    }
    events
        .publishEvent(new Auditable("event.attendance-set", viewer.personId(), event.officeId(), interactionId, Map.of(
            "count", Integer.toString(attendees.size()))));
  }

  /** The list, for a viewer who may see the event; a satker officer is shown those of the own satker alone. */
  @Transactional(readOnly = true)
  public List<Attendee> of(UUID interactionId, Viewer viewer) {
    interactions.find(interactionId, viewer);
    return jdbc.sql("SELECT satker_id, name, position FROM event_attendance WHERE interaction_id = ? ORDER BY line")
        .param(interactionId).query((row, _) -> new Attendee(row.getObject(1, UUID.class), row.getString(2), row
            .getString(3)))
        .list().stream().filter(one -> viewer.is(Role.STAFF) || isOf(viewer, one.satkerId())).toList();
  }

  private static boolean isOf(Viewer viewer, @Nullable UUID satkerId) {
    return satkerId != null && viewer.satkerIds().contains(satkerId);
  }
}
