package id.jejak.identity;

import id.jejak.shared.IfMatch;
import id.jejak.shared.Once;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** KIPS cards for programs: staff look, administrators change. {@code ETag} and {@code If-Match} guard each change. */
@RestController
@RequestMapping("/api/v1")
class CardApi {
  private final Cards cards;
  private final CardLines lines;
  private final CardHandover handover;
  private final CardChanges changes;
  private final Satkers satkers;

  CardApi(Cards cards, CardLines lines, CardHandover handover, CardChanges changes, Satkers satkers) {
    this.cards = cards;
    this.lines = lines;
    this.handover = handover;
    this.changes = changes;
    this.satkers = satkers;
  }

  /**
   * A card to be given.
   *
   * @param displayName of the new holder; not needed to renew
   * @param from first day, as 2026-11-24; today when null
   * @param until last day; null when no end is known
   */
  record CardIn(@Nullable String displayName, @Nullable String number, @Nullable String from, @Nullable String until) {
  }

  /** @param next for {@code after} of the next page; null at the end */
  record CardsOut(List<CardView> cards, @Nullable UUID next) {
  }

  @GetMapping("/cards")
  @Operation(summary = "Cards of the office, fifty at a time in the order they were given", description = "With q those of that number, else those of the first twenty satkers whose code or name it finds.")
  CardsOut list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable UUID after,
      Viewer viewer) {
    OfficeRights.look(viewer, "card", null, CardNotFound::new);
    CardLines.Page page = lines.page(viewer, q, after);
    return new CardsOut(page.lines().stream().map(CardView::of).toList(), page.next());
  }

  @GetMapping("/satkers/{satker}/cards")
  @Operation(summary = "All cards of a satker, the latest first; a satker has few")
  List<CardView> ofSatker(@PathVariable UUID satker, Viewer viewer) {
    OfficeRights.look(viewer, "satker", satker, SatkerNotFound::new);
    return lines.ofSatker(viewer, changes.satker(viewer, satker).id()).stream().map(CardView::of).toList();
  }

  @PostMapping("/satkers/{satker}/cards")
  @Operation(summary = "Gives a new officer of a satker a card", description = "Sent again with the same number, name and days it gives nothing and answers the card. "
      + "The officer signs in with the number after setting a password; the link for that is on the page.")
  ResponseEntity<CardView> issue(@PathVariable UUID satker, @RequestBody CardIn given, Viewer viewer) {
    OfficeRights.manage(viewer, "satker", satker, SatkerNotFound::new);
    CardPeriod period = period(given, viewer);
    UUID card = Once.done(() -> changes.issue(viewer, satker, Entries.typed(given.displayName()), Entries.typed(given
        .number()), period));
    return answer(HttpStatus.CREATED, viewer, card);
  }

  @GetMapping("/cards/{id}")
  @Operation(summary = "One card")
  ResponseEntity<CardView> show(@PathVariable UUID id, Viewer viewer) {
    OfficeRights.look(viewer, "card", id, CardNotFound::new);
    return answer(HttpStatus.OK, viewer, id);
  }

  @PostMapping("/cards/{id}/block")
  @Operation(summary = "Blocks a card; its holder cannot sign in")
  ResponseEntity<CardView> block(@PathVariable UUID id,
      @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String match, Viewer viewer) {
    return change(viewer, id, match, () -> cards.block(viewer.personId(), viewer.officeId(), id));
  }

  @PostMapping("/cards/{id}/unblock")
  @Operation(summary = "Unblocks a card, where the satker has no three others meanwhile")
  ResponseEntity<CardView> unblock(@PathVariable UUID id,
      @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String match, Viewer viewer) {
    return change(viewer, id, match, () -> cards.unblock(viewer.personId(), viewer.officeId(), id));
  }

  @PostMapping("/cards/{id}/end")
  @Operation(summary = "Ends a card at once")
  ResponseEntity<CardView> end(@PathVariable UUID id,
      @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String match, Viewer viewer) {
    return change(viewer, id, match, () -> cards.end(viewer.personId(), viewer.officeId(), id));
  }

  private ResponseEntity<CardView> change(Viewer viewer, UUID id, @Nullable String match, Runnable change) {
    OfficeRights.manage(viewer, "card", id, CardNotFound::new);
    return answer(HttpStatus.OK, viewer, changes.decided(viewer, id, match, () -> {
      change.run();
      return id;
    }));
  }

  @PostMapping("/cards/{id}/renew")
  @Operation(summary = "Gives the holder a new card, which is answered; the one before ends the day before", description = "number may be that of the old card.")
  ResponseEntity<CardView> renew(@PathVariable UUID id,
      @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String match, @RequestBody CardIn given,
      Viewer viewer) {
    OfficeRights.manage(viewer, "card", id, CardNotFound::new);
    CardPeriod period = period(given, viewer);
    return answer(HttpStatus.CREATED, viewer, changes.decided(viewer, id, match, () -> cards.renew(viewer.personId(),
        viewer.officeId(), id, Entries.typed(given.number()), period).id()));
  }

  @PostMapping("/cards/{id}/hand-over")
  @Operation(summary = "Gives the place of the holder to a successor with a new card, which is answered", description = "What happened stays with the satker.")
  ResponseEntity<CardView> handOver(@PathVariable UUID id,
      @RequestHeader(name = IfMatch.HEADER, required = false) @Nullable String match, @RequestBody CardIn given,
      Viewer viewer) {
    OfficeRights.manage(viewer, "card", id, CardNotFound::new);
    CardPeriod period = period(given, viewer);
    return answer(HttpStatus.CREATED, viewer, changes.decided(viewer, id, match, () -> changes.ofHolder(handover
        .handOver(viewer.personId(), viewer.officeId(), id, Entries.typed(given.displayName()), Entries.typed(given
            .number()), period))));
  }

  private CardPeriod period(CardIn given, Viewer viewer) {
    String from = given.from() == null ? satkers.today(viewer.officeId()).toString() : given.from();
    return CardPeriod.typed(from, given.until());
  }

  private ResponseEntity<CardView> answer(HttpStatus status, Viewer viewer, UUID id) {
    CardView view = changes.show(viewer, id);
    return ResponseEntity.status(status).eTag(Integer.toString(view.version())).body(view);
  }
}
