package id.jejak.search.lucene;

import id.jejak.search.SearchProperties;
import id.jejak.search.generation.Shelf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the folder on disk as a place for the index. */
@Configuration(proxyBeanMethods = false)
class LuceneSearchConfiguration {
  @Bean
  Shelf luceneShelf(SearchProperties properties) {
    return new GenerationFolder(properties);
  }
}
