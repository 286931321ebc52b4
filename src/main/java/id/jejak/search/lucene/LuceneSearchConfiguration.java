package id.jejak.search.lucene;

import id.jejak.search.IndexConfig;
import id.jejak.search.IndexConfigReader;
import id.jejak.search.SearchProperties;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the index on disk in place. */
@Configuration(proxyBeanMethods = false)
class LuceneSearchConfiguration {
  @Bean
  IndexConfig indexConfig(SearchProperties properties) {
    return properties.configFolder() == null
        ? IndexConfigReader.readCarried()
        : IndexConfigReader.read(properties.configFolder());
  }

  @Bean
  LuceneSearchIndex searchIndex(SearchProperties properties, IndexConfig config) throws IOException {
    return LuceneSearchIndex.open(properties, config);
  }
}
