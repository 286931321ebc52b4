package id.jejak.intake;

import id.jejak.identity.Offices;
import id.jejak.identity.Viewer;
import id.jejak.interaction.Attendance;
import id.jejak.interaction.InteractionView;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Records an event: one interaction that many satkers see, with materials and who came. */
@Component
class EventRecording {
  static final Set<String> CHANNELS = Set.of("sosialisasi", "rapat");

  private final Recording recording;
  private final EventLists lists;
  private final Attendance attendance;
  private final Offices offices;
  private final Clock clock;

  EventRecording(Recording recording, EventLists lists, Attendance attendance, Offices offices, Clock clock) {
    this.recording = recording;
    this.lists = lists;
    this.attendance = attendance;
    this.offices = offices;
    this.clock = clock;
  }

  InteractionView record(UploadForm.Filled filled, Viewer viewer) throws IOException {
    if (!CHANNELS.contains(filled.field("channel"))) {
      throw EntryRefused.channel(filled.field("channel"));
    }
    Instant at = at(filled.field("receivedAt"), viewer);
    LocalDate day = LocalDate.ofInstant(at, offices.get(viewer.officeId()).zone().id());
    List<Attendance.Attendee> attendees = lists.attendees(viewer.officeId(), filled.field("attendees"), day);
    Recording.Entry entry = new Recording.Entry(lists.codes(viewer.officeId(), filled.field("satkers"), day), filled
        .field("channel"), "konsultasi", filled.field("subject"), "", at, null);
    InteractionView event = recording.record(entry, SendKey.of(filled.field(SendKey.FIELD), viewer), viewer,
        filled.field("message"), filled.files());
    attendance.replace(event.id(), viewer, attendees);
    return event;
  }

  private Instant at(String typed, Viewer viewer) {
    ZoneId zone = offices.get(viewer.officeId()).zone().id();
    try {
      return typed.isEmpty() ? clock.instant() : LocalDateTime.parse(typed).atZone(zone).toInstant();
    } catch (DateTimeParseException e) {
      throw EntryRefused.time();
    }
  }
}
