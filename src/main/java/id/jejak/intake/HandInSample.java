package id.jejak.intake;

import id.jejak.identity.Offices;
import id.jejak.identity.Satker;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * A list of hand-ins to begin from: all columns, and one line for each status of a satker of the office, so that the
 * check finds no mistake in it.
 */
@Component
class HandInSample {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT);
  private static final String NO_SATKER_YET = "423792";

  private final Satkers satkers;
  private final Offices offices;
  private final Clock clock;

  HandInSample(Satkers satkers, Offices offices, Clock clock) {
    this.satkers = satkers;
    this.offices = offices;
    this.clock = clock;
  }

  /** As a spreadsheet opens it: a byte order mark, semicolons. */
  String of(Viewer viewer) {
    String code = satkers.search(viewer.officeId(), "", satkers.today(viewer.officeId()), 1).stream().map(Satker::code)
        .findFirst().orElse(NO_SATKER_YET);
    ZonedDateTime now = clock.instant().atZone(offices.get(viewer.officeId()).zone().id()).truncatedTo(
        ChronoUnit.MINUTES);
    Lines lines = new Lines(code, now.minusHours(4));
    lines.add(1, "Selesai", 10, 50, "", "SP2D terbit.");
    lines.add(2, "Ditolak", 10, 40, "tidak-lengkap", "Lampirkan SPTJM yang ditandatangani.");
    lines.add(3, "Diproses", 10, 0, "", "");
    lines.add(4, "Diterima", 0, 0, "", "");
    return lines.text();
  }

  /** The lines so far, each received some minutes after {@code begin}. */
  private record Lines(List<String> all, String code, ZonedDateTime begin) {
    Lines(String code, ZonedDateTime begin) {
      this(new ArrayList<>(List.of(Arrays.stream(HandInColumn.values()).map(HandInColumn::title).collect(Collectors
          .joining(";")))), code, begin);
    }

    /** @param complete minutes after the reception; 0 for not yet, as for {@code finished} */
    void add(int number, String status, int complete, int finished, String reason, String words) {
      ZonedDateTime received = begin.plusMinutes(number * 15L);
      all.add(String.join(";", "%05dT/%s/%d".formatted(number, code, begin.getYear()), code, TIME.format(received),
          status, after(received, complete), after(received, finished), "", reason, words, "", ""));
    }

    private static String after(ZonedDateTime received, int minutes) {
      return minutes == 0 ? "" : TIME.format(received.plusMinutes(minutes));
    }

    String text() {
      return "\uFEFF" + String.join("\r\n", all) + "\r\n";
    }
  }
}
