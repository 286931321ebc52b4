package id.jejak.interaction;

import java.util.Locale;

/**
 * A number by which people know a case, with its kind.
 *
 * @param written as somebody typed it, at most 100 characters
 */
public record TypedIdentifier(Kind kind, String written) {
  /** What the number is of. */
  public enum Kind {
    SPM, SP2D, NTPN, SURAT, KONTRAK, LAIN
  }

  /** As people say it: with its kind, where that is a word for it. */
  public String said() {
    return kind == Kind.LAIN ? written : kind + " " + written;
  }

  /** Capitals and digits alone, so that spaces, dots and slashes do not matter. */
  public String normalised() {
    return written.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }
}
