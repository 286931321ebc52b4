package id.jejak.intake;

import id.jejak.shared.JejakException;
import id.jejak.shared.ProblemCategory;

/** A field of what was to be recorded is missing or wrong. */
final class EntryRefused extends JejakException {
  private static final long serialVersionUID = 1;

  static final String SENT_BEFORE = "sent-before";

  private EntryRefused(String type, Object... arguments) {
    super(ProblemCategory.INVALID, type, arguments);
  }

  static EntryRefused subject() {
    return new EntryRefused("subject-invalid");
  }

  static EntryRefused satker(String code) {
    return new EntryRefused("satker-unknown", code);
  }

  /** Several satkers match what was typed. */
  static EntryRefused satkers(String typed, String some) {
    return new EntryRefused("satker-ambiguous", typed, some);
  }

  /** A line of the list of those who came cannot be read. */
  static EntryRefused attendee(int line) {
    return new EntryRefused("attendee-invalid", line);
  }

  static EntryRefused channel(String code) {
    return new EntryRefused("channel-unknown", code);
  }

  static EntryRefused service(String code) {
    return new EntryRefused("service-unknown", code);
  }

  static EntryRefused securityClass() {
    return new EntryRefused("security-class-invalid");
  }

  static EntryRefused received() {
    return new EntryRefused("received-in-future");
  }

  static EntryRefused time() {
    return new EntryRefused("time-invalid");
  }

  static EntryRefused sentBefore() {
    return new EntryRefused(SENT_BEFORE);
  }

  static EntryRefused body() {
    return new EntryRefused("message-invalid");
  }
}
