package id.jejak.intake;

import id.jejak.identity.Viewer;
import id.jejak.interaction.Attendance;
import id.jejak.interaction.InteractionView;
import id.jejak.interaction.Interactions;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Outreach events and meetings for programs; what else there is of one is found under its id among interactions. */
@RestController
@RequestMapping("/api/v1/events")
class EventApi {
  private final EventRecording events;
  private final Interactions interactions;
  private final Attendance attendance;

  EventApi(EventRecording events, Interactions interactions, Attendance attendance) {
    this.events = events;
    this.interactions = interactions;
    this.attendance = attendance;
  }

  /** @param satker code; null for somebody of none */
  record AttendeeIn(@Nullable String satker, @Nullable String name, @Nullable String position) {
  }

  /**
   * An event to be recorded.
   *
   * @param channel sosialisasi or rapat
   * @param satkers codes; null or empty for all of the office
   * @param receivedAt when it was; null for now
   * @param message about it; null for none
   */
  record EventIn(@Nullable String channel, @Nullable String subject, @Nullable List<@Nullable String> satkers,
      @Nullable Instant receivedAt, @Nullable String message, @Nullable List<@Nullable AttendeeIn> attendees) {
    EventRecording.Event event() {
      List<@Nullable AttendeeIn> came = Objects.requireNonNullElse(attendees, List.of());
      return new EventRecording.Event(typed(channel), typed(subject), String.join(" ", Objects.requireNonNullElse(
          satkers, List.<@Nullable String>of()).stream().filter(Objects::nonNull).toList()), receivedAt, typed(message),
          IntStream.range(0, came.size()).mapToObj(place -> line(place + 1, came.get(place))).toList());
    }

    private static EventLists.Line line(int number, @Nullable AttendeeIn one) {
      return one == null
          ? new EventLists.Line(number, "", "", "")
          : new EventLists.Line(number, typed(one.satker()), typed(one.name()), typed(one.position()));
    }

    private static String typed(@Nullable String field) {
      return Objects.requireNonNullElse(field, "");
    }
  }

  /** @param attendees for a satker officer those of the own satker alone */
  record EventOut(InteractionView event, List<Attendance.Attendee> attendees) {
  }

  /** @param sent the same header of the same person is the same event */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Records an event that many satkers see", description = "Idempotency-Key makes it the same one "
      + "when it is sent again. Materials are added as documents of the interaction with its id.")
  EventOut record(@RequestBody EventIn given,
      @RequestHeader(name = SendKey.HEADER, required = false) @Nullable String sent, Viewer viewer)
      throws IOException {
    EventPages.refuseOutsiders(viewer);
    InteractionView event = events.record(given.event(), SendKey.of(sent, viewer), List.of(), viewer);
    return new EventOut(event, attendance.of(event.id(), viewer));
  }

  @GetMapping("/{id}")
  @Operation(summary = "One event with who came")
  EventOut show(@PathVariable UUID id, Viewer viewer) {
    return new EventOut(interactions.find(id, viewer), attendance.of(id, viewer));
  }
}
