package id.jejak.knowledge.screen;

import id.jejak.identity.OfficeZone;
import id.jejak.identity.Offices;
import id.jejak.knowledge.screen.Board.Card;
import id.jejak.knowledge.screen.Board.Stuck;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What stays of a session on its case, in the language of the office. */
@Component
class ThreadEntry {
  private static final Locale INDONESIAN = Locale.of("id");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", INDONESIAN);
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm", INDONESIAN);
  private static final int LONGEST = 90_000;

  private final Offices offices;
  private final MessageSource words;

  ThreadEntry(Offices offices, MessageSource words) {
    this.offices = offices;
    this.words = words;
  }

  /** @param byItself whether its time was over */
  String of(ScreenSession session, Board board, Instant end, boolean byItself) {
    OfficeZone zone = offices.get(session.officeId()).zone();
    List<String> lines = new ArrayList<>();
    lines.add(word("screen.entry", DAY.format(session.begunAt().atZone(zone.id())), hour(session.begunAt(), zone), hour(
        end, zone), zone, board.done(), board.shown().size()));
    for (Card card : board.cards()) {
      if (card.title() != null) {
        lines.add("\n" + card.title());
      }
      lines.add(card.number() + ". " + said(card) + " (" + state(card, zone) + ")");
      card.stuck().forEach(stuck -> lines.add("   " + stuck(stuck, zone)));
    }
    board.stuck().forEach(stuck -> lines.add(stuck(stuck, zone)));
    if (byItself) {
      lines.add("\n" + word("screen.entry.by-itself"));
    }
    String all = String.join("\n", lines);
    return all.length() <= LONGEST ? all : all.substring(0, LONGEST) + "…";
  }

  private String said(Card card) {
    String picture = card.picture() == null ? "" : word("screen.entry.image");
    String said = Objects.requireNonNullElse(card.said(), "");
    return picture.isEmpty() || said.isEmpty() ? picture + said : picture + ": " + said;
  }

  private String state(Card card, OfficeZone zone) {
    Instant done = card.doneAt();
    if (card.takenBack()) {
      return word("screen.entry.taken-back");
    }
    return done == null ? word("screen.entry.open") : word("screen.entry.done", hour(done, zone));
  }

  private String stuck(Stuck stuck, OfficeZone zone) {
    String word = stuck.word();
    return word == null
        ? word("screen.entry.stuck", hour(stuck.at(), zone))
        : word("screen.entry.stuck.word", hour(stuck.at(), zone), word);
  }

  private static String hour(Instant time, OfficeZone zone) {
    return HOUR.format(time.atZone(zone.id()));
  }

  private String word(String code, Object... arguments) {
    return words.getMessage(code, arguments, INDONESIAN);
  }
}
