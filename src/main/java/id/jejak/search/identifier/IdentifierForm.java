package id.jejak.search.identifier;

import java.util.List;

/**
 * How a kind of number is written.
 *
 * @param type of the keys, such as {@code pmk}
 * @param names ways to say the type, in small letters
 */
public record IdentifierForm(String type, Kind kind, List<String> names) {
  public IdentifierForm {
    names = List.copyOf(names);
  }

  /** What follows the name. */
  public enum Kind {
    /** A number and a year, with codes between: {@code PMK 190 Tahun 2012}, {@code 190/PMK.05/2012}. */
    DATED,
    /** A number that may be padded with zeros and end in a letter: {@code CVR015}, {@code SPM 30T}. */
    NUMBERED,
    /** As NUMBERED, and known without its name where it stands with satker and year: {@code 00030T/423792/2024}. */
    OF_SATKER,
    /** As NUMBERED, but what half the archive names: no trail is offered for it. */
    PLACE,
    /** No number of its own: words that stand between a name and its number. */
    BETWEEN
  }
}
