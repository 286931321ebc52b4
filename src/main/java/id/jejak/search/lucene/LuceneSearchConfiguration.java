package id.jejak.search.lucene;

import id.jejak.search.IndexConfig;
import id.jejak.search.IndexConfigInvalid;
import id.jejak.search.IndexConfigReader;
import id.jejak.search.SearchProperties;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the index on disk in place. */
@Configuration(proxyBeanMethods = false)
class LuceneSearchConfiguration {
  private static final Logger log = LoggerFactory.getLogger(LuceneSearchConfiguration.class);

  @Bean
  Generations searchIndex(SearchProperties properties) throws IOException {
    return Generations.open(properties, config(properties));
  }

  /** Files with a mistake do not take an index away that answers; where there is none they stop the start. */
  private static @Nullable IndexConfig config(SearchProperties properties) throws IOException {
    try {
      return IndexConfigReader.read(properties.configFiles());
    } catch (IndexConfigInvalid e) {
      if (!Generations.isThere(properties.folder())) {
        throw e;
      }
      log.atError().setCause(e).log("index-config has a mistake; the index in force goes on as it is");
      return null;
    }
  }
}
