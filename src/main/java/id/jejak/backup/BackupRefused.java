package id.jejak.backup;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;
import org.jspecify.annotations.Nullable;

/** A backup is not made, or not restored from; what was there before is as it was. */
public final class BackupRefused extends JejakException {
  private static final long serialVersionUID = 1;
  private static final String NOT_EMPTY = "restore-not-empty-";

  private BackupRefused(ProblemCategory category, String type, @Nullable Throwable cause, Object... arguments) {
    super(category, type, cause, arguments);
  }

  private static BackupRefused invalid(String type, Object... arguments) {
    return new BackupRefused(ProblemCategory.INVALID, type, null, arguments);
  }

  /** One is being made, here or by another installation that writes there. */
  public static BackupRefused running() {
    return new BackupRefused(ProblemCategory.CONFLICT, "backup-running", null);
  }

  static BackupRefused place(String place) {
    return invalid("backup-place", place);
  }

  /** The settings of an S3 store are missing or wrong. */
  static BackupRefused settings(String place) {
    return invalid("backup-settings", place);
  }

  /** Full, gone, not writable, or not answering. */
  static BackupRefused unavailable(String place, @Nullable Throwable cause) {
    return new BackupRefused(ProblemCategory.UNAVAILABLE, "backup-place-unavailable", cause, place);
  }

  /** The target has other bytes under a hash than were written. */
  static BackupRefused spoilt(String place, String sha256) {
    return invalid("backup-place-spoilt", place, sha256);
  }

  /** Database, store or temporary folder of the archive itself cannot be read or written. */
  static BackupRefused archiveAway(Throwable cause) {
    return new BackupRefused(ProblemCategory.UNAVAILABLE, "backup-archive-unavailable", cause);
  }

  /** The bags there are those of another archive. */
  static BackupRefused foreign(String place) {
    return new BackupRefused(ProblemCategory.CONFLICT, "backup-place-foreign", null, place);
  }

  static BackupRefused withoutOffice() {
    return new BackupRefused(ProblemCategory.CONFLICT, "backup-without-office", null);
  }

  static BackupRefused none(String place) {
    return invalid("backup-none", place);
  }

  static BackupRefused noSuchBag(String bag, String there) {
    return invalid("backup-no-such-bag", bag, there);
  }

  /** A file that describes a bag is missing, cut or changed. */
  static BackupRefused description(String bag, String file) {
    return invalid("backup-description", bag, file);
  }

  /** A bag does not follow the one before it. */
  static BackupRefused chain(String bag, String before) {
    return invalid("backup-chain", bag, before);
  }

  /** Something lies among the bags that no backup put there. */
  static BackupRefused extra(String name) {
    return invalid("backup-extra", name);
  }

  static BackupRefused missing(String bag, String path, int more) {
    return invalid("backup-object-missing", bag, path, more);
  }

  static BackupRefused altered(String bag, String path, int more) {
    return invalid("backup-object-altered", bag, path, more);
  }

  /** Rows that cannot be put into the tables that the bag names. */
  static BackupRefused rows(String bag, String table, @Nullable Throwable cause) {
    return new BackupRefused(ProblemCategory.INVALID, "backup-rows", cause, bag, table);
  }

  static BackupRefused newer(String bag, String version) {
    return invalid("backup-newer", bag, version);
  }

  /** Whether a restore was refused because something is there already: nothing was changed. */
  public boolean isNotEmpty() {
    return type().startsWith(NOT_EMPTY);
  }

  /** What is to be restored into holds something. */
  static BackupRefused notEmpty(Occupied place) {
    return new BackupRefused(ProblemCategory.CONFLICT, NOT_EMPTY + place.word, null);
  }

  /** What holds something where nothing may be. */
  enum Occupied {
    DATABASE("database"), STORE("store");

    private final String word;

    Occupied(String word) {
      this.word = word;
    }
  }
}
