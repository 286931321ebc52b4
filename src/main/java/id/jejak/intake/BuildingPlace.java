package id.jejak.intake;

import id.jejak.shared.IndexChange.Subject;
import java.util.UUID;

/**
 * How far the building of an index has come, as it is kept with it.
 *
 * @param after the last row that is behind; all zero before the first of its kind
 * @param done rows that are behind in this pass
 */
record BuildingPlace(Pass pass, Subject subject, UUID after, long done) {
  private static final UUID NONE = new UUID(0, 0);

  /** Everything is walked over twice, row by row. */
  enum Pass {
    WRITE, CHECK, END
  }

  static final BuildingPlace START = new BuildingPlace(Pass.WRITE, Subject.INTERACTION, NONE, 0);

  static BuildingPlace read(String kept) {
    if (kept.isEmpty()) {
      return START;
    }
    String[] parts = kept.split(" ", -1);
    return new BuildingPlace(Pass.valueOf(parts[0]), Subject.valueOf(parts[1]), UUID.fromString(parts[2]), Long
        .parseLong(parts[3]));
  }

  String text() {
    return pass + " " + subject + " " + after + " " + done;
  }

  BuildingPlace behind(UUID row, int rows) {
    return new BuildingPlace(pass, subject, row, done + rows);
  }

  /** The next kind of rows, or the next pass. */
  BuildingPlace next() {
    return switch (subject) {
      case INTERACTION -> new BuildingPlace(pass, Subject.MESSAGE, NONE, done);
      case MESSAGE -> new BuildingPlace(pass, Subject.DOCUMENT, NONE, done);
      case DOCUMENT -> new BuildingPlace(pass == Pass.WRITE ? Pass.CHECK : Pass.END, Subject.INTERACTION, NONE, 0);
    };
  }
}
