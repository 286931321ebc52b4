package id.jejak.interaction;

import id.jejak.identity.OfficeZone;
import id.jejak.identity.Offices;
import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.shared.Auditable;
import id.jejak.site.SheetSink;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a list to a sheet, page by page, each page inside the access filter of who asks. */
@Component
class ListExport {
  private static final int PAGE = 500;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final List<String> FOR_ALL = List.of("ticket", "received", "subject", "satker", "channel", "service",
      "status", "complete-at", "due", "finished-at", "clock");
  private static final List<String> FOR_STAFF = List.of("section", "assignee", "class");

  private final InteractionList list;
  private final ListLines lines;
  private final Offices offices;
  private final MessageSource messages;
  private final ApplicationEventPublisher events;

  ListExport(InteractionList list, ListLines lines, Offices offices, MessageSource messages,
      ApplicationEventPublisher events) {
    this.list = list;
    this.lines = lines;
    this.offices = offices;
    this.messages = messages;
    this.events = events;
  }

  /** @param filters for the audit trail, as they stood in the address */
  void write(ListWish wish, Map<String, String> filters, SheetSink sheet, Viewer viewer, Locale locale)
      throws IOException {
    OfficeZone zone = offices.get(viewer.officeId()).zone();
    Function<List<InteractionView>, List<ListLine>> words = lines.session(viewer, locale);
    events.publishEvent(new Auditable("interaction.export-begun", viewer.personId(), viewer.officeId(), null, filters));
    long count = 0;
    boolean whole = false;
    try {
      sheet.row(heading(viewer, locale));
      InteractionList.@Nullable After after = null;
      do {
        InteractionList.Page page = list.page(viewer, wish, after, PAGE);
        for (ListLine line : words.apply(page.rows())) {
          sheet.row(cells(line, zone, viewer, locale));
          count++;
        }
        after = page.next();
      } while (after != null);
      whole = true;
    } finally {
      // Also what a broken connection cut was given away.
      tell(filters, count, whole, viewer);
    }
  }

  private void tell(Map<String, String> filters, long count, boolean whole, Viewer viewer) {
    Map<String, String> details = new TreeMap<>(filters);
    details.put("count", Long.toString(count));
    details.put("whole", Boolean.toString(whole));
    events.publishEvent(new Auditable("interaction.exported", viewer.personId(), viewer.officeId(), null, details));
  }

  private List<String> heading(Viewer viewer, Locale locale) {
    List<String> keys = new ArrayList<>(FOR_ALL);
    keys.addAll(viewer.is(Role.STAFF) ? FOR_STAFF : List.of());
    return keys.stream().map(key -> messages.getMessage("interaction." + key, null, locale)).toList();
  }

  private List<String> cells(ListLine line, OfficeZone zone, Viewer viewer, Locale locale) {
    InteractionView row = line.interaction();
    NormTimes norm = row.course().clock();
    List<String> cells = new ArrayList<>(List.of(row.ticket(), time(row.receivedAt(), zone), row.subject(), String
        .join("; ", line.satkers()), line.channel(), line.service(),
        messages.getMessage("interaction.status." + row
            .status(), null, locale),
        time(norm.completeAt(), zone), time(norm.dueAt(), zone), time(norm
            .finishedAt(), zone),
        line.time()));
    if (viewer.is(Role.STAFF)) {
      cells.addAll(List.of(Objects.requireNonNullElse(line.section(), ""), Objects.requireNonNullElse(line.assignee(),
          ""), row.access().securityClass().name()));
    }
    return cells;
  }

  private static String time(@Nullable Instant at, OfficeZone zone) {
    return at == null ? "" : TIME.format(at.atZone(zone.id()));
  }
}
