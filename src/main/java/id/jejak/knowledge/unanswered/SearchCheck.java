package id.jejak.knowledge.unanswered;

import id.jejak.knowledge.AnswersShelved;
import id.jejak.knowledge.CoveringAnswers;
import id.jejak.knowledge.PublishedAnswer;
import id.jejak.shared.Auditable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes searches from the list that find their answer by now: asks each again when other answers are found. */
@Component
class SearchCheck {
  private static final UUID FIRST = new UUID(0, 0);
  private static final int PIECE = 50;

  private final SearchRows rows;
  private final CoveringAnswers covering;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final AtomicBoolean news = new AtomicBoolean(true);
  /** Where the next piece begins; null when all were asked. */
  private @Nullable UUID next;

  SearchCheck(SearchRows rows, CoveringAnswers covering, TransactionTemplate transaction,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.covering = covering;
    this.transaction = transaction;
    this.events = events;
  }

  @EventListener
  void on(AnswersShelved event) {
    news.set(true);
  }

  /** Asks some again; false when all were. One thread. */
  boolean step() {
    UUID from = news.getAndSet(false) ? FIRST : next;
    if (from == null) {
      return false;
    }
    List<UnansweredSearch> piece = rows.waiting(from, PIECE);
    for (UnansweredSearch search : piece) {
      Optional<PublishedAnswer> answer = covering.found(search.wording());
      answer.ifPresent(found -> transaction.executeWithoutResult(_ -> covered(search, found)));
    }
    next = piece.isEmpty() ? null : piece.getLast().id();
    return true;
  }

  private void covered(UnansweredSearch search, PublishedAnswer answer) {
    if (rows.decided(search, SearchState.COVERED, null, answer.id(), answer.number(), null)) {
      events.publishEvent(new Auditable("search.answered", null, null, search.id(), Map.of("number", Integer.toString(
          answer.number()))));
    }
  }
}
