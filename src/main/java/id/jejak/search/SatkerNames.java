package id.jejak.search;

import id.jejak.identity.Role;
import id.jejak.identity.Satker;
import id.jejak.identity.Satkers;
import id.jejak.identity.Viewer;
import id.jejak.search.Understood.Chosen;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds satkers by code or part of their name, for an officer among the officer's own alone. */
@Component
class SatkerNames {
  static final int MOST = 50;
  private static final Pattern CODE = Pattern.compile("(\\d{6})(?: .*)?");

  private final Satkers satkers;

  SatkerNames(Satkers satkers) {
    this.satkers = satkers;
  }

  /** At most one more than 50, by code. */
  List<Chosen> named(String typed, Viewer viewer) {
    String part = typed.strip();
    LocalDate today = satkers.today(viewer.officeId());
    Matcher code = CODE.matcher(part);
    List<Satker> found;
    if (viewer.is(Role.SATKER_OFFICER)) {
      found = satkers.findAll(viewer.satkerIds(), today).values().stream().filter(satker -> has(satker, part)).toList();
    } else if (code.matches()) {
      found = satkers.byCode(viewer.officeId(), code.group(1), today).stream().toList();
    } else {
      found = satkers.search(viewer.officeId(), part, today, MOST + 1);
    }
    return found.stream().map(satker -> new Chosen(satker.id().toString(), satker.code() + " " + satker.name()))
        .toList();
  }

  private static boolean has(Satker satker, String part) {
    return satker.code().startsWith(part) || satker.name().toLowerCase(Locale.ROOT).contains(part.toLowerCase(
        Locale.ROOT));
  }
}
