package id.jejak.identity;

import id.jejak.shared.Auditable;
import id.jejak.shared.Ids;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The offices of this installation. */
@Service
@Transactional(readOnly = true)
public class Offices {
  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{3,8}");

  private final OfficeRows rows;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Offices(OfficeRows rows, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Adds an office.
   *
   * @param actorId who adds it; null for the installation itself
   * @throws InvalidEntry when code or name has not the form it must have
   * @throws AlreadyThere when an office with this code exists
   */
  @Transactional
  public Office add(@Nullable UUID actorId, String code, String name, OfficeZone zone) {
    String cleanCode = Entries.matching(CODE, code, "office-code");
    String cleanName = Entries.text(name, 160, "office-name");
    if (rows.findByCode(cleanCode).isPresent()) {
      throw new AlreadyThere(cleanCode);
    }
    Office office = new Office(Ids.next(), cleanCode, cleanName, zone);
    rows.save(new OfficeRow(office, clock.instant()));
    events.publishEvent(
        new Auditable("office.added", actorId, office.id(), office.id(), Map.of("code", cleanCode)));
    return office;
  }

  /** @throws OfficeNotFound when there is none with this id */
  public Office get(UUID id) {
    return find(id).orElseThrow(OfficeNotFound::new);
  }

  public Optional<Office> find(UUID id) {
    return rows.findById(id).map(OfficeRow::office);
  }

  public Optional<Office> byCode(String code) {
    return rows.findByCode(code.strip()).map(OfficeRow::office);
  }

  /** All of them, by code; an installation has few. */
  public List<Office> all() {
    return rows.findAllByOrderByCode().stream().map(OfficeRow::office).toList();
  }
}
