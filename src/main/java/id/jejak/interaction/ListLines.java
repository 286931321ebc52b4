package id.jejak.interaction;

import id.jejak.identity.People;
import id.jejak.identity.Person;
import id.jejak.identity.Satker;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.reference.ReferenceData;
import id.jejak.reference.ReferenceData.Kind;
import id.jejak.reference.WorkingTime;
import id.jejak.reference.WorkingTimes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Puts interactions into the words of a list; what many lines share is asked for once. */
@Component
class ListLines {
  private final Satkers satkers;
  private final ReferenceData reference;
  private final People people;
  private final NormWords norms;
  private final WorkingTimes times;
  private final Clock clock;

  ListLines(Satkers satkers, ReferenceData reference, People people, NormWords norms, WorkingTimes times,
      Clock clock) {
    this.satkers = satkers;
    this.reference = reference;
    this.people = people;
    this.norms = norms;
    this.times = times;
    this.clock = clock;
  }

  List<ListLine> of(List<InteractionView> rows, Viewer viewer, Locale locale) {
    return session(viewer, locale).apply(rows);
  }

  /** For many pages of the same list: what was looked up for one serves the next. */
  Function<List<InteractionView>, List<ListLine>> session(Viewer viewer, Locale locale) {
    LocalDate today = satkers.today(viewer.officeId());
    Map<Kind, Map<String, String>> labels = new EnumMap<>(Kind.class);
    for (Kind kind : List.of(Kind.CHANNEL, Kind.SERVICE, Kind.SECTION)) {
      Map<String, String> known = new HashMap<>();
      reference.values(kind, viewer.officeId(), today, locale).forEach(value -> known.put(value.code(), value.label()));
      labels.put(kind, known);
    }
    Map<UUID, String> names = new HashMap<>();
    people.colleagues(viewer.officeId()).forEach((Person person) -> names.put(person.id(), person.displayName()));
    Map<UUID, WorkingTime> hours = new HashMap<>();
    return rows -> {
      Set<UUID> ids = new HashSet<>();
      rows.forEach(row -> ids.addAll(row.satkerIds()));
      Map<UUID, Satker> found = satkers.findAll(ids, today);
      return rows.stream().map(row -> line(row, found, labels, names, hours.computeIfAbsent(row.officeId(), times::of),
          locale)).toList();
    };
  }

  private ListLine line(InteractionView row, Map<UUID, Satker> found, Map<Kind, Map<String, String>> labels,
      Map<UUID, String> names, WorkingTime hours, Locale locale) {
    Course course = row.course();
    UUID assigneeId = course.assigneeId();
    Instant now = clock.instant();
    return new ListLine(row, row.satkerIds().stream().map(found::get).filter(Objects::nonNull).map(Satker::label)
        .sorted().toList(), label(Kind.CHANNEL, row.channel(), labels, locale),
        label(Kind.SERVICE, row.serviceType(),
            labels, locale),
        course.section() == null ? null : label(Kind.SECTION, course.section(), labels, locale),
        assigneeId == null ? null : names.computeIfAbsent(assigneeId, people::name), norms.of(row, hours, locale),
        course.clock().isLate(now));
  }

  private String label(Kind kind, String code, Map<Kind, Map<String, String>> labels, Locale locale) {
    return Objects.requireNonNull(labels.get(kind)).computeIfAbsent(code, unknown -> reference.label(kind, unknown,
        locale));
  }
}
