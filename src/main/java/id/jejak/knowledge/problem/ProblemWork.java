package id.jejak.knowledge.problem;

import id.jejak.shared.Rounds;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for problems beside everything else, one case or one problem at a time. */
@Configuration(proxyBeanMethods = false)
class ProblemWork {
  private static final Logger log = LoggerFactory.getLogger(ProblemWork.class);
  private static final Duration EVERY = Duration.ofSeconds(5);

  @Bean
  Rounds problemRounds(ProblemQueue queue, Grouping grouping, ProblemFigures figures) {
    return new Rounds("problems", EVERY, () -> look(queue, grouping) || figures.step() || grouping.prune());
  }

  private static boolean look(ProblemQueue queue, Grouping grouping) {
    Optional<UUID> next = queue.next();
    if (next.isEmpty()) {
      return false;
    }
    try {
      return grouping.look(next.get());
    } catch (RuntimeException e) {
      log.atWarn().addKeyValue("interaction", next.get()).setCause(e).log("a case is compared with others later");
      queue.putOff(next.get());
      return true;
    }
  }
}
