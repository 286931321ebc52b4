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
import org.jspecify.annotations.Nullable;
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

  /**
   * An event to be recorded.
   *
   * @param satkerCodes with spaces between; blank for all of the office
   * @param at null for now
   * @param message about it; blank for none
   */
  record Event(String channel, String subject, String satkerCodes, @Nullable Instant at, String message,
      List<EventLists.Line> attendees) {
  }

  InteractionView record(UploadForm.Filled filled, Viewer viewer) throws IOException {
    return record(new Event(filled.field("channel"), filled.field("subject"), filled.field("satkers"), at(filled.field(
        "receivedAt"), viewer), filled.field("message"), EventLists.lines(filled.field("attendees"))), SendKey.of(filled
            .field(SendKey.FIELD), viewer),
        filled.files(), viewer);
  }

  /** @throws EntryRefused also when something else was recorded with this key */
  InteractionView record(Event event, @Nullable SendKey sent, List<UploadForm.FileIn> files, Viewer viewer)
      throws IOException {
    if (!CHANNELS.contains(event.channel())) {
      throw EntryRefused.channel(event.channel());
    }
    Instant at = event.at() == null ? clock.instant() : event.at();
    LocalDate day = LocalDate.ofInstant(at, zone(viewer));
    List<Attendance.Attendee> attendees = lists.attendees(viewer.officeId(), event.attendees(), day);
    Recording.Entry entry = new Recording.Entry(lists.codes(viewer.officeId(), event.satkerCodes(), day), event
        .channel(), "konsultasi", event.subject(), "", at, null);
    InteractionView recorded = recording.record(entry, sent, viewer, event.message(), files);
    List<Attendance.Attendee> there = attendance.of(recorded.id(), viewer);
    if (!there.isEmpty() && !there.equals(attendees)) {
      throw EntryRefused.sentBefore();
    }
    if (there.isEmpty() && !attendees.isEmpty()) {
      attendance.replace(recorded.id(), viewer, attendees);
    }
    return recorded;
  }

  private @Nullable Instant at(String typed, Viewer viewer) {
    try {
      return typed.isEmpty() ? null : LocalDateTime.parse(typed).atZone(zone(viewer)).toInstant();
    } catch (DateTimeParseException e) {
      throw EntryRefused.time();
    }
  }

  private ZoneId zone(Viewer viewer) {
    return offices.get(viewer.officeId()).zone().id();
  }
}
