package id.jejak.interaction;

import id.jejak.identity.Offices;
import id.jejak.identity.People;
import id.jejak.reference.Norm;
import id.jejak.reference.ReferenceData;
import id.jejak.reference.WorkingTime;
import id.jejak.reference.WorkingTimes;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What reference data and people say about a step: norms, hours, reasons, sections, who may be given work. */
@Component
class OfficeRules {
  private static final int LONGEST_SUBJECT = 300;

  private final ReferenceData reference;
  private final WorkingTimes times;
  private final Offices offices;
  private final People people;
  private final InteractionRepository interactions;

  OfficeRules(ReferenceData reference, WorkingTimes times, Offices offices, People people,
      InteractionRepository interactions) {
    this.reference = reference;
    this.times = times;
    this.offices = offices;
    this.people = people;
    this.interactions = interactions;
  }

  /** The norm of the day on which the case was received; a later rule does not reach back. */
  @Nullable
  Norm norm(InteractionView interaction) {
    return reference.norm(interaction.serviceType(), day(interaction)).filter(Norm::isTimed).orElse(null);
  }

  WorkingTime hours(InteractionView interaction) {
    return times.of(interaction.officeId());
  }

  /** The day of reception in the office: reference data of that day holds for the case. */
  LocalDate day(InteractionView interaction) {
    return LocalDate.ofInstant(interaction.receivedAt(), offices.get(interaction.officeId()).zone().id());
  }

  boolean isRejectReason(String code, InteractionView interaction) {
    return reference.isValid(ReferenceData.Kind.REJECT_REASON, code, day(interaction));
  }

  /** The section that owns a service, where work goes first. */
  @Nullable
  String sectionOf(String serviceType, LocalDate day) {
    return reference.sectionOf(serviceType, day).orElse(null);
  }

  void checkAssignment(InteractionView interaction, @Nullable String section, @Nullable UUID assigneeId) {
    if (section != null && !reference.isValid(ReferenceData.Kind.SECTION, section, day(interaction))) {
      throw StepRefused.section();
    }
    if (assigneeId != null && people.colleagues(interaction.officeId()).stream().noneMatch(person -> person.id().equals(
        assigneeId))) {
      throw StepRefused.assignee();
    }
  }

  /** Whether a case of the section that was complete earlier still has nobody. */
  boolean earlierWaits(InteractionView interaction, @Nullable String section) {
    var completeAt = interaction.course().clock().completeAt();
    return section != null && completeAt != null && interactions.existsEarlier(interaction.officeId(), section,
        completeAt);
  }

  /** Section and person in words that last, for the history. */
  @Nullable
  String assignment(@Nullable String section, @Nullable UUID assigneeId) {
    String person = assigneeId == null ? "" : people.name(assigneeId);
    String unit = section == null
        ? ""
        : reference.label(ReferenceData.Kind.SECTION, section, Locale.of("id"));
    String both = unit.isEmpty() || person.isEmpty() ? unit + person : unit + ", " + person;
    return both.isEmpty() ? null : both;
  }

  void check(InteractionView interaction, Description given) {
    LocalDate day = day(interaction);
    if (given.subject().isBlank() || given.subject().length() > LONGEST_SUBJECT) {
      throw StepRefused.sentence();
    }
    boolean sameChannel = given.channel().equals(interaction.channel());
    boolean sameService = given.serviceType().equals(interaction.serviceType());
    if (!sameChannel && !reference.isValid(ReferenceData.Kind.CHANNEL, given.channel(), day)) {
      throw StepRefused.fact("channel-unknown", given.channel());
    }
    if (!sameService && !reference.isValid(ReferenceData.Kind.SERVICE, given.serviceType(), day)) {
      throw StepRefused.fact("service-unknown", given.serviceType());
    }
    Integer year = given.fiscalYear();
    Integer month = given.fiscalMonth();
    if ((year != null && (year < 2000 || year > day.getYear() + 2)) || (month != null && (month < 1 || month > 12
        || year == null))) {
      throw StepRefused.fiscal();
    }
  }
}
