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
  public InteractionList.Page ofSatker(Viewer viewer, UUID satkerId, int size) {
    return rows.page(viewer, BY_DUE_TIME, List.of((root, _, builder) -> {
      var link = root.<Interaction, SatkerLink>joinSet("satkers");
      return builder.and(builder.equal(link.get("satkerId"), satkerId), builder.isTrue(link.get("unfinished")), builder
          .isNull(root.get("mergedInto")));
    }), null, size);
  }

  private static List<Specification<Interaction>> open(String attribute, Object value) {
    return Arrays.stream(Status.values()).filter(status -> !status.isEnd()).<Specification<Interaction>>map(
        status -> (root, _, builder) -> builder.and(builder.equal(root.get(attribute), value), builder.equal(root.get(
            "status"), status), builder.isNull(root.get("mergedInto"))))
        .toList();
  }
}
