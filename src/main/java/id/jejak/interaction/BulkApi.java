package id.jejak.interaction;

import id.jejak.identity.Role;
import id.jejak.identity.Viewer;
import id.jejak.shared.Refusal;
import id.jejak.shared.SecurityClass;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The steps of many cases at once, for programs: one outcome each, in the order given. Sent again, what was done is
 * {@code ALREADY} and what was left is done.
 */
@RestController
@RequestMapping("/api/v1/interactions")
class BulkApi {
  private final BulkWork work;

  BulkApi(BulkWork work) {
    this.work = work;
  }

  /** A case and the version that was seen. */
  record One(@Nullable UUID id, @Nullable Long version) {
  }

  /**
   * Whom the work is given to.
   *
   * @param section code; null to leave each where it is
   * @param assignee null for nobody
   * @param sentence to go out of turn
   */
  record AssignIn(@Nullable List<One> interactions, @Nullable String section, @Nullable UUID assignee,
      @Nullable String sentence) {
  }

  /** Cases of which the documents are complete. */
  record StartIn(@Nullable List<One> interactions) {
  }

  /** Cases and the class they all get. */
  record ReclassifyIn(@Nullable List<One> interactions, @Nullable SecurityClass securityClass) {
  }

  @PostMapping("/assign")
  List<BulkOutcome> assign(@RequestBody AssignIn given, Viewer viewer) {
    return take(given.interactions(), new BulkStep.Assign(given.section(), given.assignee(), Objects
        .requireNonNullElse(given.sentence(), "").strip()), viewer);
  }

  @PostMapping("/start")
  List<BulkOutcome> start(@RequestBody StartIn given, Viewer viewer) {
    return take(given.interactions(), new BulkStep.Start(), viewer);
  }

  @PostMapping("/reclassify")
  List<BulkOutcome> reclassify(@RequestBody ReclassifyIn given, Viewer viewer) {
    SecurityClass next = given.securityClass();
    if (next == null) {
      throw StepRefused.securityClass();
    }
    return take(given.interactions(), new BulkStep.Reclassify(next), viewer);
  }

  private List<BulkOutcome> take(@Nullable List<One> interactions, BulkStep step, Viewer viewer) {
    if (!viewer.is(Role.STAFF)) {
      throw new InteractionNotFound(viewer.refused(Refusal.Wanted.CHANGE, "interaction", null));
    }
    return work.take(chosen(Objects.requireNonNullElse(interactions, List.of())), step, viewer);
  }

  private static List<InteractionLife.Seen> chosen(List<One> interactions) {
    Map<UUID, InteractionLife.Seen> chosen = new LinkedHashMap<>();
    for (One one : interactions) {
      UUID id = one.id();
      if (id == null) {
        throw StepRefused.bulk(BulkWork.MOST);
      }
      chosen.put(id, new InteractionLife.Seen(id, Objects.requireNonNullElse(one.version(), InteractionLife.UNSEEN)));
    }
    if (chosen.isEmpty() || chosen.size() > BulkWork.MOST) {
      throw StepRefused.bulk(BulkWork.MOST);
    }
    return List.copyOf(chosen.values());
  }
}
