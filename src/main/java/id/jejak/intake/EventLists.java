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
   * Those who came: code, name and position, with semicolons or tabs as from a spreadsheet; the code may be empty.
   *
   * @throws EntryRefused naming the first line that cannot be read
   */
  List<Attendee> attendees(UUID officeId, String lines, LocalDate day) {
    List<Attendee> attendees = new ArrayList<>();
    int number = 0;
    for (String line : lines.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        String[] fields = FIELDS.split(line.stripTrailing(), 3);
        if (attendees.size() >= MOST || fields.length < 2 || fields[1].isBlank() || fields[1].length() > LONGEST) {
          throw EntryRefused.attendee(number);
        }
        String position = fields.length > 2 ? fields[2].strip() : "";
        attendees.add(new Attendee(fields[0].isBlank() ? null : satker(officeId, fields[0].strip(), day), fields[1]
            .strip(), position.substring(0, Math.min(LONGEST, position.length()))));
      }
    }
    return attendees;
  }
}
