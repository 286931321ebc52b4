package id.jejak.reference;

import id.jejak.identity.Role;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.site.HomePanel;
import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Tells administrators when the clocks of cases will run through holidays that nobody entered. */
@Component
class HolidayReminder implements HomePanel {
  /** Decrees on the holidays of a year come out in autumn. */
  private static final Month DECREED = Month.OCTOBER;

  private final Calendar calendar;
  private final Satkers satkers;

  HolidayReminder(Calendar calendar, Satkers satkers) {
    this.calendar = calendar;
    this.satkers = satkers;
  }

  /**
   * What is to be done.
   *
   * @param missing the year without national holidays
   * @param unverified how many days of the present year come from an example
   */
  record Reminder(@Nullable Integer missing, int year, long unverified) {
  }

  @Override
  public void fill(Viewer viewer, Locale locale, Model model) {
    if (viewer.is(Role.ADMINISTRATOR)) {
      Reminder reminder = of(satkers.today(viewer.officeId()));
      model.addAttribute("holidayReminder", reminder.missing() == null && reminder.unverified() == 0
          ? null
          : reminder);
    }
  }

  Reminder of(LocalDate today) {
    int year = today.getYear();
    Integer missing = null;
    if (calendar.national(year) == 0) {
      missing = year;
    } else if (today.getMonth().compareTo(DECREED) >= 0 && calendar.national(year + 1) == 0) {
      missing = year + 1;
    }
    return new Reminder(missing, year, calendar.unverified(year));
  }
}
