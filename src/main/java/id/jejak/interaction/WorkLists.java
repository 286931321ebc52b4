package id.jejak.interaction;

import id.jejak.access.ByTime;
import id.jejak.identity.Viewer;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;

/** Open work in the order in which it is to be done; what was merged into another is done there. */
@Service
public class WorkLists {
  private static final ByTime.Order BY_DUE_TIME = new ByTime.Order("clock.workAt", false);
  private static final ByTime.Order BY_TURN = new ByTime.Order("clock.turnAt", false);

  private final OrderedInteractions rows;

  WorkLists(OrderedInteractions rows) {
    this.rows = rows;
  }

  /** What the viewer works on: late first, by due time; what has none comes after, by completeness. */
  public InteractionList.Page mine(Viewer viewer, InteractionList.@Nullable After after, int size) {
    UUID own = viewer.personId();
    return rows.page(viewer, BY_DUE_TIME, open("assigneeId", own), after, size);
  }

  /** The queue of a section, first what was complete first; what is not complete yet comes after, by reception. */
  public InteractionList.Page queue(Viewer viewer, String section, InteractionList.@Nullable After after, int size) {
    return rows.page(viewer, BY_TURN, open("section", section), after, size);
  }

  /** What is open for one satker, whoever works on it, in the order of {@link #mine}. */
  InteractionList.Page ofSatker(Viewer viewer, UUID satkerId, int size) {
    return rows.page(viewer, BY_DUE_TIME, open((root, _, builder) -> builder.equal(root.joinSet("satkers").get(
        "satkerId"), satkerId)), null, size);
  }

  private static List<Specification<Interaction>> open(String attribute, Object value) {
    return open((root, _, builder) -> builder.equal(root.get(attribute), value));
  }

  private static List<Specification<Interaction>> open(Specification<Interaction> which) {
    return Arrays.stream(Status.values()).filter(status -> !status.isEnd()).map(status -> which.and((root, _,
        builder) -> builder.and(builder.equal(root.get("status"), status), builder.isNull(root.get("mergedInto")))))
        .toList();
  }
}
