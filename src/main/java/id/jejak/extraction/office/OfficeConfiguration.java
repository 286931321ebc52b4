package id.jejak.extraction.office;

import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OfficeConfiguration {
  @Bean
  LibreOfficePdfConverter pdfConverter(OfficeProperties properties, Clock clock) throws IOException {
    return new LibreOfficePdfConverter(properties, clock);
  }
}
