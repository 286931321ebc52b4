package id.jejak.search.generation;

import id.jejak.search.IndexConfig;
import id.jejak.search.IndexConfigInvalid;
import id.jejak.search.IndexConfigReader;
import id.jejak.search.SearchProperties;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the index in place, in the engine that the settings name. */
@Configuration(proxyBeanMethods = false)
class GenerationsConfiguration {
  private static final Logger log = LoggerFactory.getLogger(GenerationsConfiguration.class);

  @Bean
  Generations searchIndex(SearchProperties properties, List<Shelf> shelves) throws IOException {
    Shelf shelf = Generations.shelf(shelves, properties.engine());
    return Generations.open(shelves, shelf, config(properties, shelf));
  }

  /** Files with a mistake do not take an index away that answers; where there is none they stop the start. */
  private static @Nullable IndexConfig config(SearchProperties properties, Shelf shelf) throws IOException {
    try {
      return IndexConfigReader.read(properties.configFiles());
    } catch (IndexConfigInvalid e) {
      if (shelf.inForce().isEmpty()) {
        throw e;
      }
      log.atError().setCause(e).log("index-config has a mistake; the index in force goes on as it is");
      return null;
    }
  }
}
