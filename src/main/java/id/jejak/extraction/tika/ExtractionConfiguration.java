package id.jejak.extraction.tika;

import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExtractionConfiguration {
  @Bean
  TikaTextExtractor textExtractor(ExtractionProperties properties, Clock clock) throws IOException {
    return new TikaTextExtractor(properties, clock);
  }
}
