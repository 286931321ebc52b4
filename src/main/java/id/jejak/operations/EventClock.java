package id.jejak.operations;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The clock of the installation: the time of the machine. In a demo office alone, whoever writes its invented past lets
 * it stand, for the own thread, at the moment of an event.
 */
final class EventClock extends Clock {
  private final Clock present;
  private final BooleanSupplier isDemo;
  private final ThreadLocal<Optional<Instant>> moment;

  EventClock(Clock present, BooleanSupplier isDemo) {
    this(present, isDemo, ThreadLocal.withInitial(Optional::empty));
  }

  private EventClock(Clock present, BooleanSupplier isDemo, ThreadLocal<Optional<Instant>> moment) {
    this.present = present;
    this.isDemo = isDemo;
    this.moment = moment;
  }

  /**
   * Does something at a moment of the past.
   *
   * @throws IllegalStateException when the installation is used for work
   */
  <T> T at(Instant then, Supplier<T> event) {
    if (!isDemo.getAsBoolean()) {
      throw new IllegalStateException("only a demo office has an invented past");
    }
    Optional<Instant> before = moment.get();
    moment.set(Optional.of(then));
    try {
      return event.get();
    } finally {
      moment.set(before);
    }
  }

  @Override
  public Instant instant() {
    return moment.get().orElseGet(present::instant);
  }

  @Override
  public ZoneId getZone() {
    return present.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new EventClock(present.withZone(zone), isDemo, moment);
  }
}
