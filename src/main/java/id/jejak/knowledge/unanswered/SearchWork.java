package id.jejak.knowledge.unanswered;

import id.jejak.shared.Rounds;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Writes what was sought and not found, and looks whether it is found by now. */
@Configuration(proxyBeanMethods = false)
class SearchWork {
  private static final Duration EVERY = Duration.ofSeconds(10);

  @Bean
  Rounds unansweredRounds(SearchCounting counting, SearchCheck check) {
    return new Rounds("unanswered-searches", EVERY, () -> {
      counting.write();
      return check.step();
    }, counting::write);
  }
}
