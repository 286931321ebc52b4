package id.jejak.archive;

import id.jejak.identity.Viewer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The ledger for programs. */
@RestController
@RequestMapping("/api/v1/ledger")
class LedgerApi {
  private static final int PAGE_SIZE = 100;

  private final Archive archive;
  private final LedgerList ledger;
  private final LedgerFigures figures;
  private final LedgerExport export;
  private final ReadingOrders orders;

  LedgerApi(Archive archive, LedgerList ledger, LedgerFigures figures, LedgerExport export, ReadingOrders orders) {
    this.archive = archive;
    this.ledger = ledger;
    this.figures = figures;
    this.export = export;
    this.orders = orders;
  }

  /** Totals of all that the viewer may know of. */
  @GetMapping
  Map<LedgerState, Long> totals(Viewer viewer) {
    return archive.totals(viewer);
  }

  @GetMapping("/figures")
  @Operation(summary = "Totals by state, type and way in, the backlog, and errors by stage", description = "What takes long to count is kept for at most a minute: at says when it was counted.")
  LedgerFigures.Counted figures(Viewer viewer) {
    return figures.of(viewer);
  }

  /**
   * Which documents. All that is left out asks for nothing.
   *
   * @param older only those that an earlier reader than today's has read
   */
  @Schema(name = "LedgerWanted")
  record Wanted(@Nullable Set<LedgerState> state, @Nullable FileType type, @Nullable String channel,
      @Nullable Boolean older) {
    LedgerFilter filter() {
      return LedgerFilter.of(null, type == null ? null : type.code(), channel, null, Boolean.TRUE.equals(older))
          .in(state == null ? Set.of() : state);
    }
  }

  /** Documents by state, newest first; {@code after} and {@code afterId} come from the last row of the page before. */
  @GetMapping("/documents")
  LedgerList.Page list(Wanted wanted, @RequestParam(required = false) @Nullable Instant after,
      @RequestParam(required = false) @Nullable UUID afterId, Viewer viewer) {
    return ledger.page(viewer, wanted.filter(), after == null || afterId == null
        ? null
        : new LedgerList.After(after, afterId), PAGE_SIZE);
  }

  @GetMapping("/export")
  @Operation(summary = "The same list as one file, of any length", description = "form is csv or xlsx")
  void export(Wanted wanted, @RequestParam(defaultValue = "csv") String form, Viewer viewer, Locale locale,
      HttpServletResponse response) throws IOException {
    export.write(wanted.filter(), form, viewer, locale, response);
  }

  /**
   * An order to read again.
   *
   * @param total documents when it was given
   * @param taken of them, those that were put into the queue
   */
  @Schema(name = "ReadingOrder")
  record OrderOut(UUID id, String owner, String wanted, ReadingOrder.State state, long total, long taken,
      Instant givenAt, @Nullable Instant endedAt) {
    static OrderOut of(ReadingOrder order) {
      return new OrderOut(order.id(), order.owner().displayName(), order.wanted().line(), order.state(), order.total(),
          order.taken(), order.givenAt(), order.endedAt());
    }
  }

  @PostMapping("/read-again")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Has all documents of a filter read again, piece by piece", description = "What is being read, or waits for it, is left out. The same order given again while it runs answers the one that runs.")
  OrderOut readAgain(@RequestBody Wanted wanted, Viewer viewer) {
    return OrderOut.of(orders.give(wanted.filter(), viewer));
  }

  @GetMapping("/orders")
  @Operation(summary = "The latest orders: the own ones or, for an administrator, those of the office")
  List<OrderOut> orders(Viewer viewer) {
    return orders.latest(viewer).stream().map(OrderOut::of).toList();
  }

  @GetMapping("/orders/{id}")
  @Operation(summary = "One order and how far it is")
  OrderOut order(@PathVariable UUID id, Viewer viewer) {
    return OrderOut.of(orders.find(id, viewer));
  }

  @PostMapping("/orders/{id}/stop")
  @Operation(summary = "Stops an order; what was put into the queue before is read all the same")
  OrderOut stop(@PathVariable UUID id, Viewer viewer) {
    orders.stop(id, viewer);
    return OrderOut.of(orders.find(id, viewer));
  }
}
