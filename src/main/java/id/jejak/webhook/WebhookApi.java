package id.jejak.webhook;

import id.jejak.identity.Viewer;
import id.jejak.shared.SecurityClass;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Targets for programs, each of which sees and changes its own alone; administrators see all of their office. */
@RestController
@RequestMapping("/api/v1/webhooks")
class WebhookApi {
  private static final int PAGE_SIZE = 50;

  private final Targets targets;

  WebhookApi(Targets targets) {
    this.targets = targets;
  }

  /**
   * A target to be registered.
   *
   * @param clearance for administrators, {@code B} when null; a program is told of what its key may see
   */
  record TargetIn(@Nullable String name, @Nullable String address, @Nullable Set<EventKind> kinds,
      @Nullable SecurityClass clearance) {
    NewTarget target() {
      return new NewTarget(Objects.requireNonNullElse(name, ""), Objects.requireNonNullElse(address, ""), Objects
          .requireNonNullElse(kinds, Set.of()), Objects.requireNonNullElse(clearance, SecurityClass.B));
    }
  }

  /** How a trial ended, with what the target answered. */
  record TestOut(DeliveryResult.Ending ending, @Nullable Integer httpStatus, String reply) {
  }

  @GetMapping
  List<Target> list(Viewer viewer) {
    return targets.of(viewer);
  }

  /** The secret is in this answer and in no other. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Targets.Issued register(@RequestBody TargetIn given, Viewer viewer) {
    return targets.register(viewer, given.target());
  }

  @GetMapping("/{id}")
  Target show(@PathVariable UUID id, Viewer viewer) {
    return targets.find(viewer, id);
  }

  /** Sets name, address, kinds and class anew; what waits goes to the new address. */
  @PutMapping("/{id}")
  Target change(@PathVariable UUID id, @RequestBody TargetIn given, Viewer viewer) {
    return targets.change(viewer, id, given.target());
  }

  /** Calls the target once with a signed trial that tells of no case. */
  @PostMapping("/{id}/test")
  TestOut test(@PathVariable UUID id, Viewer viewer) {
    DeliveryResult result = targets.test(viewer, id);
    return new TestOut(result.ending(), result.httpStatus(), result.reply());
  }

  @PostMapping("/{id}/pause")
  Target pause(@PathVariable UUID id, Viewer viewer) {
    targets.pause(viewer, id);
    return targets.find(viewer, id);
  }

  @PostMapping("/{id}/resume")
  Target resume(@PathVariable UUID id, Viewer viewer) {
    targets.resume(viewer, id);
    return targets.find(viewer, id);
  }

  @PostMapping("/{id}/end")
  Target end(@PathVariable UUID id, Viewer viewer) {
    targets.end(viewer, id);
    return targets.find(viewer, id);
  }

  /** The new secret is in this answer and in no other. */
  @PostMapping("/{id}/secret")
  Targets.Issued newSecret(@PathVariable UUID id, Viewer viewer) {
    return targets.newSecret(viewer, id);
  }

  /**
   * The newest fifty deliveries.
   *
   * @param after id of the last one of the page before; null for the first page
   */
  @GetMapping("/{id}/deliveries")
  List<Delivery> deliveries(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID after,
      Viewer viewer) {
    return targets.deliveries(viewer, id, after, PAGE_SIZE);
  }

  /** Sends a delivery once more, under its id. */
  @PostMapping("/{id}/deliveries/{delivery}/replay")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void replay(@PathVariable UUID id, @PathVariable UUID delivery, Viewer viewer) {
    targets.replay(viewer, id, delivery);
  }
}
