package id.jejak.interaction;

import id.jejak.identity.People;
import id.jejak.identity.Role;
import id.jejak.identity.Satker;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.reference.ReferenceData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the side of an interaction's page shows of its course, and what the forms of its steps need. */
@Component
class CoursePanel {
  private static final int EMPTY_LINES = 3;

  private final Interactions interactions;
  private final InteractionThread thread;
  private final InteractionLinks links;
  private final Identifiers identifiers;
  private final Attendance attendance;
  private final Satkers satkers;
  private final OfficeRules rules;
  private final ReferenceData reference;
  private final People people;

  CoursePanel(Interactions interactions, InteractionThread thread, InteractionLinks links, Identifiers identifiers,
      Attendance attendance, Satkers satkers, OfficeRules rules, ReferenceData reference, People people) {
    this.interactions = interactions;
    this.thread = thread;
    this.links = links;
    this.identifiers = identifiers;
    this.attendance = attendance;
    this.satkers = satkers;
    this.rules = rules;
    this.reference = reference;
    this.people = people;
  }

  void fill(InteractionView interaction, Viewer viewer, Locale locale, Model model) {
    Course course = interaction.course();
    List<TypedIdentifier> typed = List.copyOf(identifiers.of(interaction.id()));
    List<@Nullable TypedIdentifier> lines = new ArrayList<>(typed);
    model.addAttribute("identifiers", typed);
    model.addAttribute("assignment", rules.assignment(course.section(), course.assigneeId()));
    model.addAttribute("attendance", attendance(interaction, viewer));
    model.addAttribute("linked", links.of(interaction.id(), viewer));
    model.addAttribute("mergedHere", thread.mergedInto(interaction.id(), viewer));
    model.addAttribute("goesOn", goesOn(course.mergedInto(), viewer));
    if (viewer.is(Role.STAFF)) {
      for (int i = 0; i < EMPTY_LINES; i++) {
        lines.add(null);
      }
      model.addAttribute("identifierLines", lines);
      choices(interaction, viewer, locale, model);
    }
  }

  /** Somebody who came, with the satker in words. */
  public record Present(String name, String position, String satker) {
  }

  private List<Present> attendance(InteractionView interaction, Viewer viewer) {
    List<Attendance.Attendee> attendees = attendance.of(interaction.id(), viewer);
    Map<UUID, Satker> names = satkers.findAll(attendees.stream().map(Attendance.Attendee::satkerId).filter(
        Objects::nonNull).collect(Collectors.toSet()), rules.day(interaction));
    return attendees.stream()
        .map(one -> new Present(one.name(), one.position(), Optional.ofNullable(one.satkerId()).map(
            names::get).map(Satker::label).orElse("–")))
        .toList();
  }

  private @Nullable InteractionView goesOn(@Nullable UUID mergedInto, Viewer viewer) {
    return mergedInto == null ? null : interactions.findIfVisible(mergedInto, viewer).orElse(null);
  }

  private void choices(InteractionView interaction, Viewer viewer, Locale locale, Model model) {
    LocalDate day = rules.day(interaction);
    model.addAttribute("reasons", reference.values(ReferenceData.Kind.REJECT_REASON, day, locale));
    model.addAttribute("sections", reference.values(ReferenceData.Kind.SECTION, interaction.officeId(), day, locale));
    model.addAttribute("channels", reference.values(ReferenceData.Kind.CHANNEL, day, locale));
    model.addAttribute("services", reference.values(ReferenceData.Kind.SERVICE, day, locale));
    model.addAttribute("colleagues", people.colleagues(interaction.officeId()));
    model.addAttribute("classes", viewer.clearance().stream().sorted().toList());
    model.addAttribute("identifierKinds", TypedIdentifier.Kind.values());
  }
}
