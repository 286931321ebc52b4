package id.jejak.intake;

import id.jejak.identity.Card;
import id.jejak.identity.Cards;
import id.jejak.identity.Offices;
import id.jejak.identity.Satker;
import id.jejak.identity.Satkers;
import id.jejak.interaction.PastCourse;
import id.jejak.interaction.Status;
import id.jejak.reference.ReferenceData;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks whether what a line names is there: satker, card, channel, files. */
@Component
class HandInCheck {
  static final String SERVICE = "spm-sp2d";
  private static final long MOST_UNPACKED = 4L * 1024 * 1024 * 1024;
  private static final Locale INDONESIAN = Locale.of("id");

  private final Satkers satkers;
  private final Cards cards;
  private final ReferenceData reference;
  private final Offices offices;
  private final IntakeProperties properties;
  private final Clock clock;

  HandInCheck(Satkers satkers, Cards cards, ReferenceData reference, Offices offices, IntakeProperties properties,
      Clock clock) {
    this.satkers = satkers;
    this.cards = cards;
    this.reference = reference;
    this.offices = offices;
    this.properties = properties;
    this.clock = clock;
  }

  Run begin(HandInImport given, HandInSource source) {
    return new Run(given, source);
  }

  private record CodeOfDay(String code, LocalDate day) {
  }

  /** One walk through a list; what was looked up is remembered for the lines that follow. */
  final class Run {
    private final UUID officeId;
    private final String channel;
    private final String teller;
    private final HandInSource source;
    private final ZoneId zone;
    private final Instant now = clock.instant();
    private final Map<WrittenHandIn.Identity, Long> seen = new HashMap<>();
    private final Map<LocalDate, String> outOfUse = new HashMap<>();
    private final Map<CodeOfDay, Satker> satkersOfDay = new HashMap<>();
    private final Map<String, List<Card>> known = new HashMap<>();
    private long unpacked;

    private Run(HandInImport given, HandInSource source) {
      this.officeId = given.owner().officeId();
      this.channel = given.channel();
      this.teller = reference.label(ReferenceData.Kind.CHANNEL, channel, INDONESIAN);
      this.source = source;
      this.zone = offices.get(officeId).zone().id();
    }

    /** @throws LineRefused at the first thing that is not there, or for a line that came before */
    HandIn checked(HandInList.Line line) {
      WrittenHandIn written = WrittenHandIn.of(line, zone, now);
      Long earlier = seen.putIfAbsent(written.identity(), line.number());
      if (earlier != null) {
        throw new LineRefused("duplicate", earlier.toString());
      }
      LocalDate day = LocalDate.ofInstant(written.receivedAt(), zone);
      refuseOutOfUse(day);
      Satker satker = satker(written.satkerCode(), day);
      Card card = written.card().isBlank() ? null : card(written.card(), satker);
      return new HandIn(written, satker, card, course(written, day), files(written), "hand-in|" + officeId + "|"
          + satker.id() + "|" + written.spm() + "|" + written.receivedAt());
    }

    private void refuseOutOfUse(LocalDate day) {
      String code = outOfUse.computeIfAbsent(day, _ -> {
        if (!reference.isValid(ReferenceData.Kind.CHANNEL, channel, day)) {
          return channel;
        }
        return reference.isValid(ReferenceData.Kind.SERVICE, SERVICE, day) ? "" : SERVICE;
      });
      if (!code.isEmpty()) {
        throw new LineRefused("out-of-use", code);
      }
    }

    private Satker satker(String code, LocalDate day) {
      return satkersOfDay.computeIfAbsent(new CodeOfDay(code, day), _ -> satkers.byCode(officeId, code, day)
          .orElseThrow(() -> new LineRefused(satkers.isKnown(officeId, code) ? "satker-closed" : "satker-unknown",
              code)));
    }

    /** Cards of before Jejak have no true first day here: whose the card is counts, not when it holds. */
    private Card card(String number, Satker satker) {
      List<Card> found = known.computeIfAbsent(number, _ -> cards.byNumber(officeId, number));
      if (found.isEmpty()) {
        throw new LineRefused("card-unknown", number);
      }
      return found.stream().filter(card -> card.satkerId().equals(satker.id())).findFirst().orElseThrow(
          () -> new LineRefused("card-other", number));
    }

    private PastCourse course(WrittenHandIn written, LocalDate day) {
      ReferenceData.@Nullable Value reason = written.reason().isEmpty() ? null : reason(written.reason(), day);
      return new PastCourse(teller, written.status(), written.completeAt(), written.finishedAt(), reason == null
          ? null
          : reason.code(), words(written, reason));
    }

    private ReferenceData.@Nullable Value reason(String typed, LocalDate day) {
      return reference.values(ReferenceData.Kind.REJECT_REASON, officeId, day, INDONESIAN).stream().filter(
          value -> value.code().equalsIgnoreCase(typed) || value.label().equalsIgnoreCase(typed)).findFirst().orElse(
              null);
    }

    private static @Nullable String words(WrittenHandIn written, ReferenceData.@Nullable Value reason) {
      if (written.status() != Status.DITOLAK) {
        return written.words().isEmpty() ? null : written.words();
      }
      if (reason == null) {
        return (written.reason() + "\n" + written.words()).strip();
      }
      return written.words().isEmpty() ? reason.label() : written.words();
    }

    private List<HandIn.Attachment> files(WrittenHandIn written) {
      if (written.files().size() > properties.filesPerMessage()) {
        throw new LineRefused("files-too-many", Integer.toString(properties.filesPerMessage()));
      }
      List<HandIn.Attachment> files = new ArrayList<>();
      for (String name : written.files()) {
        ZipEntry entry = source.find(name);
        if (entry.getSize() > properties.fileSize().toBytes()) {
          throw new LineRefused("file-too-large", name);
        }
        unpacked += entry.getSize();
        if (unpacked > MOST_UNPACKED) {
          throw new LineRefused("unpacked", name);
        }
        files.add(new HandIn.Attachment(name, entry));
      }
      return files;
    }
  }
}
