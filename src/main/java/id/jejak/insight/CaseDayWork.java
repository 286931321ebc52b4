package id.jejak.insight;

import id.jejak.shared.Rounds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counts in the background what is due; what a kill leaves is due at the next start. */
@Configuration(proxyBeanMethods = false)
class CaseDayWork {
  @Bean
  Rounds caseDayRounds(CaseDays days, InsightProperties properties) {
    return new Rounds("case-days", properties.countEvery(), days::next);
  }
}
