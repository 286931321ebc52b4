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
import org.springframework.transaction.annotation.Propagation;
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
    return add(actorId, code, new Place(name, zone, OfficeKind.KPPN, null));
  }

  /** What an office is called and where it stands. */
  record Place(String name, OfficeZone zone, OfficeKind kind, @Nullable UUID parentId) {
  }

  /** The same, with its place in the tree; refused as a change would be. */
  @Transactional
  Office add(@Nullable UUID actorId, String code, Place place) {
    String cleanCode = Entries.matching(CODE, code, "office-code");
    if (rows.findByCode(cleanCode).isPresent()) {
      throw new AlreadyThere(cleanCode);
    }
    Office office = checked(Ids.next(), cleanCode, place);
    rows.save(new OfficeRow(office, clock.instant()));
    tell("office.added", actorId, office);
    return office;
  }

  /**
   * Changes all but the code of an office.
   *
   * @throws OfficeNotFound when the office, or the one named as its parent, does not exist
   * @throws InvalidEntry when there is no name, or the tree would not be Kanwil above KPPN
   */
  @Transactional
  Office change(@Nullable UUID actorId, UUID id, Place place) {
    OfficeRow row = rows.findById(id).orElseThrow(OfficeNotFound::new);
    Office changed = checked(id, row.office().code(), place);
    row.becomes(changed);
    rows.save(row);
    tell("office.changed", actorId, changed);
    return changed;
  }

  private Office checked(UUID id, String code, Place place) {
    UUID parentId = place.parentId();
    boolean kanwil = place.kind() == OfficeKind.KANWIL;
    boolean belowNone = parentId == null;
    boolean belowKanwil = parentId != null && !kanwil && get(parentId).kind() == OfficeKind.KANWIL;
    boolean aboveSome = !kanwil && rows.existsByParentId(id);
    if (aboveSome || !(belowNone || belowKanwil)) {
      throw new InvalidEntry("office-parent");
    }
    return new Office(id, code, Entries.text(place.name(), 160, "office-name"), place.zone(), place.kind(), parentId);
  }

  private void tell(String action, @Nullable UUID actorId, Office office) {
    events.publishEvent(new Auditable(action, actorId, office.id(), office.id(),
        Map.of("code", office.code(), "kind", office.kind().name(), "parent", String.valueOf(office.parentId()))));
  }

  /** @throws OfficeNotFound when there is none with this id */
  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public Office get(UUID id) {
    return find(id).orElseThrow(OfficeNotFound::new);
  }

  @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
  public Optional<Office> find(UUID id) {
    return Asked.once(new OfficeAsked(id), () -> rows.findById(id).map(OfficeRow::office));
  }

  private record OfficeAsked(UUID id) {
  }

  public Optional<Office> byCode(String code) {
    return rows.findByCode(code.strip()).map(OfficeRow::office);
  }

  /** All of them, by code; an installation has few. */
  public List<Office> all() {
    return rows.findAllByOrderByCode().stream().map(OfficeRow::office).toList();
  }
}
