package id.jejak.interaction;

import id.jejak.identity.Offices;
import id.jejak.identity.Role;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.reference.ReferenceData;
import id.jejak.site.HomePanel;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The day of the front office, on the first page of staff. */
@Component
class OfficeDay implements HomePanel {
  private final InteractionCounts counts;
  private final ReferenceData reference;
  private final Satkers satkers;
  private final Offices offices;
  private final Clock clock;

  OfficeDay(InteractionCounts counts, ReferenceData reference, Satkers satkers, Offices offices, Clock clock) {
    this.counts = counts;
    this.reference = reference;
    this.satkers = satkers;
    this.offices = offices;
    this.clock = clock;
  }

  /** What came by one channel today. */
  record Line(String channel, Map<Status, Long> counts) {
    public long total() {
      return counts.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /** @param open what has no end yet, from any day */
  record Day(LocalDate day, List<Line> lines, Map<Status, Long> open, long late) {
  }

  @Override
  public void fill(Viewer viewer, Locale locale, Model model) {
    if (!viewer.is(Role.STAFF)) {
      return;
    }
    LocalDate today = satkers.today(viewer.officeId());
    Instant begin = today.atStartOfDay(offices.get(viewer.officeId()).zone().id()).toInstant();
    List<Line> lines = new ArrayList<>();
    counts.receivedSince(begin, viewer).forEach((channel, byStatus) -> lines.add(new Line(reference.label(
        ReferenceData.Kind.CHANNEL, channel, locale), byStatus)));
    Map<Status, Long> open = new EnumMap<>(counts.open(viewer));
    model.addAttribute("day", new Day(today, lines, open, counts.late(clock.instant(), viewer)));
    model.addAttribute("statuses", Status.values());
  }
}
