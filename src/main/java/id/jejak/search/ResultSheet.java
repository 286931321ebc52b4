package id.jejak.search;

import id.jejak.identity.OfficeZone;
import id.jejak.reference.ReferenceData;
import id.jejak.reference.ReferenceData.Kind;
import id.jejak.search.ResultWalk.Row;
import id.jejak.site.SheetSink;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Results in words; what many rows share is looked up once. The last column is the key to go on behind. */
final class ResultSheet implements ResultSink {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final List<String> COLUMNS = List.of("interaction.ticket", "interaction.received",
      "interaction.subject", "interaction.satker", "interaction.channel", "interaction.service", "interaction.status",
      "search.export.hits", "search.export.key");

  private final SheetSink sheet;
  private final ReferenceData reference;
  private final MessageSource messages;
  private final OfficeZone zone;
  private final Locale locale;
  private final Map<String, String> labels = new HashMap<>();

  ResultSheet(SheetSink sheet, ReferenceData reference, MessageSource messages, OfficeZone zone, Locale locale)
      throws IOException {
    this.sheet = sheet;
    this.reference = reference;
    this.messages = messages;
    this.zone = zone;
    this.locale = locale;
    sheet.row(COLUMNS.stream().map(this::words).toList());
  }

  @Override
  public void row(Row row) throws IOException {
    sheet.row(Stream.of(row.ticket(), TIME.format(row.receivedAt().atZone(zone.id())), row.subject(), String.join("; ",
        row.satkers()), label(Kind.CHANNEL, row.channel()), label(Kind.SERVICE, row.service()),
        words(
            "interaction.status." + row.status()),
        Integer.toString(row.hits()), row.key()).toList());
  }

  private String label(Kind kind, String code) {
    return labels.computeIfAbsent(kind + code, _ -> reference.label(kind, code, locale));
  }

  private String words(String code) {
    return messages.getMessage(code, null, locale);
  }

  @Override
  public void end(long rows, @Nullable String next) throws IOException {
    sheet.close();
  }
}
