package id.jejak.identity;

import id.jejak.shared.Auditable;
import id.jejak.shared.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The satkers an office serves. A satker is a lasting id; its codes and names hold from one day to another. */
@Service
@Transactional(readOnly = true)
public class Satkers {
  private static final Pattern CODE = Pattern.compile("\\d{6}");

  private final SatkerRows rows;
  private final Offices offices;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Satkers(SatkerRows rows, Offices offices, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.offices = offices;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Adds a satker.
   *
   * @param actorId who adds it; null for the installation itself
   * @param validFrom the first day of its code
   * @throws InvalidEntry when the code is not six digits or there is no name
   * @throws AlreadyThere when the office has a satker with this code on that day
   */
  @Transactional
  public Satker add(@Nullable UUID actorId, UUID officeId, String code, String name, LocalDate validFrom) {
    Satker satker = new Satker(Ids.next(), offices.get(officeId).id(), Entries.matching(CODE, code, "satker-code"),
        Entries.text(name, 200, "satker-name"));
    refuseTaken(satker, validFrom);
    rows.add(new SatkerRow(satker.id(), officeId, clock.instant()),
        new SatkerCodeRow(Ids.next(), satker, validFrom));
    events.publishEvent(
        new Auditable("satker.added", actorId, officeId, satker.id(), Map.of("code", satker.code())));
    return satker;
  }

  /**
   * Gives a satker another code or name from a day on; the earlier one ends the day before, or is replaced when it
   * began on that very day. A satker that was closed is open again.
   *
   * @throws SatkerNotFound when there is no such satker
   * @throws InvalidEntry when the day is before the first day of the present code, or code or name is malformed
   * @throws AlreadyThere when another satker of the office has this code on that day
   */
  @Transactional
  public Satker change(@Nullable UUID actorId, UUID satkerId, String code, String name, LocalDate from) {
    SatkerCodeRow present = rows.latest(satkerId).orElseThrow(SatkerNotFound::new);
    if (from.isBefore(present.validFrom())) {
      throw new InvalidEntry("satker-day");
    }
    Satker changed = new Satker(satkerId, present.satker().officeId(), Entries.matching(CODE, code, "satker-code"),
        Entries.text(name, 200, "satker-name"));
    refuseTaken(changed, from);
    if (from.equals(present.validFrom())) {
      present.becomes(changed);
      rows.flush();
    } else {
      present.endOn(from.minusDays(1));
      rows.add(new SatkerCodeRow(Ids.next(), changed, from));
    }
    events.publishEvent(
        new Auditable("satker.changed", actorId, changed.officeId(), satkerId, Map.of("code", changed.code())));
    return changed;
  }

  /**
   * Closes a satker: {@code lastDay} is the last on which it is served. Its history stays, its officers' cards no longer
   * let them in.
   *
   * @throws SatkerNotFound when there is no such satker
   * @throws InvalidEntry when the day is before the first day of the present code
   */
  @Transactional
  public void close(@Nullable UUID actorId, UUID satkerId, LocalDate lastDay) {
    SatkerCodeRow present = rows.latest(satkerId).orElseThrow(SatkerNotFound::new);
    if (lastDay.isBefore(present.validFrom())) {
      throw new InvalidEntry("satker-day");
    }
    present.endOn(lastDay);
    rows.flush();
    events.publishEvent(new Auditable("satker.closed", actorId, present.satker().officeId(), satkerId,
        Map.of("day", lastDay.toString())));
  }

  /** Whether the satker is served on a day. */
  public boolean isOpen(UUID satkerId, LocalDate day) {
    return !rows.byIds(List.of(satkerId), day).isEmpty();
  }

  /** What a satker of the office is and was called, the latest first; empty for a satker of another office. */
  List<SatkerCodeRow> history(UUID officeId, UUID satkerId) {
    return rows.history(satkerId).stream().filter(row -> row.satker().officeId().equals(officeId)).toList();
  }

  private void refuseTaken(Satker satker, LocalDate day) {
    boolean taken = rows.byCode(satker.officeId(), satker.code(), day).stream()
        .anyMatch(row -> !row.satker().id().equals(satker.id()));
    if (taken) {
      throw new AlreadyThere(satker.code());
    }
  }

  /** The satker of the office that has this code on that day. */
  public Optional<Satker> byCode(UUID officeId, String code, LocalDate day) {
    return rows.byCode(officeId, code.strip(), day).stream().findFirst().map(SatkerCodeRow::satker);
  }

  /** Whether a satker of the office has or had this code, on whatever day. */
  public boolean isKnown(UUID officeId, String code) {
    return rows.isKnown(officeId, code.strip());
  }

  /** The satker with the code and name of that day; with its latest ones when none hold then. */
  public Optional<Satker> find(UUID id, LocalDate day) {
    return rows.byIds(List.of(id), day).stream().findFirst().or(() -> rows.latest(id)).map(SatkerCodeRow::satker);
  }

  /** Many at once, by id, for lists of at most a few hundred; those without a code on that day are missing. */
  public Map<UUID, Satker> findAll(Collection<UUID> ids, LocalDate day) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return rows.byIds(ids, day).stream().map(SatkerCodeRow::satker)
        .collect(Collectors.toUnmodifiableMap(Satker::id, Function.identity(), (one, other) -> one));
  }

  /**
   * The office's satkers whose code starts with {@code part} or whose name contains it; all for an empty part.
   *
   * @return by code, at most {@code limit}
   */
  public List<Satker> search(UUID officeId, String part, LocalDate day, int limit) {
    return search(officeId, part, "", day, limit);
  }

  /** The same, after a code: the next page. */
  List<Satker> search(UUID officeId, String part, String after, LocalDate day, int limit) {
    String place = after.chars().allMatch(c -> c < 128) ? after : "";
    return rows.search(officeId, part.strip(), place, day, limit).stream().map(SatkerCodeRow::satker).toList();
  }

  /** A satker that is no longer served; {@code place} is its row, for the next page. */
  record Closed(Satker satker, LocalDate lastDay, UUID place) {
  }

  /** What {@link #search} leaves out: those whose last day is past, by the last code they had. */
  List<Closed> closed(UUID officeId, String part, String after, UUID place, LocalDate day, int limit) {
    String code = after.chars().allMatch(c -> c < 128) ? after : "";
    return rows.closed(officeId, part.strip(), code, place, day, limit).stream().map(row -> new Closed(row.satker(),
        Objects.requireNonNull(row.validTo()), row.id())).toList();
  }

  /** Today in the zone of the office: the day to ask the other methods for. */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public LocalDate today(UUID officeId) {
    return LocalDate.ofInstant(clock.instant(), offices.get(officeId).zone().id());
  }
}
