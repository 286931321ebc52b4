package id.jejak.archive;

import id.jejak.identity.OfficeZone;
import id.jejak.identity.Offices;
import id.jejak.identity.Viewer;
import id.jejak.reference.ReferenceData;
import id.jejak.shared.Auditable;
import id.jejak.site.SheetFile;
import id.jejak.site.SheetSink;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes a list of the ledger to a file, page by page, each page inside what the asker may know of. */
@Component
class LedgerExport {
  private static final int PAGE = 500;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private static final List<String> HEADING = List.of("archive.received", "archive.name", "archive.path",
      "archive.state", "archive.detail", "archive.next-step", "archive.type", "archive.media-type", "archive.channel",
      "archive.size", "archive.pages", "archive.pages-readable", "archive.reader", "archive.changed", "archive.id",
      "archive.interaction-id");

  private final LedgerList ledger;
  private final Offices offices;
  private final ReferenceData reference;
  private final MessageSource messages;
  private final ApplicationEventPublisher events;

  LedgerExport(LedgerList ledger, Offices offices, ReferenceData reference, MessageSource messages,
      ApplicationEventPublisher events) {
    this.ledger = ledger;
    this.offices = offices;
    this.reference = reference;
    this.messages = messages;
    this.events = events;
  }

  /** @param form {@code xlsx}, else it is CSV */
  void write(LedgerFilter wanted, String form, Viewer viewer, Locale locale, HttpServletResponse response)
      throws IOException {
    events.publishEvent(new Auditable("ledger.export-begun", viewer.personId(), viewer.officeId(), null, wanted
        .fields()));
    Writing writing = new Writing(offices.get(viewer.officeId()).zone(), locale);
    boolean whole = false;
    try (SheetSink sheet = SheetFile.open(form.equals("xlsx"), writing.word("archive.ledger.title"), response)) {
      writing.all(sheet, wanted, viewer);
      whole = true;
    } finally {
      // Also what a broken connection cut was given away.
      Map<String, String> details = new HashMap<>(wanted.fields());
      details.put("count", Long.toString(writing.count));
      details.put("whole", Boolean.toString(whole));
      events.publishEvent(new Auditable("ledger.exported", viewer.personId(), viewer.officeId(), null, details));
    }
  }

  /** One file on its way. */
  private final class Writing {
    private final OfficeZone zone;
    private final Locale locale;
    private final Map<String, String> words = new HashMap<>();
    private long count;

    Writing(OfficeZone zone, Locale locale) {
      this.zone = zone;
      this.locale = locale;
    }

    private void all(SheetSink sheet, LedgerFilter wanted, Viewer viewer) throws IOException {
      sheet.row(HEADING.stream().map(this::word).toList());
      LedgerList.@Nullable After after = null;
      do {
        LedgerList.Page page = ledger.page(viewer, wanted, after, PAGE);
        for (DocumentView document : page.rows()) {
          sheet.row(cells(document));
          count++;
        }
        after = page.next();
      } while (after != null);
    }

    private List<String> cells(DocumentView row) {
      String state = "archive.state." + row.shownState().name();
      String channel = row.channel();
      return List.of(time(row.receivedAt()), row.name(), row.path(), word(state), Objects.requireNonNullElse(row
          .detail(), ""), word(state + ".detail"), word("archive.type." + row.fileType()), Objects.requireNonNullElse(
              row.mediaType(), ""),
          channel == null
              ? ""
              : words.computeIfAbsent("channel " + channel, _ -> reference.label(ReferenceData.Kind.CHANNEL, channel,
                  locale)),
          Long.toString(row.sizeBytes()), Integer.toString(row.pageCount()), Integer.toString(row.pagesReadable()),
          Objects.requireNonNullElse(row.readerVersion(), ""), time(row.changedAt()), row.id().toString(), row
              .interactionId().toString());
    }

    private String word(String code) {
      return words.computeIfAbsent(code, key -> messages.getMessage(key, null, locale));
    }

    private String time(Instant at) {
      return TIME.format(at.atZone(zone.id()));
    }
  }
}
