package id.jejak.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Satkers as programs see and change them: each change decided on what was seen, and none made twice. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED) // what others committed while one waited for the lock must be seen
class SatkerChanges {
  private final Satkers satkers;
  private final Cards cards;

  SatkerChanges(Satkers satkers, Cards cards) {
    this.satkers = satkers;
    this.cards = cards;
  }

  /** @throws SatkerNotFound when it is none of the office */
  @Transactional(readOnly = true)
  SatkerView show(Viewer viewer, UUID id) {
    List<SatkerCodeRow> history = satkers.history(viewer.officeId(), id);
    if (history.isEmpty()) {
      throw new SatkerNotFound();
    }
    return SatkerView.of(history, satkers.today(viewer.officeId()));
  }

  /** Adds a satker; one that was added with the same code, name and first day is the same. */
  SatkerView add(Viewer viewer, String code, String name, LocalDate from) {
    UUID id = satkers.byCode(viewer.officeId(), code, from).filter(there -> began(viewer, there, name, from)).map(
        Satker::id).orElseGet(() -> satkers.add(viewer.personId(), viewer.officeId(), code, name, from).id());
    return show(viewer, id);
  }

  private boolean began(Viewer viewer, Satker there, String name, LocalDate from) {
    return satkers.history(viewer.officeId(), there.id()).stream().anyMatch(row -> row.validFrom().equals(from) && row
        .satker().equals(there) && there.name().equals(name.strip()));
  }

  SatkerView change(Viewer viewer, UUID id, @Nullable String match, SatkerApi.SatkerIn named, LocalDate from) {
    seen(viewer, id, match);
    satkers.change(viewer.personId(), id, Entries.typed(named.code()), Entries.typed(named.name()), from);
    return show(viewer, id);
  }

  SatkerView close(Viewer viewer, UUID id, @Nullable String match, LocalDate lastDay) {
    seen(viewer, id, match);
    satkers.close(viewer.personId(), id, lastDay);
    return show(viewer, id);
  }

  private void seen(Viewer viewer, UUID id, @Nullable String match) {
    cards.lockSatker(id);
    Seen.check(match, show(viewer, id).tag());
  }
}
