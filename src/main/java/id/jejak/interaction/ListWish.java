package id.jejak.interaction;

import id.jejak.access.ByTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which interactions a list shows, and in which order. Only what one index answers can be wished for: one criterion
 * besides the status, and the orders that go with it; what does not go together is left out when it is made.
 *
 * @param value a code, or an id for a person or a satker; empty for {@link Criterion#NONE}
 * @param from received at this moment or later; only in the order of reception
 * @param until received before this moment; only in the order of reception
 * @param late open and beyond the due time; only in the order of due times
 */
public record ListWish(Sort sort, @Nullable Status status, Criterion criterion, String value, @Nullable Instant from,
    @Nullable Instant until, boolean late) {
  /** An order of the list. */
  public enum Sort {
    RECEIVED, DUE, CHANGED;

    ByTime.Order order() {
      return switch (this) {
        case RECEIVED -> ByTime.Order.NEWEST_FIRST;
        case DUE -> new ByTime.Order("clock.workAt", false);
        case CHANGED -> new ByTime.Order("changedAt", true);
      };
    }
  }

  /** What is asked of a row besides its status. */
  public enum Criterion {
    NONE, CHANNEL, SERVICE, SECTION, ASSIGNEE, SATKER;

    private Set<Sort> sorts() {
      return switch (this) {
        case NONE -> EnumSet.allOf(Sort.class);
        case SECTION, ASSIGNEE -> EnumSet.of(Sort.RECEIVED, Sort.DUE);
        case CHANNEL, SERVICE, SATKER -> EnumSet.of(Sort.RECEIVED);
      };
    }
  }

  public ListWish {
    late = late && criterion.sorts().contains(Sort.DUE);
    sort = late ? Sort.DUE : criterion.sorts().contains(sort) ? sort : Sort.RECEIVED;
    status = late ? Status.DIPROSES : criterion == Criterion.SATKER ? null : status;
    from = sort == Sort.RECEIVED ? from : null;
    until = sort == Sort.RECEIVED ? until : null;
  }

  /** All, newest first, or those of one status. */
  public static ListWish of(@Nullable Status status) {
    return new ListWish(Sort.RECEIVED, status, Criterion.NONE, "", null, null, false);
  }

  /** The orders in which this can be shown. */
  public List<Sort> sorts() {
    return Arrays.stream(Sort.values()).filter(late ? Sort.DUE::equals : criterion.sorts()::contains).toList();
  }

  /** The statuses that are asked one by one, since the index has them before the time; one null for all at once. */
  List<@Nullable Status> stretches() {
    boolean together = status != null || criterion == Criterion.SATKER || (criterion == Criterion.NONE
        && sort == Sort.RECEIVED);
    return together ? Collections.singletonList(status) : Arrays.asList(Status.values());
  }
}
