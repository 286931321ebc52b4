package id.jejak.knowledge.answer;

import id.jejak.knowledge.Masking;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one that hides of whom a text tells, with its words read once. */
@Configuration(proxyBeanMethods = false)
class MaskingInUse {
  @Bean
  Masking masking() {
    return new Masking();
  }
}
