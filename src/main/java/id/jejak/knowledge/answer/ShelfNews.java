package id.jejak.knowledge.answer;

import id.jejak.knowledge.AnswersChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Says after a commit that readers may get other answers; once, however much changed in it. */
@Component
class ShelfNews {
  private final ApplicationEventPublisher events;

  ShelfNews(ApplicationEventPublisher events) {
    this.events = events;
  }

  void changed() {
    boolean said = TransactionSynchronizationManager.getSynchronizations().stream().anyMatch(Saying.class::isInstance);
    if (!said) {
      TransactionSynchronizationManager.registerSynchronization(new Saying(events));
    }
  }

  private record Saying(ApplicationEventPublisher events) implements TransactionSynchronization {
    @Override
    public void afterCommit() {
      events.publishEvent(new AnswersChanged());
    }
  }
}
