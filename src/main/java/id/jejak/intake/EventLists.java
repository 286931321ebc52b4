package id.jejak.intake;

import id.jejak.identity.Satker;
import id.jejak.identity.Satkers;
import id.jejak.interaction.Attendance.Attendee;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the lists that are typed or pasted for an event: satkers by code, and who came, one a line. */
@Component
class EventLists {
  private static final Pattern FIELDS = Pattern.compile("\\s*[;\\t]\\s*");
  private static final int MOST = 2_000;
  private static final int LONGEST = 200;

  private final Satkers satkers;

  EventLists(Satkers satkers) {
    this.satkers = satkers;
  }

  /**
   * Somebody who came, as it was typed.
   *
   * @param number of the line, from 1
   * @param code of the satker; blank for none
   */
  record Line(int number, String code, String name, String position) {
  }

  /** Codes as they were typed, or those of all satkers of the office where none was. */
  String codes(UUID officeId, String typed, LocalDate day) {
    return typed.isBlank()
        ? satkers.search(officeId, "", day, MOST).stream().map(Satker::code).collect(Collectors.joining(" "))
        : typed;
  }

  private UUID satker(UUID officeId, String code, LocalDate day) {
    return satkers.byCode(officeId, code, day).map(Satker::id).orElseThrow(() -> EntryRefused.satker(code));
  }

  /**
   * Code, name and position, with semicolons or tabs as from a spreadsheet; the code may be empty.
   *
   * @throws EntryRefused naming the first line that cannot be read
   */
  static List<Line> lines(String typed) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String line : typed.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        String[] fields = FIELDS.split(line.stripTrailing(), 3);
        if (fields.length < 2) {
          throw EntryRefused.attendee(number);
        }
        lines.add(new Line(number, fields[0], fields[1], fields.length > 2 ? fields[2] : ""));
      }
    }
    return lines;
  }

  /** @throws EntryRefused naming the first line without a name, or beyond the most that are taken */
  List<Attendee> attendees(UUID officeId, List<Line> lines, LocalDate day) {
    List<Attendee> attendees = new ArrayList<>();
    for (Line line : lines) {
      String name = line.name().strip();
      if (attendees.size() >= MOST || name.isEmpty() || name.length() > LONGEST) {
        throw EntryRefused.attendee(line.number());
      }
      String position = line.position().strip();
      attendees.add(new Attendee(line.code().isBlank() ? null : satker(officeId, line.code().strip(), day), name,
          position.substring(0, Math.min(LONGEST, position.length()))));
    }
    return attendees;
  }
}
