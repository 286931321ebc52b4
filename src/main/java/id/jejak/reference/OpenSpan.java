package id.jejak.reference;

import java.time.LocalTime;

/** From when until when an office is open on a day. */
public record OpenSpan(LocalTime from, LocalTime until) {
  public OpenSpan {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("an office opens before it closes");
    }
  }
}
